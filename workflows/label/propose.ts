import type * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import type { LabelHolder } from '../../events/label.ts';
import { addDays, addMonths } from '../calendar/date-arithmetic.ts';
import { LegalDate, partsOf } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { publicLabelKey, type RowWrite } from '../kernel/rows.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { LabelGiven, labelCommands, RecordedLabel } from './commands.ts';
import type { LabelContext } from './label.machine.ts';
import { isFormerNumber, labelNumber, yearOfNumber, parseLabelNumber } from './label-number.ts';
import type { PublicLabel } from './public-row.ts';

/** The next number of a council's year is taken together with the award, or not at all. `last`: 0 when none was. */
const takeNumber = (council: string, year: number, last: number, taken: number): RowWrite => {
  const key = { pk: `${council}#labelNumbers`, sk: String(year) };
  const item = { last: taken };
  return last === 0 ? { kind: 'put', key, item, absent: true } : { kind: 'put', key, item, expect: { last } };
};

type Term = { awardedOn: LegalDate; validUntil: LegalDate };

const deadlinesOf = ({ validUntil }: Term, renewalOpensMonths: number) => ({
  renewalOpens: startOfDayInParis(addMonths(validUntil, -renewalOpensMonths)),
  endOfTerm: endOfDayInParis(validUntil),
});

type Shown = Pick<PublicLabel, 'awardedOn' | 'validUntil' | 'charterVersion' | 'quality'> & {
  holder: z.infer<typeof LabelHolder>;
};

/** What the public reads from the first instant of a label on, legal persons only (OPD-05). */
const publicRow = (council: string, number: string, label: Shown, recordedAt: Instant): RowWrite => {
  const { structure: _, ...holder } = label.holder;
  const { awardedOn, validUntil, charterVersion, quality } = label;
  const spans: PublicLabel['spans'] = [{ from: awardedOn, status: 'VALID' }];
  const item = { number, council, holder, awardedOn, validUntil, charterVersion, quality, recordedAt, spans };
  return { kind: 'put', key: publicLabelKey(number), item, absent: true };
};

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

export const labelProposers: Proposers<typeof labelCommands, LabelContext, LabelGiven> = {
  /** A label of before is a right that stands: its end, its renewal and its page follow as for any other. */
  record: ({ data, thing, given, at }) => {
    const { council } = thing;
    if (thing.version > 0) return refused('label-already-recorded');
    const own = data.number === null || isFormerNumber(data.number, council);
    if (given.taken || !own) return refused('label-number-taken');
    if (data.validUntil < data.awardedOn || data.awardedOn > dateInParis(at))
      return refused('term-out-of-order');
    const { number, last } = numberOf(council, data, given.last);
    return accepted({
      facts: [
        {
          type: 'LabelRecorded.v1',
          data: { ...data, number },
          deadlines: deadlinesOf(data, given.renewalOpensMonths),
        },
      ],
      rows: [
        ...(last > given.last
          ? [takeNumber(council, yearOfNumber(number) ?? partsOf(data.awardedOn).year, given.last, last)]
          : []),
        publicRow(council, number, data, at),
      ],
    });
  },

  award: ({ data, thing, given: { sequence, renewalOpensMonths }, at }) => {
    const { year } = partsOf(data.awardedOn);
    const number = labelNumber(thing.council, year, sequence);
    return accepted({
      facts: [
        {
          type: 'LabelAwarded.v1',
          data: { number, ...data },
          deadlines: deadlinesOf(data, renewalOpensMonths),
        },
      ],
      rows: [
        takeNumber(thing.council, year, sequence - 1, sequence),
        publicRow(thing.council, number, data, at),
      ],
    });
  },

  passDeadline: passDeadline<LabelContext>({
    renewalOpens: (_, at) => [{ type: 'LabelRenewalOpened.v1', data: { openedOn: dateInParis(at) } }],
    endOfTerm: ({ context }) => [
      {
        type: 'LabelExpired.v1',
        data: { expiredOn: addDays(LegalDate.parse(context.validUntil), 1) },
        deadlines: { renewalOpens: null },
      },
    ],
  }),
};
