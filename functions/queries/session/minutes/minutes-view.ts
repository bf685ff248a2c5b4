import * as z from 'zod';
import type { Envelope } from '../../../../events/fact.ts';
import { sitsOn } from '../../../../workflows/council/seats/mandates.ts';
import { memberSuffix, thingKey } from '../../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../../workflows/kernel/workflow.ts';
import { ReplyAnswer } from '../../../../workflows/session/reply/commands.ts';
import type { SessionContext } from '../../../../workflows/session/session.machine.ts';
import { presenceOf, repliesOf } from '../../../../workflows/session/rows.ts';
import type { MemberView, MinutesView, PointView } from '../../../../web/public/minutes/minutes-view.ts';
import { arrangementOf, asPlaced, OnAgenda } from '../../../given/arrangement.ts';
import { toPresenceRow } from '../../../given/assembly.ts';
import { makeMemberNames } from '../../../given/member-names.ts';
import { attendedIntervals } from '../../../given/movements.ts';
import type { References } from '../../../given/references.ts';
import type { Store, Subjects } from '../../../ports.ts';
import { atMost } from '../../../shell/at-most.ts';
import { refusalProblem } from '../../../shell/problems.ts';
import { toCouncilView } from '../../council-view.ts';
import { readWords } from '../../examination/sealed-words.ts';
import { callsIn, type Call } from './calls.ts';
import { pointView } from './point.ts';
import { proposalIn, proposalView, toldOf } from './proposals.ts';
import { sittingView } from './sitting.ts';
import { approvedAt, approvingIn, correctionsIn, digestOfMinutes, makeStanding } from './standing.ts';
import { councilProfile } from '../../../given/council-profile.ts';

export type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'facts'>;
  references: Pick<References, 'rules' | 'mandates' | 'state'>;
  subjects: Pick<Subjects, 'openAll'>;
};

const Kind = z.enum(['ORDINARY', 'EXTRAORDINARY', 'WRITTEN']);

/** Whoever said that they would not come is excused; why is theirs (DEL-13). */
const Reply = z.object({ member: z.int(), answer: ReplyAnswer });

/** Points read side by side: a long agenda is neither read one after another nor all at once. */
const AT_ONCE = 16;

const lastInstant = (facts: readonly Envelope[]): string =>
  facts.reduce((last, { at }) => (at > last ? at : last), '');

/**
 * The minutes of a session, gathered from what happened in it (DEL-13): its facts, those of the points of its agenda, the
 * movements of its members, and what was typed, opened once for each of its authors.
 */
