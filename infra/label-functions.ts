import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import {
  CHECKS_ROLES,
  COMMAND_ENV,
  NUMBERS,
  OPENS_INTERESTS,
  PUBLIC_LABELS,
  READS_INTERESTS,
  reads,
  readsLedger,
  records,
  ROLES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** What happens beside a label, and changes only what its register entry says of its version. */
export const LABEL_STEPS = [
  'YearlyCheckSent.v1',
  'YearlyCheckReminded.v1',
  'FormalNoticeGiven.v1',
  'YearlyCheckUnanswered.v1',
  'YearlyCheckAnswered.v1',
  'ChangeDeclared.v1',
  'ChangeExamined.v1',
  'MeasureProposed.v1',
  'MeasureNoticeReceived.v1',
  'ObservationsSubmitted.v1',
  'ObservationsClosed.v1',
  'HearingAsked.v1',
  'HearingHeld.v1',
  'MeasureDecided.v1',
  'MeasureDropped.v1',
] as const;

/** The acts of the life of a label. */
export const LABEL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'label',
    entry: 'functions/api/label.ts',
    trigger: { on: 'http', routes: commandsOf('labels') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    rights: [
      records('label'),
      reads(['BatchGetItem'], [...things('label', 'application', 'structure'), ...ROLES]),
      // The dossier on which it stands, the point on which the council was heard, the structure that takes it over.
      reads(
        ['GetItem'],
        [...things('council', 'structure', 'application', 'item'), ...NUMBERS, ...PUBLIC_LABELS],
      ),
      // Which criteria the decision said that it depends on (F7).
      readsLedger(things('application')),
      // A structure finds the labels that it holds beside its sheet.
      writes(['PutItem'], [...things('label', 'structure'), ...NUMBERS, ...PUBLIC_LABELS]),
      CHECKS_ROLES,
      // B9: what its holder has with the council, and what whoever asks declared.
      reads(['Query'], things('structure')),
      READS_INTERESTS,
      OPENS_INTERESTS,
      // Reasons and observations are sealed under the label's own key, read again for each.
      ...WRITES_SUBJECTS,
      { on: 'SubjectsKey', may: ['Decrypt'], of: ['*-label-*'] },
    ],
    ...API,
  },
];
