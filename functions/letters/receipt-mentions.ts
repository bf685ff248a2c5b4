import type { EstablishedCouncil } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { renderParagraphs } from '../../workflows/letters/render-letter.ts';
import {
  EFFECT,
  MISSING_TAGS,
  MISSING_UNTIL,
  NOT_RUNNING,
} from '../../workflows/letters/kinds/receipt-lines.ts';
import { MEANING_OF_SILENCE, SILENCE_TAGS } from '../../workflows/letters/kinds/silence-lines.ts';
import { lines, type Line } from '../../workflows/letters/template.ts';
import { LETTER_KINDS } from '../../workflows/letters/letter-kinds.ts';
import { acknowledgementValues, awaitedValues } from './receipt-values.ts';
import { silenceValues } from './silence-values.ts';
import { remedyValues } from './writing.ts';

type Council = Pick<EstablishedCouncil, 'remedies'>;
type Facts = readonly Envelope[];
/** INC-01: until when something is awaited, what it is, and what its absence does to silence. */
export type Missing = {
  readonly until: string;
  readonly titles: readonly string[];
  readonly effect: readonly string[];
};

/** What silence will mean, and what follows from it, in the words of the letters (ACK-03). */
export const meaningOfSilence = (council: Council, regime: string, decidesOn: string): string[] =>
  renderParagraphs(lines(...MEANING_OF_SILENCE), SILENCE_TAGS, {
    ...remedyValues({ profile: council }),
    ...silenceValues(regime, decidesOn),
  }).written;

const TOLD: readonly Line[] = [['notRunning', NOT_RUNNING], ...MEANING_OF_SILENCE];

/** What the acknowledgement said of silence, for a page or a file that tell it again. */
export const silenceMentions = (facts: Facts, council: Council): string[] =>
  renderParagraphs(lines(...TOLD), LETTER_KINDS.acknowledgement.tags, {
    ...remedyValues({ profile: council }),
    ...acknowledgementValues(facts),
  }).written;

/** INC-01: what is missing, until when, and what it does to silence; null when nothing is awaited. */
export const missingAfter = (facts: Facts): Missing | null => {
  const values = awaitedValues(facts);
  if (values.items.length === 0) return null;
  const written = (...text: readonly Line[]) =>
    renderParagraphs(lines(...text), MISSING_TAGS, values).written;
  return { until: written(MISSING_UNTIL)[0] ?? '', titles: values.items, effect: written(...EFFECT) };
};
