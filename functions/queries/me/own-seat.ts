import type { MandateKind } from '../../../events/council.ts';
import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { sitsOn, type Term } from '../../../workflows/council/seats/mandates.ts';
import type { HeldRole } from '../../../workflows/kernel/actor.ts';
import { replyKey } from '../../../workflows/session/rows.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import { toReplyRow } from '../../given/replies.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import type { makeWorkList } from '../work-list.ts';

type Sources = {
  store: Pick<Store, 'row'>;
  references: Pick<References, 'member' | 'council' | 'state'>;
  workList: ReturnType<typeof makeWorkList>;
};
type Asking = { council: string; roles: readonly HeldRole[]; at: Instant };

/** Where a session stands until it has been held, or a consultation in writing while it is open. */
const TO_COME = ['scheduled', 'convened', 'open', 'consulting'];

const sessionsToCome = async ({ references, workList }: Sources, council: string, today: string) => {
  const lists = await Promise.all(TO_COME.map((word) => workList(council, 'session', word, undefined)));
  const found = await Promise.all(
    lists.flatMap(({ ids }) =>
      ids.map(async (id) => ({ id, state: await references.state(council, 'session', id) })),
    ),
  );
  return found
    .flatMap(({ id, state }) =>
      state === null ? [] : [{ id, word: state.word, ...SessionContext.parse(state.context) }],
    )
    .filter(({ word, heldOn }) => TO_COME.includes(word) && heldOn >= today)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
};

type Coming = Awaited<ReturnType<typeof sessionsToCome>>[number];

/** In writing, whoever was in office when it was ordered is asked, and no alternate (DEL-15). */
const isFor = (seat: Term & { kind: MandateKind }, { word, heldOn, convenedOn }: Coming): boolean =>
  word === 'consulting' ? seat.kind === 'TITULAR' && sitsOn(seat, convenedOn) : sitsOn(seat, heldOn);

/**
 * The seat from which somebody votes, and the sessions to come that its term covers, each with what it waits for from
 * them: an answer to its convocation, and their interests (MAN-01, MAN-04, C7). Null and none for who holds no seat.
 */
export const makeOwnSeat =
  (sources: Sources) =>
  async ({ council, roles, at }: Asking, interestsDue: boolean) => {
    const { store, references } = sources;
    const held = roles.find(({ role }) => role === 'member');
    const seat = held?.role === 'member' ? await references.member(council, held.member) : null;
    if (seat === null) return { mandate: null, sessions: [] };
    const [state, coming] = await Promise.all([
      references.council(council),
      sessionsToCome(sources, council, dateInParis(at)),
    ]);
    const { member, college, seat: number, kind, chair, startsOn, termEndsOn } = seat;
    const vicePresident = state?.vicePresidents.includes(member) === true;
    const sessions = await Promise.all(
      coming
        .filter((session) => isFor(seat, session))
        .map(async ({ id, word, call, heldOn, startsAt, place }) => {
          const row = await store.row(replyKey({ council, id }, call, member));
          const reply = row === null ? null : toReplyRow(row).answer;
          const waits = [
            ...(word === 'convened' && reply === null ? (['REPLY'] as const) : []),
            ...(interestsDue ? (['INTERESTS'] as const) : []),
          ];
          return { id, state: word, heldOn, startsAt, place, reply, waits };
        }),
    );
    return {
      mandate: { member, college, seat: number, kind, chair, vicePresident, startsOn, termEndsOn },
      sessions,
    };
  };
