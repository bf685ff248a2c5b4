import { addMonths, laterOf } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { partsOf } from '../../calendar/day-numbers.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { publicLabelKey, type RowWrite } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { NO_DEADLINES, firstDeadlines, termDeadlines } from '../deadlines.ts';
import type { LabelContext } from '../label-context.ts';
import { isFormerNumber, labelNumber, parseLabelNumber, yearOfNumber } from '../label-number.ts';
import { firstPublicRow, type PublicLabel } from '../public-row.ts';
import { published } from '../published.ts';
import type { RecordedLabel, termCommands, TermGiven } from './commands.ts';

/** The next number of a council's year is taken together with the award, or not at all. `last`: 0 when none was. */
const takeNumber = (council: string, year: number, last: number, taken: number): RowWrite => {
  const key = { pk: `${council}#labelNumbers`, sk: String(year) };
  const item = { last: taken };
  return last === 0 ? { kind: 'put', key, item, absent: true } : { kind: 'put', key, item, expect: { last } };
};

const firstRow = (item: PublicLabel): RowWrite => ({
  kind: 'put',
  key: publicLabelKey(item.number),
  item,
  absent: true,
});

/** The number of a label taken over, with the last of its year once it is: its own, or the next one of its year. */
const numberOf = (
  council: string,
  { number, awardedOn }: Pick<RecordedLabel, 'number' | 'awardedOn'>,
  last: number,
): { number: string; last: number } => {
  if (number === null)
    return { number: labelNumber(council, partsOf(awardedOn).year, last + 1), last: last + 1 };
  const parsed = parseLabelNumber(number);
  const sequence = parsed !== null && 'sequence' in parsed ? parsed.sequence : 0;
  return { number, last: Math.max(last, sequence) };
};

type TermProposers = Proposers<typeof termCommands, LabelContext, TermGiven>;

/** A label of before is a right that stands: its end, its renewal and its page follow as for any other. */
export const record: TermProposers['record'] = ({ data, thing, given, at }) => {
  const { council } = thing;
  if (thing.version > 0) return refused('label-already-recorded');
  const own = data.number === null || isFormerNumber(data.number, council);
  if (given.taken || !own) return refused('label-number-taken');
  if (data.validUntil < data.awardedOn || data.awardedOn > dateInParis(at))
    return refused('term-out-of-order');
  const { number, last } = numberOf(council, data, given.last);
  const fact = { type: 'LabelRecorded.v1', data: { ...data, number } } as const;
  const deadlines = firstDeadlines({ ...data, from: data.awardedOn }, given.rules, at);
  return accepted({
    facts: [{ ...fact, deadlines }],
    rows: [
      ...(last > given.last
        ? [takeNumber(council, yearOfNumber(number) ?? partsOf(data.awardedOn).year, given.last, last)]
        : []),
      firstRow(firstPublicRow(council, fact, at)),
    ],
  });
};

export const award: TermProposers['award'] = ({ data, thing, given: { sequence, rules }, at }) => {
  const { year } = partsOf(data.awardedOn);
  const number = labelNumber(thing.council, year, sequence);
  const fact = { type: 'LabelAwarded.v1', data: { number, ...data } } as const;
  const deadlines = firstDeadlines({ ...data, from: data.awardedOn }, rules, at);
  return accepted({
    facts: [{ ...fact, deadlines }],
    rows: [
      takeNumber(thing.council, year, sequence - 1, sequence),
      firstRow(firstPublicRow(thing.council, fact, at)),
    ],
  });
};

/** The same label, under a new decision (M14): its number, its page and what is in preparation stay. */
export const renew: TermProposers['renew'] = ({
  data: { months, ...data },
  thing: { context },
  given,
  at,
}) => {
  // Decided before its end, it runs on from there; after, once it was prolonged, from the decision.
  const end = LegalDate.parse(context.validUntil);
  const prolonged = given.row !== null && given.row.prolongedOn !== null;
  const validUntil = addMonths(prolonged ? data.renewedOn : laterOf(end, data.renewedOn), months);
  return published(given, {
    type: 'LabelRenewed.v1',
    data: { ...data, validUntil },
    deadlines: {
      checkReminder: NO_DEADLINES.checkReminder,
      formalNotice: NO_DEADLINES.formalNotice,
      ...termDeadlines({ from: data.renewedOn, validUntil }, given.rules, at),
    },
  });
};
