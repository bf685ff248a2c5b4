import { inParallel } from '../local/journey/in-parallel.ts';
import { makeSendCommand } from './retries/send-command.ts';
import type { Proof } from './proof.ts';
import { castCopies, choiceAt, closeCopies, compare } from './votes/cast-and-close.ts';
import { openVotes } from './votes/stage.ts';

const VOTERS = { small: 100, full: 500 } as const;
const COPIES = 2;
const CLOSINGS = 5;
const AT_ONCE = 20;

const percentile = (all: readonly number[], share: number): number =>
  Math.round(all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? 0);

/** A whole crowd votes at one instant, each sending twice, while one call in four is faulted (P6). */
export const votes: Proof = async (options) => {
  const many = VOTERS[options.size];
  const stage = await openVotes(options, many);
  const problems: string[] = [];
  try {
    const send = makeSendCommand(stage.url);
    const item = await stage.plant(stage.electors);
    // Whoever votes has signed in before.
    const calm = await stage.plant(stage.electors);
    await inParallel(stage.electors, AT_ONCE, (elector) =>
      castCopies(send, calm, elector, { choice: choiceAt(elector.member), copies: 1 }, problems),
    );
    stage.storm(true);
    const start = performance.now();
    const casts = await Promise.all(
      stage.electors.map((elector, at) =>
        castCopies(send, item, elector, { choice: choiceAt(at), copies: COPIES }, problems),
      ),
    );
    const crowdMs = Math.round(performance.now() - start);
    await closeCopies(send, item, CLOSINGS, problems);
    stage.storm(false);
    const counts = await compare(stage.url, item, casts, problems);
    const { faults, calls } = stage.faulted();
    const times = casts.map(({ ms }) => ms);
    return {
      tried: many * COPIES + CLOSINGS,
      failed: problems.length + counts.twice,
      problems,
      measures: {
        voters: many,
        ...counts,
        faultedShare: Math.round((faults / calls) * 100) / 100,
        p50Ms: percentile(times, 0.5),
        p95Ms: percentile(times, 0.95),
        crowdMs,
      },
    };
  } finally {
    await stage.stop();
  }
};
