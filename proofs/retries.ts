import { randomFaults } from './faults/request-faults.ts';
import type { Interceptor } from './faults/fault-proxy.ts';
import type { Outcome, Proof, ProofOptions } from './proof.ts';
import { countEffects } from './retries/count-effects.ts';
import { judgeSystem } from './retries/judge-system.ts';
import { playCrowd, type Storm } from './retries/play-crowd.ts';
import { playSweep } from './retries/play-sweep.ts';
import { makeSendCommand } from './retries/send-command.ts';
import { openStage, type RetriesStage } from './retries/stage.ts';
import { makeSweep, type Sweep } from './retries/sweep-commands.ts';

/** Before the first filing of the case that is swept, with the time to convene. */
const CLOCK_START = '2026-11-28T08:00:00+01:00';

/** Three replies in ten are lost once the engine has done what was asked; some calls are refused for a moment. */
const STORM = {
  cutAfter: 0.15,
  errorAfter: 0.15,
  conflict: 0.04,
  cancelledThrottled: 0.01,
  unprocessed: 0.03,
  throttled: 0.002,
  olderPage: 0.05,
} as const;

type Weather = {
  readonly stage: RetriesStage;
  readonly sweep: Sweep;
  readonly storm: Storm;
  readonly struck: () => Readonly<Record<string, number>>;
};

const openWeather = async (options: ProofOptions): Promise<Weather> => {
  const { seed, size } = options;
  const storm: Storm = { on: false };
  const made: { sweep?: Sweep; struck?: () => Readonly<Record<string, number>> } = {};
  const interceptors = ({ engine, nameOf }: Pick<RetriesStage, 'engine' | 'nameOf'>): Interceptor[] => {
    const sweep = makeSweep({ engine, nameOf, seed, size });
    const only = ({ caller }: { readonly caller: string }): boolean => storm.on && nameOf(caller) !== '';
    const faults = randomFaults(STORM, { seed, only });
    Object.assign(made, { sweep, struck: faults.struck });
    return [...sweep.interceptors, faults.intercept];
  };
  const stage = await openStage(options, CLOCK_START, interceptors);
  const { sweep, struck = () => ({}) } = made;
  if (sweep === undefined) throw new Error('nothing stands before the engine');
  return { stage, sweep, storm, struck };
};

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is sent again is one command (P2, P3), and what is acknowledged is counted (P6, P7), whatever is lost on the way. */
export const retries: Proof = async (options): Promise<Outcome> => {
  const { stage, sweep, storm, struck } = await openWeather(options);
  try {
    await playSweep(stage, sweep, makeSendCommand(stage.url));
    const swept = sweep.counted();
    options.say(`${swept.survived} défauts sur ${swept.faults} supportés, ${swept.callSites} appels`);
    const { tally, counts, misuses } = await playCrowd(stage, storm, options);
    const effects = await countEffects(stage.engine, tally.accepted);
    const findings = await judgeSystem(stage, tally.accepted);
    const problems = [...sweep.problems(), ...tally.problems, ...effects.problems, ...findings];
    return {
      tried: swept.faults + tally.sends + misuses,
      failed: problems.length + counts.secondChoices + counts.told,
      problems,
      measures: {
        ...swept,
        sends: tally.sends,
        replays: tally.replays,
        lostReplies: total(struck()),
        sentAgain: tally.seen,
        falseRefusals: tally.falseRefusals,
        otherBytes: tally.otherBytes,
        secondEffects: effects.secondEffects,
        lostCommands: effects.lost,
        facts: effects.facts,
        votesAcked: counts.acknowledged,
        votesLost: counts.lost,
        votesUnasked: counts.unasked,
        secondChoices: counts.secondChoices,
        firstChoicesTold: counts.told,
        races: counts.races,
        closings: counts.closings,
        misuses,
        findings: findings.length,
      },
    };
  } finally {
    await stage.stop();
  }
};
