import * as z from 'zod';
import { Day, fact, text } from './fact.ts';

/** How a report came: typed on the public page, or by letter, by phone, in person. */
const MisuseSource = z.enum(['PAGE', 'SERVICE']);

/** Of whom a report is found to speak: the holder of a label, or somebody who has none. */
export const MentionedAs = z.enum(['HOLDER', 'OTHER']);

/** What became of a report: nothing was wrong, it stopped by itself, a measure on the label is proposed, or a letter asks to cease. */
export const MisuseOutcome = z.enum(['UNFOUNDED', 'CEASED', 'MEASURE_PROPOSED', 'TRANSMITTED']);
export type MisuseOutcome = z.infer<typeof MisuseOutcome>;

/**
 * Somebody says that the label is claimed wrongly (M23). What they typed, and where they wish to be told, is personal;
 * `number` is the label that they named, when there is one.
 */
const MisuseReported = fact('MisuseReported.v1', {
  number: z.string().max(30).nullable(),
  source: MisuseSource,
  receivedOn: Day,
  /** The last day to say what becomes of it. */
  examineBy: Day,
  /** Whether they gave an address to be told of the outcome. */
  tells: z.boolean(),
});

/** Whoever is mentioned is asked what they say, before anything else (L121-1, L122-1); what is asked, and of whom, is personal. */
const MisuseHearingOpened = fact('MisuseHearingOpened.v1', {
  mentioned: MentionedAs,
  label: z.uuid().nullable(),
  structure: z.uuid().nullable(),
  structureName: text(150).nullable(),
  /** On which it was told or posted: the days to answer run from there. */
  askedOn: Day,
  answerUntil: Day,
  closeBy: Day,
});

/** What they answered is personal. */
const MisuseAnswered = fact('MisuseAnswered.v1', {});

/** They said nothing in time. */
const MisuseUnanswered = fact('MisuseUnanswered.v1', { answerUntil: Day });

/** A day of the rules went by before the service did its part; the report stays where it is. */
export const MisuseOverdue = fact('MisuseOverdue.v1', {
  limit: z.enum(['EXAMINATION', 'CLOSING']),
  dueOn: Day,
});

/** Why is personal; `letterOn` is the day of the letter that asks to cease. */
export const MisuseClosed = fact('MisuseClosed.v1', {
  outcome: MisuseOutcome,
  closedOn: Day,
  letterOn: Day.nullable(),
});

/** The holder who was heard is told what became of it. */
export const MisuseHolderTold = fact('MisuseHolderTold.v1', { outcome: MisuseOutcome });

/** What was typed is gone, with the key under which it was; what the chain says of it stays (GDP-04, P25). */
export const MisuseErased = fact('MisuseErased.v1', { erasedOn: Day });

/** All of them, in the order of a report's life. */
export const MISUSE_FACTS = [
  MisuseReported,
  MisuseHearingOpened,
  MisuseAnswered,
  MisuseUnanswered,
  MisuseOverdue,
  MisuseClosed,
  MisuseHolderTold,
  MisuseErased,
] as const;
