import { randomUUID } from 'node:crypto';
import { Envelope } from '../../events/fact.ts';
import { toHeldRoles } from '../../functions/adapters/held-roles.ts';
import { makeReferences } from '../../functions/given/references.ts';
import type { Store, Subjects } from '../../functions/ports.ts';
import { rolesKey, type RowItem, type RowKey } from '../../workflows/kernel/rows.ts';
import type { FactBody, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { DIGEST } from './ids.ts';

/** A fact that a test tells: when it happened, and whether words are sealed beside it. */
export type Told = FactBody & { at?: string; sealed?: true };

/** Facts of one thing as the ledger gives them back, one version each. */
export const recorded = (workflow: WorkflowName, thing: string, facts: readonly Told[]): Envelope[] =>
  facts.map(({ type, data, at, sealed }, index) =>
    Envelope.parse({
      id: randomUUID(),
      council: '62',
      workflow,
      thing,
      version: index + 1,
      rank: 0,
      at: at ?? '2027-01-20T09:00:00.000Z',
      by: { kind: 'system', cause: 'before' },
      command: `told-${index + 1}`,
      type,
      data,
      previous: null,
      hash: DIGEST,
      ...(sealed && { personal: { subject: 'words', commitments: {} } }),
    }),
  );

const isAt =
  ({ pk, sk }: RowKey) =>
  (row: RowItem): boolean =>
    row['pk'] === pk && row['sk'] === sk;

/**
 * What reads find where just these rows and facts are kept. What is asked side by side is answered together: `turns`
 * counts how often somebody waited, `calls` how much was asked, `most` how much of it at once.
 */
export const keeping = (rows: readonly RowItem[], facts: readonly Envelope[] = []) => {
  const asked = { calls: 0, turns: 0, most: 0 };
  const waiting: (() => void)[] = [];
  const answerAll = () => {
    asked.turns += 1;
    asked.most = Math.max(asked.most, waiting.length);
    for (const answer of waiting.splice(0)) answer();
  };
  const answered = <T>(value: T): Promise<T> => {
    asked.calls += 1;
    if (waiting.length === 0) setImmediate(answerAll);
    return new Promise((resolve) => waiting.push(() => resolve(value)));
  };
  const store: Omit<Store, 'load' | 'append'> = {
    row: (key) => answered(rows.find(isAt(key)) ?? null),
    rows: (pk, prefix) =>
      answered(
        rows
          .filter((row) => row['pk'] === pk && String(row['sk']).startsWith(prefix))
          .toSorted((a, b) => (String(a['sk']) < String(b['sk']) ? -1 : 1)),
      ),
    many: (keys) => answered(rows.filter((row) => keys.some((key) => isAt(key)(row)))),
    facts: (council, workflow, id) =>
      answered(
        facts.filter((fact) => fact.council === council && fact.workflow === workflow && fact.thing === id),
      ),
    roles: (council, person) => answered(toHeldRoles(rows.find(isAt(rolesKey(council, person))) ?? {})),
  };
  return { store: store as Store, references: makeReferences(store as Store), asked };
};

/** Whatever was sealed, opened as words that name the fact beside which they were; and which of them were. */
export const openingWords = () => {
  const opened: string[] = [];
  const openAll: Subjects['openAll'] = (ids) => {
    opened.push(...ids);
    const words = (id: string) => ({
      name: `nom ${id}`,
      email: `${id}@exemple.fr`,
      text: `texte ${id}`,
      asked: `demande ${id}`,
      excuse: `excuse ${id}`,
    });
    return Promise.resolve(new Map(ids.map((id) => [id, words(id)])));
  };
  return { subjects: { openAll }, opened };
};
