import type * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { CommitmentRow } from '../../given/application/commitment-row.ts';
import type { Store, Subjects } from '../../ports.ts';
import { wordsAt } from '../application/sealed-rows.ts';
import type { CommitmentTold } from './grid-shape.ts';

type Sources = { store: Pick<Store, 'rows'>; subjects: Pick<Subjects, 'openAll'> };

/** What is promised about a criterion: the last proposal, and whether the other side agreed. */
export type Commitment = z.infer<z.ZodObject<typeof CommitmentTold>>;

/** By criterion, what is promised about it (M15). */
export const commitmentsOf = async (
  { store, subjects }: Sources,
  dossier: Pick<Thing, 'council' | 'id'>,
): Promise<ReadonlyMap<string, Commitment>> => {
  const read = await store.rows(thingKey(dossier.council, 'application', dossier.id), 'commitment#');
  const rows = read.map((row) => CommitmentRow.parse(row));
  const words = await wordsAt(
    subjects,
    dossier,
    rows.map(({ number }) => number),
  );
  return new Map(
    rows.map(({ criterion, number, dueOn, from, acceptedAt }) => {
      const { action = null, owner = null } = words(number) ?? {};
      return [criterion, { dueOn, proposedBy: from, agreed: acceptedAt !== null, action, owner }];
    }),
  );
};
