import type { Envelope } from '../../events/fact.ts';
import { keptBy } from '../../workflows/application/exchange/internal-facts.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { actingOn, mayReadHistory } from '../../workflows/kernel/rights.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import type { FactPages } from '../adapters/fact-pages.ts';
import type { makeClosings } from '../given/closings.ts';
import { malformed, notFound } from '../shell/problems.ts';
import { OF_SEVERAL } from './of-several.ts';

/** As many facts as one answer holds, whatever each of them says: a dossier has some hundreds, a few have thousands. */
const PAGE = 200;

type Place = Pick<Envelope, 'version' | 'rank'>;

/** Where a page of facts begins: the version and the rank that it comes after. @throws Problem 400 */
const readCursor = (cursor: string | undefined): Place | null => {
  if (cursor === undefined) return null;
  const [, version, rank] = /^(\d{1,9})\.(\d{1,3})$/.exec(cursor) ?? [];
  if (version === undefined || rank === undefined)
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { version: Number(version), rank: Number(rank) };
};

const writeCursor = (last: Place | undefined): string | null =>
  last === undefined ? null : `${last.version}.${last.rank}`;

/** A fact as it may be seen: what is personal stands as commitments. */
const told = ({ id, type, version, rank, at, by, data, deadlines, previous, hash, personal }: Envelope) => ({
  id,
  type,
  version,
  rank,
  at,
  by,
  data,
  ...(deadlines && { deadlines }),
  ...(personal && { commitments: personal.commitments }),
  previous,
  hash,
});

/** Its place in the chain, so that the others still hang together, and nothing of what it says. */
const place = ({ id, version, rank, previous, hash }: Envelope) => ({ id, version, rank, previous, hash });

type Closings = Pick<ReturnType<typeof makeClosings>, 'among'>;
type Reader = { council: string; workflow: Workflow; actor: Actor };

/** The facts of a thing for one reader, from the first, a page at a time; of those hidden from them, only the place. */
export const makeHistory =
  (pages: FactPages, closings: Closings) =>
  async ({ council, workflow, actor }: Reader, thing: Thing, cursor: string | undefined) => {
    if (!mayReadHistory(workflow, thing, actor)) throw notFound();
    const after = readCursor(cursor);
    const owner = workflow.owner(thing as Thing<never>);
    const isKept = (type: string): boolean => {
      const reader = keptBy(type);
      return reader !== null && actingOn([reader], actor, owner) === null;
    };
    const notYet: readonly string[] = workflow.keptFrom?.(thing as Thing<never>, actor).facts ?? [];
    const closed = await closings.among(council, OF_SEVERAL[workflow.name]?.(thing) ?? [], actor);
    const names = closed.flatMap(({ id, context }) => [id, context.structure]);
    // What names one of them, or its structure, tells of it (B9).
    const tells = ({ data }: Envelope): boolean => names.some((name) => JSON.stringify(data).includes(name));
    const { facts, more } = await pages({
      council,
      workflow: workflow.name,
      id: thing.id,
      after,
      limit: PAGE,
    });
    return {
      facts: facts.map((fact) =>
        isKept(fact.type) || notYet.includes(fact.type) || tells(fact) ? place(fact) : told(fact),
      ),
      next: more ? writeCursor(facts.at(-1)) : null,
    };
  };
