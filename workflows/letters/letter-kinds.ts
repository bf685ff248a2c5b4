import type { LetterKind } from './kind.ts';
import { CONTROL_KINDS } from './kinds/control-kinds.ts';
import { DECISION_KINDS } from './kinds/decision-kinds.ts';
import { ENDING_KINDS } from './kinds/ending-kinds.ts';
import { LABEL_KINDS } from './kinds/label-kinds.ts';
import { MEASURE_KINDS } from './kinds/measure-kinds.ts';
import { MEETING_KINDS } from './kinds/meeting-kinds.ts';
import { MISUSE_KINDS } from './kinds/misuse-kinds.ts';
import { PEOPLE_KINDS } from './kinds/people-kinds.ts';
import { RECEIPT_KINDS } from './kinds/receipt-kinds.ts';
import { SERVICE_KINDS } from './kinds/service-kinds.ts';
import { SESSION_KINDS } from './kinds/session-kinds.ts';
import type { TagValues } from './tags.ts';

/** Every letter of the service, by its kind: what it may say, what the law wants of it, and its words by default. */
export const LETTER_KINDS = {
  ...RECEIPT_KINDS,
  ...ENDING_KINDS,
  ...DECISION_KINDS,
  ...CONTROL_KINDS,
  ...SERVICE_KINDS,
  ...PEOPLE_KINDS,
  ...MEETING_KINDS,
  ...SESSION_KINDS,
  ...LABEL_KINDS,
  ...MEASURE_KINDS,
  ...MISUSE_KINDS,
} as const satisfies Readonly<Record<string, LetterKind>>;

export type LetterKindId = keyof typeof LETTER_KINDS;
export const LETTER_KIND_IDS = Object.keys(LETTER_KINDS) as [LetterKindId, ...LetterKindId[]];

/** A letter to write: of which kind, with which values. */
export type LetterToWrite = { readonly kind: LetterKindId; readonly values: TagValues };
