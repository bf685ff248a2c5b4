import { each, maybe, said, whether, type Tags } from '../tags.ts';
import { underCondition, type Line } from '../template.ts';

export const RECEIVED_TAGS = {
  receivedOn: said('Jour de réception de la demande', '1er décembre 2026'),
  postmarkedOn: maybe('Jour du cachet de la poste, pour un envoi postal', '28 novembre 2026'),
  receivedElsewhereOn: maybe('Jour où une autre administration avait reçu la demande', '25 novembre 2026'),
} as const satisfies Tags;

export const RECEIVED: readonly Line[] = [
  'Votre demande a été reçue le {receivedOn}, sous le numéro {number}. Gardez-le pour nous joindre.',
  // PRC-04: of a letter, the postmark decides of the campaign.
  [
    'postmarkedOn',
    'Votre courrier porte le cachet du {postmarkedOn} : c’est ce jour qui compte pour la campagne.',
  ],
  // PRC-07, L114-2: the applicant is told that the request was forwarded.
  [
    'receivedElsewhereOn',
    'Une autre administration avait reçu votre demande le {receivedElsewhereOn}, et nous l’a transmise.',
  ],
];

export const NEXT_TAGS = {
  acknowledgementDueOn: said('Jour où l’accusé de réception est dû', '15 décembre 2026'),
} as const satisfies Tags;

export const NEXT: readonly Line[] = [
  'Prochaine étape : notre accusé de réception, le {acknowledgementDueOn} au plus tard. Vous n’avez rien à faire aujourd’hui.',
];

export const OFFICER_TAGS = {
  officer: maybe('Personne qui instruit la demande', 'Camille Dubois'),
} as const satisfies Tags;

/** R112-11-1, PRC-06: the service in charge, its addresses and its telephone, and who follows the dossier there. */
export const SERVICE: readonly Line[] = [
  ['officer', 'Votre demande est suivie par {officer}, qui l’instruit.'],
  'Service qui en a la charge : {service}, {council}.',
  'Adresse postale : {address}.',
  'Téléphone : {phone}, {hours}.',
  'Courriel : {email}.',
];

export const SERVICE_LAW = {
  officer: 'PRC-06, L111-2',
  service: 'ACK-03, R112-11-1',
  address: 'ACK-03, R112-11-1',
  phone: 'ACK-03, R112-11-1',
} as const;

/** INC-02: under acceptance the two months have not begun while an item is awaited. */
export const NOT_RUNNING =
  'Votre dossier n’est pas complet. Le délai de deux mois courra à partir du jour où nous aurons reçu ce que nous vous avons demandé ; le silence vaudra alors acceptation.';

/** What waiting for items does to silence: one of the two conditions holds (INC-01 to INC-03). */
export const EFFECT_TAGS = {
  waitsAcceptance: whether('Le silence vaut acceptation, et son délai attend les éléments demandés', false),
  stopsRejection: whether('Le silence vaut rejet, et son délai s’arrête', true),
  silenceBefore: maybe('Jour où le délai devait finir', '1er février 2027', 'stopsRejection'),
  silenceIfOnTime: maybe(
    'Jour où il finit si tout arrive à la date demandée',
    '22 février 2027',
    'stopsRejection',
    'waitsAcceptance',
  ),
} as const satisfies Tags;

export const EFFECT_LAW = { silenceIfOnTime: 'INC-01' } as const;

export const EFFECT: readonly Line[] = [
  ...underCondition(
    'waitsAcceptance',
    'Le délai de deux mois au bout duquel le silence vaut acceptation court à partir du jour où tout est reçu.',
    'Si tout arrive le {dueOn}, il finit le {silenceIfOnTime}. Sans ces éléments, le silence ne vaut jamais acceptation.',
  ),
  ...underCondition(
    'stopsRejection',
    'Le délai au bout duquel le silence vaut rejet s’arrête jusqu’à la réception de ces éléments, et au plus tard jusqu’au {dueOn}.',
    'Il devait finir le {silenceBefore} ; si tout arrive le {dueOn}, il finit le {silenceIfOnTime}.',
  ),
];

export const MISSING_TAGS = {
  ...EFFECT_TAGS,
  items: each('Ce qui manque encore', ['Statuts en vigueur']),
  dueOn: maybe('Jour où c’est attendu', '23 décembre 2026', 'items', 'waitsAcceptance', 'stopsRejection'),
} as const satisfies Tags;

/** INC-01: what is missing, and until when. */
export const MISSING_UNTIL: Line = [
  'items',
  'Votre dossier n’est pas complet. Il nous faut, au plus tard le {dueOn} :',
];

export const MISSING: readonly Line[] = [MISSING_UNTIL, '– {items}', ...EFFECT];
