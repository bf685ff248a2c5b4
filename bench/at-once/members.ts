import { randomUUID } from 'node:crypto';
import { memberKey } from '../../workflows/kernel/rows.ts';
import { COUNCIL, seedRole } from '../stage/seed-things.ts';
import { inSeat } from '../../proofs/rights/people.ts';
import type { Tables } from '../stage/tables.ts';

export const VOTES = 15;
export const MEMBERS = 45;

/** One crowd of writes: how long in ms, beside as many bare ones; writes beyond one each; acknowledged and gone. */
export type Played = { measured: number; baseline: number; again: number; lost: number };

type Member = { readonly member: number; readonly person: string };
export const people: readonly Member[] = Array.from({ length: MEMBERS }, (_, at) => ({
  member: at + 1,
  person: randomUUID(),
}));

/** The first so many members act at one instant. */
export const everyone = <T>(many: number, act: (one: Member) => Promise<T>): Promise<T[]> =>
  Promise.all(people.slice(0, many).map(act));

/** Seats every member, with a role of their own. */
export const seedMembers = (tables: Tables) =>
  everyone(MEMBERS, async ({ member, person }) => {
    await seedRole(tables, person, 'member', inSeat(member));
    const seat = {
      member,
      college: 1,
      seat: member,
      kind: 'TITULAR',
      chair: false,
      person,
      startsOn: '2026-01-01',
      termEndsOn: '2031-09-01',
      sealed: { fact: `${COUNCIL}-1-1`, subject: `${COUNCIL}-invitation-${member}` },
    };
    await tables.putAll(tables.tables.state, [
      { ...memberKey(COUNCIL, 'council', COUNCIL, member), ...seat },
    ]);
  });
