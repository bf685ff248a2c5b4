import { fillRoom, type Room } from '../../local/journey/attend-session.ts';
import { JourneyFailure } from '../../local/journey/call-api.ts';
import { readFrom, sendTo } from '../../local/journey/council-calls.ts';
import { inParallel } from '../../local/journey/in-parallel.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { parisInstant } from '../../local/journey/paris-days.ts';
import { PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import { makeRandom } from '../stage/random.ts';
import * as z from 'zod';
import { hearPoint, judgePoint } from './hear-point.ts';
import type { Metered } from './meter.ts';
import { type Plan, planVote } from './plan-vote.ts';
import type { SessionsStage } from './stage.ts';

const HELD_ON = '2027-01-26';
const CAMPAIGN = { kind: 'EXTRAORDINARY', heldOn: HELD_ON, opensOn: '2027-01-05', closesOn: '2027-01-06' };
const ROOM = {
  date: HELD_ON,
  membersInOffice: 45,
  present: 38,
  proxies: 4,
  ballot: 'OPEN',
  chairVote: 'FOR',
  votes: { FOR: 0, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
} as const;
const SITTING_HOUR = 14;
const AT_ONCE = 8;

/** A session that was convened, and its points in the order of its agenda. */
export type Convened = { readonly session: string; readonly items: readonly string[] };

/** Scheduled, filled with dossiers, convened: as a secretary does, but for the filing of the dossiers. */
export const conveneSession = async (stage: SessionsStage, many: number): Promise<Convened> => {
  const { api } = stage;
  const { id: session } = await sendTo(api, 'programmer', SECRETARY, 'sessions', CAMPAIGN);
  const dossiers = await stage.plant(session, many);
  const items = await inParallel(dossiers, AT_ONCE, async (application) => {
    const placed = await sendTo(api, 'inscrire', SECRETARY, 'items', { session, application });
    return placed.id;
  });
  await stage.settled();
  await sendTo(api, 'convoquer', SECRETARY, `sessions/${session}/convene`, { urgency: null });
  return { session, items };
};

/** What a stretch of points took: how long, and what was asked of DynamoDB. */
type Stretch = { readonly seconds: number; readonly cost: Metered };

export type Held = {
  readonly points: number;
  readonly votes: number;
  readonly whole: Stretch;
  /** Of its last points, as many as a short session has. */
  readonly last: Stretch;
  readonly closing: Metered;
  /** Bytes of heap of the counting function, after as many points as a short session has, and at the end. */
  readonly heap: readonly [early: number, late: number];
  readonly problems: readonly string[];
};

const SessionRead = z.looseObject({ state: z.string() });
type Planned = { readonly item: string; readonly plan: Plan };

const gather = async (stage: SessionsStage, session: string): Promise<Room> => {
  const now = await stage.clock.reach(parisInstant(HELD_ON, SITTING_HOUR));
  const seats = await adjustMembers(stage.api, stage.accounts, ROOM.membersInOffice, now);
  const room = await fillRoom(stage.api, session, seats, ROOM);
  await sendTo(stage.api, 'ouvrir la séance', PRESIDENT, `sessions/${session}/open`);
  return room;
};

/** What was refused or failed is told, and the session goes on. */
const attempt = async (problems: string[], act: () => Promise<unknown>): Promise<void> => {
  await act().catch((error: unknown) => {
    if (!(error instanceof JourneyFailure)) throw error;
    problems.push(error.message);
  });
};

const hear = async (stage: SessionsStage, planned: readonly Planned[], problems: string[]) => {
  await stage.settled();
  stage.take();
  const start = performance.now();
  for (const { item, plan } of planned) await attempt(problems, () => hearPoint(stage, item, plan));
  const seconds = (performance.now() - start) / 1000;
  await stage.settled();
  return { seconds, cost: stage.take() };
};

const sum = (one: Stretch, other: Stretch): Stretch => ({
  seconds: one.seconds + other.seconds,
  cost: {
    commands: {
      calls: one.cost.commands.calls + other.cost.commands.calls,
      bytes: one.cost.commands.bytes + other.cost.commands.bytes,
    },
    reactions: {
      calls: one.cost.reactions.calls + other.cost.reactions.calls,
      bytes: one.cost.reactions.bytes + other.cost.reactions.bytes,
    },
  },
});

const judge = async (
  stage: SessionsStage,
  session: string,
  planned: readonly Planned[],
): Promise<string[]> => {
  const problems: string[] = [];
  for (const { item, plan } of planned)
    await attempt(problems, async () => problems.push(...(await judgePoint(stage, item, plan))));
  const read = await readFrom(stage.api, 'lire la séance', SECRETARY, `sessions/${session}`);
  const { state } = SessionRead.parse(read);
  return state === 'closed' ? problems : [...problems, `séance ${session} : « ${state} »`];
};

/**
 * Holds a session to its end, and counts every opinion again. The last points are drawn as those of a session that has
 * no others: whatever they cost more, the length of the session costs it.
 */
export const holdSession = async (
  stage: SessionsStage,
  { session, items }: Convened,
  { seed, few }: { readonly seed: number; readonly few: number },
): Promise<Held> => {
  const problems: string[] = [];
  const room = await gather(stage, session);
  const [long, short] = [makeRandom(seed).fork(), makeRandom(seed)];
  const before = items.length - few;
  const planned = items.map((item, at) => ({
    item,
    plan: at < before ? planVote(long, room.voters, at) : planVote(short, room.voters, at - before),
  }));
  const early = await hear(stage, planned.slice(0, Math.min(few, before)), problems);
  const heapEarly = await stage.heapOf('close-vote');
  const middle = await hear(stage, planned.slice(few, before), problems);
  const last = await hear(stage, planned.slice(before), problems);
  const heapLate = await stage.heapOf('close-vote');
  await attempt(problems, () => sendTo(stage.api, 'lever la séance', PRESIDENT, `sessions/${session}/close`));
  const closing = stage.take();
  problems.push(...(await judge(stage, session, planned)));
  return {
    points: items.length,
    votes: planned.reduce((many, { plan }) => many + plan.voters.length, 0),
    whole: sum(sum(early, middle), last),
    last,
    closing,
    heap: [heapEarly, heapLate],
    problems,
  };
};
