import { MEMBERS, type Played, seedMembers, VOTES } from '../at-once/members.ts';
import { playCheckIns } from '../at-once/play-check-ins.ts';
import { playRoom, SENT } from '../at-once/play-room.ts';
import { playVotes } from '../at-once/play-votes.ts';
import { compare } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { countAttempts } from '../stage/count-attempts.ts';
import { openTables } from '../stage/tables.ts';

const figuresOf = (what: string, played: readonly Played[]): Figure[] => [
  { figure: what, ...compare(played), unit: 'ms' },
  count(`${what}, tried again`, Math.max(...played.map(({ again }) => again)), 'most'),
  count(`${what}, lost`, Math.max(...played.map(({ lost }) => lost)), 'most', 'must be 0'),
];

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const tables = await openTables(copy);
  try {
    const { writes } = countAttempts(tables.db);
    await seedMembers(tables);
    const votes: Played[] = [];
    const checkIns: Played[] = [];
    const rooms: Played[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      votes.push(await playVotes(tables, writes));
      checkIns.push(await playCheckIns(tables, writes));
      rooms.push(await playRoom(tables, writes));
    }
    return [
      ...figuresOf(`${VOTES} votes`, votes.slice(1)),
      ...figuresOf(`${MEMBERS} check-ins`, checkIns.slice(1)),
      ...figuresOf(`${SENT} answers, check-ins and proxies`, rooms.slice(1)),
    ];
  } finally {
    await tables.close();
  }
};

/** A council that acts at one instant, over bare conditional writes of the same number. */
export const atOnce: Metric = { name: 'at-once', measure };
