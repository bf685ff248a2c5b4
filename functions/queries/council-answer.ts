import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { SessionContext } from '../../workflows/session/session.machine.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Charters, Store } from '../ports.ts';
import type { References } from '../given/references.ts';
import { notFound } from '../shell/problems.ts';
import { json, type HttpAnswer } from '../shell/respond.ts';
import type { makeWorkList } from './work-list.ts';
import type { PublicStore } from './public-store.ts';

type Sources = {
  store: PublicStore;
  row: Store['row'];
  references: References;
  charters: Charters;
  workList: ReturnType<typeof makeWorkList>;
};

/** The next sessions with their filing dates, the nearest first (C1, A13). */
export const upcomingSessions = async ({ row, workList }: Sources, council: string, at: Instant) => {
  const today = dateInParis(at);
  const lists = await Promise.all(
    ['scheduled', 'convened', 'open'].map((word) => workList(council, 'session', word, undefined)),
  );
  const found = await Promise.all(
    lists.flatMap(({ ids }) =>
      ids.map(async (id) => {
        const state = await row({ pk: thingKey(council, 'session', id), sk: 'state' });
        return state && { id, ...SessionContext.parse(state['context']) };
      }),
    ),
  );
  return found
    .filter((session) => session !== null)
    .filter(({ heldOn }) => heldOn >= today)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
};

const charterView = async ({ references, charters }: Sources, council: string, at: Instant) => {
  const found = await references.charterOn(council, dateInParis(at));
  if (found === null) return null;
  const compiled = await charters.compiled(found.compiledDigest);
  const asks = compiled ? [...compiled.data, ...compiled.criteria].map(({ id }) => id) : [];
  return { id: found.charter, version: found.version, effectiveOn: found.effectiveOn, asks };
};

/** What the public may know of a council. */
export const councilAnswer = async (sources: Sources, id: string, at: Instant): Promise<HttpAnswer> => {
  const profile = await sources.store.profile(id);
  if (profile === null) throw notFound();
  const [charter, sessions, rules] = await Promise.all([
    charterView(sources, id, at),
    upcomingSessions(sources, id, at),
    sources.references.rulesInForce(id),
  ]);
  return json(200, { id, ...profile, charter, sessions, labelRules: rules?.label ?? null });
};
