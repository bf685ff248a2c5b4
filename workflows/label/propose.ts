import { addDays, addMonths } from '../calendar/date-arithmetic.ts';
import { LegalDate, partsOf } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import { accepted } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { publicLabelKey, type RowWrite } from '../kernel/rows.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { LabelGiven, labelCommands } from './commands.ts';
import type { LabelContext } from './label.machine.ts';
import { labelNumber } from './label-number.ts';
import type { PublicLabel } from './public-row.ts';

/** The next number of a council's year is taken together with the award, or not at all. */
const takeNumber = (council: string, year: number, sequence: number): RowWrite => {
  const key = { pk: `${council}#labelNumbers`, sk: String(year) };
  return sequence === 1
    ? { kind: 'put', key, item: { last: 1 }, absent: true }
    : { kind: 'put', key, item: { last: sequence }, expect: { last: sequence - 1 } };
};

export const labelProposers: Proposers<typeof labelCommands, LabelContext, LabelGiven> = {
  award: ({ data, thing, given: { sequence, renewalOpensMonths }, at }) => {
    const { year } = partsOf(data.awardedOn);
    const number = labelNumber(thing.council, year, sequence);
    const { structure: _, ...holder } = data.holder;
    const row: PublicLabel = {
      number,
      council: thing.council,
      holder,
      awardedOn: data.awardedOn,
      validUntil: data.validUntil,
      charterVersion: data.charterVersion,
      quality: data.quality,
      recordedAt: at,
      spans: [{ from: data.awardedOn, status: 'VALID' }],
    };
    return accepted({
      facts: [
        {
          type: 'LabelAwarded.v1',
          data: { number, ...data },
          deadlines: {
            renewalOpens: startOfDayInParis(addMonths(data.validUntil, -renewalOpensMonths)),
            endOfTerm: endOfDayInParis(data.validUntil),
          },
        },
      ],
      rows: [
        takeNumber(thing.council, year, sequence),
        { kind: 'put', key: publicLabelKey(number), item: row, absent: true },
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
