import type { RefusalKind } from './refusal-kind.ts';

/** Why a consultation in writing is not prepared, ordered, stopped, or led as a session is (DEL-15, D21, F6). */
export const CONSULTATION_REFUSALS = {
  'written-consultation-excluded': {
    status: 422,
    title:
      'Le règlement intérieur exclut la consultation écrite. Inscrivez ces dossiers à une séance, ou changez le règlement par un vote.',
  },
  'consultation-too-short': {
    status: 422,
    title:
      'Une consultation écrite reste ouverte {required} jours au moins ; il en reste {left} (DEL-15). Préparez-en une qui finit plus tard.',
  },
  'college-too-small': {
    status: 422,
    title:
      'Une consultation écrite demande {required} membres en exercice au moins ; il y en a {inOffice} (DEL-15). Réunissez le conseil en séance.',
  },
  'nothing-to-consult-on': {
    status: 422,
    title: 'Aucun dossier n’est inscrit à cette consultation. Inscrivez-en un, puis ordonnez-la.',
  },
  'consultation-under-way': {
    status: 422,
    title:
      'Cette consultation est ordonnée : plus rien ne s’y inscrit. Inscrivez ce dossier à une autre, ou à une séance.',
  },
  'not-in-writing': {
    status: 422,
    title:
      'Une consultation écrite porte sur l’attribution ou le renouvellement du label, et sur rien d’autre (DEL-15). Inscrivez ce point à une séance.',
  },
  'consultation-over': {
    status: 422,
    title: 'Le terme de cette consultation est passé : ce qui a été répondu se compte. Relisez la fiche.',
  },
  'not-consulted': {
    status: 422,
    title:
      'Une séance se demande depuis un siège de titulaire en exercice : seuls les titulaires répondent par écrit.',
  },
  'answered-in-writing': {
    status: 422,
    title:
      'Ce point se vote par écrit : chaque membre répond pour soi, et le vote se ferme seul au terme de la consultation.',
  },
} as const satisfies Record<string, RefusalKind>;
