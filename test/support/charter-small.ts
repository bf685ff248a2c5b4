/** A charter of one criterion that holds every part of the language, to be spoilt one edit at a time. */
export const smallText = `charte: Charte d'essai
version: 2026-12-01
contexte:
  date_dépôt: {type: date}
  effectif: {type: nombre, texte: Effectif}
  insertion: {type: oui ou non}
constantes:
  plafond: {2025: 90 €, 2026: 100 €}
données:
  - id: LIM-00
    titre: Comptes
    questions:
      comptes:
        type: liste d'enregistrements
        champ: years
        texte: Vos exercices
        champs:
          année: {type: nombre, champ: year, texte: Année}
          résultat: {type: euros, négatif: true, champ: netCents, texte: Résultat}
valeurs:
  total: somme(comptes.résultat)
critères:
  - id: GOV-04
    titre: Conseil
    nature: progrès
    bloquant_si: effectif ≥ 1
    thème: gouvernance
    source: règlement
    preuves: [statuts]
    questions:
      durée: {type: ans, champ: termYears, facultatif: oui, nul: true, texte: Durée du mandat ?}
      élus: {type: nombre, champ: elected, facultatif: oui, texte: Combien d'élus ?}
      conseil: {type: nombre, champ: directors, facultatif: oui, texte: Combien au conseil ?}
      paie: {type: euros, champ: payCents, facultatif: oui, texte: Plus haute paie ?}
      dernière: {type: date, champ: lastOn, facultatif: oui, texte: Dernière élection ?}
      mode: {type: choix, champ: mode, facultatif: oui, texte: Mode ?, choix: {VOTE: vote, TIRAGE: tirage au sort}}
    seuils:
      part: "66,67 %"
      durée_max: 6 ans
      délai: 12 mois
    valeurs:
      ancienneté: mois_entamés(dernière, date_dépôt)
    règle:
      - si: est_nul(durée)
        verdict: non conforme
        motif: A_VIE
        explication: Le mandat dure toute la vie.
      - si: élus × 100 % ≥ conseil × part et durée ≤ durée_max et ancienneté ≤ délai
        verdict: conforme
        motif: ELUS
        explication: "Élus depuis {ancienneté}, pour {durée}, total {total}."
        avertissement: "Plafond de {plafond(2026)}."
      - si: (mode = TIRAGE ou paie > plafond(2026)) et non insertion
        verdict: à examiner
        motif: A_LIRE
        explication: "Mode : {mode}, paie {paie}."
      - sinon:
        verdict: non conforme
        motif: PEU_ELUS
        explication: "Il en faut {part}."
    exemples:
      - {durée: nul, effectif: 0, nature: progrès, donne: non conforme A_VIE}
      - {date_dépôt: 2026-12-01, effectif: 1, durée: 6 ans, élus: 6667, conseil: 10000, dernière: 2025-12-01, nature: bloquant, donne: conforme ELUS}
      - {date_dépôt: 2026-12-01, durée: 6, élus: 6666, conseil: 10000, dernière: 2025-12-01, mode: TIRAGE, insertion: non, donne: à examiner A_LIRE}
      - {date_dépôt: 2026-12-01, durée: 7, élus: 10000, conseil: 10000, dernière: 2025-12-01, mode: VOTE, paie: 100 €, insertion: non, donne: non conforme PEU_ELUS}
      - {date_dépôt: 2026-12-01, durée: 1, élus: 1, conseil: 1, dernière: 2025-11-30, mode: VOTE, paie: 10000, insertion: oui, donne: non conforme PEU_ELUS}
`;
