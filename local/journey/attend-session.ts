import * as z from 'zod';
import { type Api, JourneyFailure } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import { inParallel } from './in-parallel.ts';
import type { CaseSession } from './journey-case.ts';
import type { Seat } from './members.ts';
import { SECRETARY } from './people.ts';

const AT_ONCE = 16;

const SessionRead = z.looseObject({
  data: z.looseObject({
    presence: z.array(
      z.looseObject({ member: z.int(), attending: z.boolean(), proxyTo: z.int().nullable() }),
    ),
  }),
});

/** A vote to give: whose it is, and the account that gives it. */
export type Voter = { readonly member: number; readonly account: string; readonly proxy: boolean };
/** The chair in the room comes first. */
export type Room = { readonly voters: readonly Voter[]; readonly chairPresent: boolean };

type Attendee = Seat & { readonly account: string };
type Plan = { readonly present: readonly Attendee[]; readonly givers: readonly Seat[] };

const canAct = (seat: Seat): seat is Attendee => seat.account !== null;

/** Whoever presides without the chair: stands in for it, or is named for this session (BOD-01). */
const nameChair = (api: Api, session: string, member: number): Promise<unknown> =>
  sendTo(api, 'nommer une présidence de séance', SECRETARY, `sessions/${session}/nameActingChair`, {
    member,
    reason: 'ABSENT',
  });

/** Who is there and who gave a proxy: one holder carries one proxy at most (DEL-06). */
const planRoom = (seats: readonly Seat[], { present: many, proxies, chairVote }: CaseSession): Plan => {
  const inOrder = seats.toSorted((a, b) => Number(b.chair) - Number(a.chair) || a.member - b.member);
  const welcome = chairVote == null ? inOrder.filter(({ chair }) => !chair) : inOrder;
  const present = welcome.filter(canAct).slice(0, many);
  if (present.length < many)
    throw new JourneyFailure(`${many} membres sont attendus, ${present.length} peuvent siéger et voter.`);
  const there = new Set(present.map(({ member }) => member));
  const absent = inOrder.filter(({ member, chair }) => !there.has(member) && !chair);
  const givers = absent.toSorted((a, b) => Number(canAct(b)) - Number(canAct(a))).slice(0, proxies);
  if (givers.length < proxies || proxies > present.length)
    throw new JourneyFailure(
      `${proxies} pouvoirs ne se donnent pas entre ${many} présents et ${absent.length} absents.`,
    );
  return { present, givers };
};

/** Brings the room to what a case says: each member acts for their own seat, the secretary for who cannot. */
export const fillRoom = async (
  api: Api,
  session: string,
  seats: readonly Seat[],
  wanted: CaseSession,
): Promise<Room> => {
  const { present, givers } = planRoom(seats, wanted);
  const holders = new Map(givers.map(({ member }, at) => [member, present.at(-1 - at)?.member ?? null]));
  const read = await readFrom(api, 'lire la présence', SECRETARY, `sessions/${session}`);
  const rows = new Map(SessionRead.parse(read).data.presence.map((row) => [row.member, row]));
  const there = new Set(present.map(({ member }) => member));
  const act = async ({ member, account }: Seat, step: string, command: string, body: object = {}) => {
    const named = account === null ? { member } : {};
    await sendTo(api, step, account ?? SECRETARY, `sessions/${session}/${command}`, { ...named, ...body });
  };
  await inParallel(seats, AT_ONCE, async (seat) => {
    const row = rows.get(seat.member) ?? { attending: false, proxyTo: null };
    const attends = there.has(seat.member);
    const holder = holders.get(seat.member) ?? null;
    if (attends && !row.attending) await act(seat, 'émarger', 'checkIn');
    if (!attends && row.attending) await act(seat, 'quitter la séance', 'checkOut');
    if (holder === null && row.proxyTo !== null) await act(seat, 'retirer un pouvoir', 'withdrawProxy');
    if (holder !== null && row.proxyTo !== holder) await act(seat, 'donner pouvoir', 'giveProxy', { holder });
  });
  const [first] = present;
  const chairPresent = present.some(({ chair }) => chair);
  if (first !== undefined && !chairPresent) await nameChair(api, session, first.member);
  const accountOf = new Map(present.map(({ member, account }) => [member, account]));
  return {
    chairPresent,
    voters: [
      ...present.map(({ member, account }) => ({ member, account, proxy: false })),
      ...[...holders].map(([member, holder]) => ({
        member,
        account: accountOf.get(holder ?? 0) ?? '',
        proxy: true,
      })),
    ],
  };
};
