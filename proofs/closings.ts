import { setTimeout as wait } from 'node:timers/promises';
import type { Proof } from './proof.ts';
import { makeSendCommand } from './retries/send-command.ts';
import { makeRandom } from './stage/random.ts';
import { castCopies, choiceAt, closeCopies, compare, type Compared } from './votes/cast-and-close.ts';
import { openVotes } from './votes/stage.ts';

const ROUNDS = { small: 40, full: 200 } as const;
const VOTERS = { small: 8, full: 45 } as const;
/** About as long as the ballots of one round take, so that closings fall before, among and after them. */
const LONGEST_MS = 150;

/** Ballots arrive while their vote is closed: what was acknowledged is counted, and nothing else, each time (P7). */
export const closings: Proof = async (options) => {
  const [rounds, many] = [ROUNDS[options.size], VOTERS[options.size]];
  const stage = await openVotes(options, many);
  const random = makeRandom(options.seed);
  const problems: string[] = [];
  const sum: Compared = { acknowledged: 0, lost: 0, twice: 0, unasked: 0 };
  let [mixed, refused] = [0, 0];
  try {
    const send = makeSendCommand(stage.url);
    stage.storm(true);
    for (let round = 1; round <= rounds; round += 1) {
      const item = await stage.plant(stage.electors);
      const delays = [...stage.electors.map(() => random.below(LONGEST_MS)), random.below(LONGEST_MS)];
      const [casts] = await Promise.all([
        Promise.all(
          stage.electors.map(async (elector, at) => {
            await wait(delays[at] ?? 0);
            return castCopies(send, item, elector, { choice: choiceAt(at + round), copies: 1 }, problems);
          }),
        ),
        wait(delays.at(-1) ?? 0).then(() => closeCopies(send, item, 2, problems)),
      ]);
      const counts = await compare(stage.url, item, casts, problems);
      for (const name of Object.keys(sum) as (keyof Compared)[]) sum[name] += counts[name];
      refused += many - counts.acknowledged;
      if (counts.acknowledged > 0 && counts.acknowledged < many) mixed += 1;
    }
    return {
      tried: rounds,
      failed: problems.length + sum.twice,
      problems,
      measures: { rounds, voters: many, ...sum, refused, mixedRounds: mixed, ...stage.faulted() },
    };
  } finally {
    await stage.stop();
  }
};
