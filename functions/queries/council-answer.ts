import type { Instant } from '../../events/fact.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import type { BeforeApplyingView } from '../../web/public/views.ts';
import { SessionContext } from '../../workflows/session/session.machine.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Charters, Store } from '../ports.ts';
import type { References, RulesInForce } from '../given/references.ts';
import { notFound } from '../shell/problems.ts';
import type { CouncilData } from './council-shape.ts';
import { json, type HttpAnswer } from '../shell/respond.ts';
import type { makeWorkList } from './work-list.ts';
import { cutOffsOf } from '../../workflows/session/cut-offs.ts';
import { sessionCalendar } from './session-calendar.ts';
import type { PublicStore } from './public-store.ts';

type Sitting = Sources & {
  beforeApplying: (
    council: string,
    charter: CompiledCharter | null,
    at: Instant,
  ) => Promise<BeforeApplyingView>;
};

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
        if (state === null) return null;
        // Not how it is followed from elsewhere: that is the council's.
        const { kind, heldOn, startsAt, place, opensOn, closesOn } = SessionContext.parse(state['context']);
        return { id, kind, heldOn, startsAt, place, opensOn, closesOn };
      }),
    ),
  );
  return found
    .filter((session) => session !== null)
    .filter(({ heldOn }) => heldOn >= today)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
};

const cutOffsIn = (
  rules: RulesInForce | null,
  { heldOn, closesOn }: Pick<SessionContext, 'heldOn' | 'closesOn'>,
) =>
  rules &&
  cutOffsOf(
    { heldOn: LegalDate.parse(heldOn), closesOn: LegalDate.parse(closesOn) },
    { ...rules.procedure, examinationDays: rules.label.examinationDays },
  );

/** The same as a calendar to subscribe to. A council without rules promises nothing yet. */
export const sessionsFeed = async (sources: Sources, id: string, at: Instant): Promise<HttpAnswer> => {
  const profile = await sources.store.profile(id);
  if (profile === null) throw notFound();
  const [sessions, rules] = await Promise.all([
    upcomingSessions(sources, id, at),
    sources.references.rulesInForce(id, at),
  ]);
  const announced = sessions.flatMap((session) => {
    const cutOffs = cutOffsIn(rules, session);
    const { kind, startsAt, place, heldOn, opensOn } = session;
    const days = { heldOn: LegalDate.parse(heldOn), opensOn: LegalDate.parse(opensOn) };
    return cutOffs === null
      ? []
      : [{ id: session.id, kind, startsAt, place, ...days, completeBy: cutOffs.completeBy }];
  });
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
    body: sessionCalendar(announced, profile.shortName, at),
  };
};

const charterView = async ({ references, charters }: Sources, council: string, at: Instant) => {
  const found = await references.charterOn(council, dateInParis(at));
  if (found === null) return { view: null, compiled: null };
  const compiled = await charters.compiled(found.compiledDigest);
  const asks = compiled ? [...compiled.data, ...compiled.criteria].map(({ id }) => id) : [];
  const { charter: id, version, textDigest, effectiveOn } = found;
  const view = { id, version, textDigest, effectiveOn, asks };
  return { view, compiled };
};

/** What the public may know of a council, and what a structure wants to know before it applies. */
export const councilAnswer = async (sources: Sitting, id: string, at: Instant): Promise<HttpAnswer> => {
  const profile = await sources.store.profile(id);
  if (profile === null) throw notFound();
  const [charter, sessions, rules] = await Promise.all([
    charterView(sources, id, at),
    upcomingSessions(sources, id, at),
    sources.references.rulesInForce(id, at),
  ]);
  const answer: Omit<CouncilData, 'beforeApplying'> = {
    id,
    ...profile,
    charter: charter.view,
    sessions: sessions.map((session) => ({ ...session, cutOffs: cutOffsIn(rules, session) })),
    labelRules: rules?.label ?? null,
  };
  const beforeApplying = await sources.beforeApplying(id, charter.compiled, at);
  return json(200, { ...answer, beforeApplying });
};
