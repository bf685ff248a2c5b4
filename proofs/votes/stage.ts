import { inParallel } from '../../local/journey/in-parallel.ts';
import { COUNCIL } from '../../local/journey/people.ts';
import { rolesKey } from '../../workflows/kernel/rows.ts';
import { readFileSync } from 'node:fs';
import { CUT, type Interceptor } from '../faults/fault-proxy.ts';
import { randomFaults } from '../faults/request-faults.ts';
import type { ProofOptions } from '../proof.ts';
import { openStage } from '../retries/stage.ts';
import { hidePlanted } from '../stage/hide-planted.ts';
import { inSeat } from '../rights/people.ts';
import { openTables } from '../rights/tables.ts';
import { type Elector, plantedVote } from './plant-vote.ts';

const CLOCK_START = '2026-11-28T08:00:00+01:00';
/** Seats above those of the council, so that nobody else sits there. */
const FIRST_SEAT = 1000;
const AT_ONCE = 20;

/** One call in four: lost once done or before it, refused for a moment, or in the way of another. */
const STORM = {
  cutAfter: 0.08,
  errorAfter: 0.07,
  cutBefore: 0.04,
  errorBefore: 0.03,
  conflict: 0.03,
} as const;

/** Keeps what a stream tells, beside what it is left to tell. */
const overheard =
  (inner: Interceptor, heard: string[]): Interceptor =>
  async (call, forward) => {
    const reply = await inner(call, forward);
    if (
      call.operation === 'GetRecords' &&
      reply !== null &&
      reply !== CUT &&
      /"Records":\[\{/.test(reply.body)
    )
      heard.push(reply.body);
    return reply;
  };

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** A running system, as many electors as wanted, and votes planted for them; one call of a vote in four is faulted. */
export const openVotes = async (options: ProofOptions, many: number) => {
  const planted = new Set<string>();
  const heard: string[] = [];
  const weather = { on: false, struck: (): Readonly<Record<string, number>> => ({}), calls: 0 };
  const stage = await openStage(options, CLOCK_START, ({ nameOf }) => {
    const only = ({ caller }: { readonly caller: string }): boolean => {
      const strikes = weather.on && ['cast-ballot', 'close-vote'].includes(nameOf(caller));
      if (strikes) weather.calls += 1;
      return strikes;
    };
    const faults = randomFaults(STORM, { seed: options.seed, only });
    weather.struck = faults.struck;
    return [overheard(hidePlanted(planted), heard), faults.intercept];
  });
  const tables = await openTables(stage.engine, '', stage.url);
  const electors = Array.from({ length: many }, (_, at): Elector => ({
    member: FIRST_SEAT + at,
    account: `votant-${at}`,
  }));
  const roles = await inParallel(electors, AT_ONCE, async ({ member, account }) => {
    const answer = await fetch(`${stage.url}/local/token?as=${account}`);
    const { person } = (await answer.json()) as { person: string };
    return { member, person, row: { ...rolesKey(COUNCIL, person), member: inSeat(member) } };
  });
  await tables.put(
    'state',
    roles.map(({ row }) => row),
  );
  return {
    url: stage.url,
    electors,
    /** By seat, the person who votes from it. */
    persons: new Map(roles.map(({ member, person }) => [member, person])),
    engine: stage.engine,
    settled: stage.settled,
    /** What streams told and what functions logged, a line each, as it came. */
    emitted: (): readonly string[] => [...heard, ...readFileSync(stage.log, 'utf8').split('\n')],
    plantSecret: async (some: readonly Elector[], publicKey: string) => {
      const { id, poll, ledger, state } = plantedVote(COUNCIL, some, publicKey);
      planted.add(`${COUNCIL}#item#${id}`);
      await tables.put('ledger', ledger);
      await tables.put('state', state);
      return { id, poll };
    },
    plant: async (some: readonly Elector[]): Promise<string> => {
      const { id, ledger, state } = plantedVote(COUNCIL, some);
      planted.add(`${COUNCIL}#item#${id}`);
      await tables.put('ledger', ledger);
      await tables.put('state', state);
      return id;
    },
    storm: (on: boolean): void => {
      weather.on = on;
    },
    faulted: () => ({ faults: total(weather.struck()), calls: weather.calls }),
    stop: async (): Promise<void> => {
      tables.close();
      await stage.stop();
    },
  };
};
