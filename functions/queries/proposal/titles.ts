import * as z from 'zod';
import type { RowKey } from '../../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../../workflows/kernel/sealed-in.ts';
import type { Thing, WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { progressKey, proposalWordsKey } from '../../../workflows/proposal/rows.ts';
import { noteWordsKey } from '../../../workflows/workshop/rows.ts';
import type { Store, Subjects } from '../../ports.ts';

export type Sources = { store: Pick<Store, 'many'>; subjects: Pick<Subjects, 'openAll'> };
type Words = Record<string, string>;

const Row = z.object({
  pk: z.string(),
  sk: z.string(),
  at: z.string().optional(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
});
type Row = z.infer<typeof Row>;

/** What is sealed at several places, at the price of one reading for each person who wrote. */
export const makeOpenWords =
  ({ subjects }: Pick<Sources, 'subjects'>) =>
  async (sealed: readonly SealedIn[]): Promise<(at: SealedIn) => Words | null> => {
    const bySubject = Map.groupBy(sealed, ({ subject }) => subject);
    const opened = await Promise.all(
      [...bySubject].map(([subject, own]) =>
        subjects.openAll(
          own.map(({ fact }) => fact),
          subject,
        ),
      ),
    );
    const words = new Map(opened.flatMap((found) => [...found]));
    return ({ fact }) => words.get(fact) ?? null;
  };

type Told = { words: Words | null; progress: { at: string; text: string | null } | null };

const KEYS: Partial<Record<WorkflowName, (thing: Thing) => RowKey[]>> = {
  proposal: (thing) => [proposalWordsKey(thing), progressKey(thing)],
  workshop: (thing) => [noteWordsKey(thing)],
};

/** What notes and proposals say, as last written, by their id; each word is null once it is erased. */
export const makeLastWords = ({ store, subjects }: Sources) => {
  const openWords = makeOpenWords({ subjects });
  return async (workflow: WorkflowName, things: readonly Thing[]): Promise<ReadonlyMap<string, Told>> => {
    const keysOf = KEYS[workflow];
    if (keysOf === undefined || things.length === 0) return new Map();
    const rows = (await store.many(things.flatMap(keysOf))).map((row) => Row.parse(row));
    const open = await openWords(rows.map(({ sealed }) => sealed));
    const at = (key: RowKey | undefined): Row | undefined =>
      rows.find(({ pk, sk }) => pk === key?.pk && sk === key.sk);
    return new Map(
      things.map((thing): [string, Told] => {
        const [words, progress] = keysOf(thing).map(at);
        return [
          thing.id,
          {
            words: words === undefined ? null : open(words.sealed),
            progress:
              progress === undefined
                ? null
                : { at: progress.at ?? '', text: open(progress.sealed)?.['text'] ?? null },
          },
        ];
      }),
    );
  };
};

/** What a list shows of each: its title, and of a proposal how far it is carried out. */
export const makeListed = (sources: Sources) => {
  const lastWords = makeLastWords(sources);
  return async (workflow: WorkflowName, things: readonly Thing[]) => {
    const told = await lastWords(workflow, things);
    return ({ id }: Thing): Record<string, unknown> => {
      const found = told.get(id);
      if (found === undefined) return {};
      const title = found.words?.['title'] ?? null;
      return workflow === 'proposal' ? { title, progress: found.progress } : { title };
    };
  };
};
