import { publicLabelKey, type RowWrite } from '../kernel/rows.ts';
import type { FactBody, Proposal } from '../kernel/workflow.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { LabelRules } from './label-rules.ts';
import { afterFact, type PublicLabel } from './public-row.ts';

/** What every act on a label that stands is decided on: what the public reads of it, and the rules of the day. */
export type Standing = { row: PublicLabel | null; rules: LabelRules };

/**
 * Facts of a label with what they change for the public, in the same transaction: the page never waits for the facts,
 * nor tells more than them. A label's version guards its row too.
 */
export const published = ({ row }: Pick<Standing, 'row'>, ...facts: FactBody[]): Outcome<Proposal> => {
  if (row === null) return accepted({ facts });
  const after = facts.reduce(afterFact, row);
  const rows: RowWrite[] =
    after === row ? [] : [{ kind: 'put', key: publicLabelKey(row.number), item: after }];
  return accepted({ facts, rows });
};
