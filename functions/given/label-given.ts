import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { labelCommands, type LabelGiven } from '../../workflows/label/commands.ts';
import { yearOfNumber } from '../../workflows/label/label-number.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';

/** The next number of the year is read here and taken in the label's own transaction: lost races read it again. */
export const makeLabelGiven = (store: Pick<Store, 'row'>, references: References): Given => {
  const lastOf = async (council: string, year: string): Promise<number> => {
    const row = await store.row({ pk: `${council}#labelNumbers`, sk: year });
    return row === null ? 0 : z.int().parse(row['last']);
  };
  const renewalOpensMonths = async (council: string, at: Instant): Promise<number> =>
    (await references.rulesInForce(council, at))?.label.renewalOpensMonths ?? 0;

  return async ({ council, name, data, at }): Promise<LabelGiven[keyof LabelGiven] | undefined> => {
    if (name === 'award') {
      const { awardedOn } = labelCommands.award.parse(data);
      const [last, months] = await Promise.all([
        lastOf(council, awardedOn.slice(0, 4)),
        renewalOpensMonths(council, at),
      ]);
      return { sequence: last + 1, renewalOpensMonths: months };
    }
    if (name !== 'record') return undefined;
    const { number, awardedOn } = labelCommands.record.parse(data);
    const year = (number === null ? null : yearOfNumber(number)) ?? Number(awardedOn.slice(0, 4));
    const [last, months, holder] = await Promise.all([
      lastOf(council, String(year)),
      renewalOpensMonths(council, at),
      number === null ? null : store.row(publicLabelKey(number)),
    ]);
    return { last, renewalOpensMonths: months, taken: holder !== null };
  };
};
