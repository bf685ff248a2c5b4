/** A charter with the text that a council votes: articles, documents, declared constants, eligibility, advice. */
export const wholeText = `charte: Charte d'essai
version: 2027-01-01
articles:
  - numéro: 1
    titre: Objet
    texte: |
      La présente charte fixe les règles du label.

      Elle s'applique à toutes les structures.
  - numéro: 3
    titre: Gouvernance
    texte: Le pouvoir se partage.
pièces:
  STATUTS:
    titre: Statuts en vigueur
    exigée: oui
  PV_AG:
    titre: Procès-verbal de la dernière assemblée
    validité: 12 mois
    obtenue_auprès_de: greffe du tribunal
    exigée: non
    vaut_preuve: [GOV-01]
    aide: Le dernier, signé.
  RAPPORT:
    titre: Rapport d'activité
    validité: 2 ans
thèmes: [gouvernance, solidarité]
contexte:
  effectif: {type: nombre, texte: Effectif}
constantes:
  smic_mensuel: €
  plafond: {2026: 100 €}
éligibilité:
  questions:
    forme:
      type: choix
      champ: form
      texte: Quelle est votre forme ?
      choix: {ASSO: association, AUTRE: autre forme}
    ancienneté: {type: mois, facultatif: oui, champ: ageMonths, texte: Depuis combien de mois existez-vous ?}
  seuils:
    recul: 12 mois
  règle:
    - si: forme = AUTRE
      verdict: à examiner
      motif: FORME_A_VOIR
      explication: Votre forme se regarde.
      conseil: Écrivez-nous avant de commencer.
      article: 1
    - si: ancienneté < recul
      verdict: non conforme
      motif: TROP_JEUNE
      explication: "Il faut {recul} d'existence."
    - sinon:
      verdict: conforme
      motif: OUVERT
      explication: Vous pouvez demander le label.
  exemples:
    - {forme: AUTRE, donne: à examiner FORME_A_VOIR}
    - {forme: ASSO, ancienneté: 11, donne: non conforme TROP_JEUNE}
    - {forme: ASSO, ancienneté: 12, donne: conforme OUVERT}
critères:
  - id: GOV-01
    titre: Salaires
    article: 3
    nature: bloquant
    thème: gouvernance
    source: règlement
    preuves: [STATUTS, PV_AG]
    questions:
      paie: {type: euros, champ: payCents, texte: Plus basse paie ?}
      année: {type: nombre, champ: year, texte: Quelle année ?}
    seuils:
      fois: 2
    règle:
      - si: paie ≥ smic_mensuel(année) × fois
        verdict: conforme
        motif: PAIE_HAUTE
        explication: La paie suffit.
      - sinon:
        verdict: non conforme
        motif: PAIE_BASSE
        explication: La paie ne suffit pas.
        conseil: "Portez la paie à {smic_mensuel(année) × fois} au moins."
        article: 3
    exemples:
      - {paie: "3 646,06 €", année: 2026, donne: conforme PAIE_HAUTE}
      - {paie: "3 646,05 €", année: 2026, donne: non conforme PAIE_BASSE}
      - {paie: "5 469,08 €", année: 2026, donne: conforme PAIE_HAUTE}
      - {paie: "1 823,03 €", année: 2026, donne: non conforme PAIE_BASSE}
`;

/** A dated table with one constant and two holidays. */
export const tableText = `constantes: Table d'essai
version: 2026-12-01
valeurs:
  smic_mensuel:
    source: décret n° 2025-1228
    années: {2026: "1 823,03 €"}
jours_fériés:
  source: code du travail
  règles:
    - nom: Fête locale
      jour: 2 mars
      depuis: 2027
      jusqu'en: 2028
    - nom: Vendredi saint
      après_pâques: -2
      départements: [57, 2A]
`;
