import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { isToImprove } from '../../../workflows/application/examination/criteria-standing.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { CommitmentRow } from '../../given/application/commitment-row.ts';
import type { Store, Subjects } from '../../ports.ts';
import type { Commitments } from './commitments-shape.ts';
import { wordsAt } from './sealed-rows.ts';

type Sources = { store: Pick<Store, 'rows'>; subjects: Pick<Subjects, 'openAll'> };

const toImprove = (context: ApplicationContext): string[] =>
  [...new Set(Object.values(context.themes).flatMap((criteria) => Object.keys(criteria)))]
    .filter((criterion) => isToImprove(context, criterion))
    .toSorted();

/** D16: what the council asked for with its opinion becomes a commitment of the structure once the label is awarded. */
const underConditions = ({
  conditions,
  structureName,
  outcome,
}: ApplicationContext): Commitments['conditions'] =>
  (outcome === 'REFUSED' ? [] : conditions).map((condition, at) => ({
    condition: at + 1,
    ...condition,
    owner: structureName,
    binding: outcome !== null,
  }));

/** What a structure will do, for what, by when and by whom (M15), and the progress criteria about which nothing is said. */
export const makeCommitmentsView =
  ({ store, subjects }: Sources) =>
  async (thing: Thing): Promise<Commitments> => {
    const context = thing.context as ApplicationContext;
    const read = await store.rows(thingKey(thing.council, 'application', thing.id), 'commitment#');
    const rows = read.map((row) => CommitmentRow.parse(row));
    const words = await wordsAt(
      subjects,
      thing,
      rows.map(({ number }) => number),
    );
    const waiting = toImprove(context);
    return {
      items: rows.map(({ number, from, ...row }) => ({
        ...row,
        proposal: number,
        proposedBy: from,
        agreed: row.acceptedAt !== null,
        action: words(number)?.['action'] ?? null,
        owner: words(number)?.['owner'] ?? null,
      })),
      conditions: underConditions(context),
      without: waiting.filter((criterion) => !rows.some((row) => row.criterion === criterion)),
    };
  };