export const makeMinutesView = ({ store, references, subjects }: Sources) => {
  const open: Subjects['open'] = async (fact, subject) =>
    (await subjects.openAll([fact], subject)).get(fact) ?? null;
  const namesOf = makeMemberNames({ references, open });
  const standingOf = makeStanding({ store, references });

  /** The points of an agenda in its order, or one of them, with its rank there. */
  const agendaOf = async (council: string, session: string, only: string | null) => {
    const [rows, arranged] = await Promise.all([
      store.rows(thingKey(council, 'session', session), 'item#'),
      arrangementOf(store, council, session),
    ]);
    const order = [...(arranged?.consensus ?? []), ...(arranged?.debate ?? [])];
    const placeOf = (item: string): number => (order.includes(item) ? order.indexOf(item) : order.length);
    const points = asPlaced(rows.map((row) => OnAgenda.parse(row)))
      .map(({ item }) => item)
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((id, at) => ({ id, rank: at + 1 }));
    const wanted = points.filter(({ id }) => only === null || id === only);
    return atMost(AT_ONCE, wanted, async (point) => {
      const [facts, declared] = await Promise.all([
        store.facts(council, 'item', point.id),
        store.rows(thingKey(council, 'item', point.id), 'member#'),
      ]);
      return { ...point, facts, declared };
    });
  };

  /** The proposals of an agenda, in the order in which they came to it. */
  const proposalsOf = async (council: string, session: string, until: string | null) => {
    const rows = await store.rows(thingKey(council, 'session', session), 'proposal#');
    const read = await atMost(AT_ONCE, rows, async (row) =>
      proposalIn(await store.facts(council, 'proposal', String(row['proposal'])), session, until),
    );
    return read
      .filter((one) => one !== null)
      .toSorted((a, b) => (a.placed.at < b.placed.at ? -1 : a.placed.at > b.placed.at ? 1 : 0));
  };

  const callOf = async (council: string, session: string, { call }: Call) => {
    const pk = thingKey(council, 'session', session);
    const [moved, rows, replies] = await Promise.all([
      attendedIntervals(store, council, session, call),
      store.rows(pk, presenceOf(call)),
      store.rows(pk, repliesOf(call)),
    ]);
    const excused = replies.map((row) => Reply.parse(row)).filter(({ answer }) => answer === 'ABSENT');
    return {
      moved,
      rows: rows.map(toPresenceRow),
      excused: new Set(excused.map(({ member }) => member)),
    };
  };

  /** Whoever had a seat on a day on which the council was called. */
  const membersOf = async (
    council: string,
    calls: readonly Call[],
    colleges: readonly string[],
  ): Promise<MemberView[]> => {
    const mandates = await references.mandates(council);
    const seated = mandates.filter((mandate) => calls.some(({ heldOn }) => sitsOn(mandate, heldOn)));
    const names = await namesOf(
      council,
      seated.map(({ member }) => member),
    );
    return seated
      .map(({ member: number, college, kind }) => ({
        number,
        name: names.get(number) ?? null,
        college: { number: college, name: colleges[college - 1] ?? '' },
        kind,
      }))
      .toSorted((a, b) => (memberSuffix(a.number) < memberSuffix(b.number) ? -1 : 1));
  };

  /** @param approving the point by which the council is approving them, while that is not recorded yet */
  return async (
    thing: Thing<SessionContext>,
    { only = null, approving = null }: { only?: string | null; approving?: string | null } = {},
  ): Promise<MinutesView> => {
    const { council, id, context, snapshot } = thing;
    const facts = await store.facts(council, 'session', id);
    const calls = callsIn(facts);
    // What is recorded of a proposal after its minutes were approved is not written into them.
    const until = await approvedAt(store, council, approvingIn(facts) ?? approving);
    const [profile, rules, mandates, points, rooms, proposed] = await Promise.all([
      councilProfile(store, council),
      references.rules(council, context.rulesVersion),
      references.mandates(council),
      agendaOf(council, id, only),
      Promise.all(calls.map((call) => callOf(council, id, call))),
      only === null ? proposalsOf(council, id, until) : [],
    ]);
    if (rules === null) throw refusalProblem({ reason: 'rules-missing', detail: {} });
    const { procedure } = rules;
    const { colleges } = profile;
    const happened = [...facts, ...points.flatMap((point) => point.facts), ...proposed.flatMap(toldOf)];
    const [members, words] = await Promise.all([
      membersOf(council, calls, colleges),
      readWords(subjects, happened),
    ]);
    const told: PointView[] = points.map((point) =>
      pointView({ ...point, words, colleges, rules: procedure }),
    );
    const proposals = proposed.map((one, at) =>
      proposalView(one, { rank: told.length + at + 1, words, rules: procedure }),
    );
    const rounds = told.flatMap((point) => point.rounds);
    const sittings = calls.map((call, at) =>
      sittingView(
        {
          call,
          written: context.kind === 'WRITTEN',
          mandates,
          moved: rooms[at]?.moved ?? new Map(),
          rows: rooms[at]?.rows ?? [],
          rounds: rounds.filter((round) => round.call === call.call),
          rules: procedure,
        },
        rooms[at]?.excused ?? new Set(),
      ),
    );
    const minutes = {
      council: toCouncilView(council, profile),
      session: {
        id,
        kind: Kind.parse(context.kind),
        heldOn: calls[0]?.heldOn ?? context.heldOn,
        rulesVersion: rules.version,
      },
      sittings,
      members,
      points: told,
      proposals,
    };
    const corrections = correctionsIn(facts, words);
    return {
      ...minutes,
      standing: await standingOf(council, {
        facts,
        over: snapshot.value === 'closed',
        digest: digestOfMinutes(minutes, corrections),
        corrections,
      }),
      asOf: lastInstant(happened),
    };
  };
};
