import { maybe, said, type Tags } from '../tags.ts';
import { underCondition, type Line } from '../template.ts';

/** Where a decision is challenged (REM-01, REM-06, REM-10), as the council says it. */
export const REMEDY_TAGS = {
  authority: said('À qui s’adresse le recours gracieux', 'Le Président du Conseil départemental'),
  court: said('Tribunal compétent', 'Tribunal administratif de Lille'),
  courtAddress: said('Adresse du tribunal', '5 rue Geoffroy-Saint-Hilaire, 59000 Lille'),
} as const satisfies Tags;

/** In which direction silence decides, on which day, and until when it can be challenged (ACK-03, REM-07). */
export const SILENCE_TAGS = {
  authority: maybe(REMEDY_TAGS.authority.says, REMEDY_TAGS.authority.sample, 'rejectsOn'),
  court: maybe(REMEDY_TAGS.court.says, REMEDY_TAGS.court.sample, 'rejectsOn'),
  courtAddress: maybe(REMEDY_TAGS.courtAddress.says, REMEDY_TAGS.courtAddress.sample, 'rejectsOn'),
  acceptsOn: maybe('Jour où le silence vaut acceptation, s’il la vaut', '1er février 2027'),
  rejectsOn: maybe('Jour où le silence vaut rejet, s’il le vaut', '1er février 2027'),
  adminAppealUntil: maybe('Dernier jour du recours gracieux', '1er avril 2027', 'rejectsOn'),
  courtUntil: maybe('Dernier jour pour saisir le tribunal', '2 avril 2027', 'rejectsOn'),
} as const satisfies Tags;

/** What ACK-03 and REM-07 want of a letter that tells what silence means. */
export const SILENCE_LAW = {
  acceptsOn: 'ACK-03, R112-11-1',
  rejectsOn: 'ACK-03, R112-11-1',
  adminAppealUntil: 'REM-01, REM-07',
  courtUntil: 'REM-06, REM-07',
  authority: 'REM-07',
  court: 'REM-07, REM-10',
} as const;

/** Which court, and where it is written to (REM-10). */
export const COURT = 'Juridiction : {court}, {courtAddress}, ou www.telerecours.fr.';

/** REM-06, REM-07: both ways to challenge, to whom, and each with its last day. */
export const REMEDIES = [
  'Vous pouvez la contester par un recours gracieux jusqu’au {adminAppealUntil}, ou devant le tribunal administratif jusqu’au {courtUntil}.',
  'Recours gracieux : par courrier adressé à « {authority} ».',
  COURT,
] as const;

const REJECTED_BY_SILENCE: Line = [
  'rejectsOn',
  'Sans décision expresse de notre part le {rejectsOn}, votre demande est rejetée.',
];

/** ACK-03: in which direction silence decides, and on which day. */
export const SILENCE_DECIDES: readonly Line[] = [
  [
    'acceptsOn',
    'Sans décision expresse de notre part le {acceptsOn}, et si votre dossier est complet, votre demande est acceptée.',
  ],
  REJECTED_BY_SILENCE,
];

/** ACK-03: what follows from a silence that decided (L232-3, L232-4, REM-07). */
export const RIGHTS_AFTER_SILENCE: readonly Line[] = [
  [
    'acceptsOn',
    'Vous pourrez alors en demander l’attestation (article L232-3 du code des relations entre le public et l’administration).',
  ],
  ...underCondition(
    'rejectsOn',
    'Vous pourrez alors demander les motifs de ce rejet (article L232-4 du code des relations entre le public et l’administration).',
    ...REMEDIES,
  ),
];

/** The same of a dossier that is complete: nothing more is a condition (INC-03). */
export const MEANING_OF_SILENCE_ONCE_COMPLETE: readonly Line[] = [
  ['acceptsOn', 'Sans décision expresse de notre part le {acceptsOn}, votre demande est acceptée.'],
  REJECTED_BY_SILENCE,
  ...RIGHTS_AFTER_SILENCE,
];

/** What silence will mean, and what follows from it. */
export const MEANING_OF_SILENCE: readonly Line[] = [...SILENCE_DECIDES, ...RIGHTS_AFTER_SILENCE];
