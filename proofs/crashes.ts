import { crashAll } from './crashes/crash-all.ts';
import { examine } from './crashes/examine.ts';
import { PLANS, type Plan } from './crashes/plan.ts';
import type { Problem } from './crashes/problem.ts';
import { lookAtAll, openRun, type Run } from './crashes/run.ts';
import type { Outcome, Proof, ProofOptions } from './proof.ts';

const outcomeOf = ({ journal, oracle, counts }: Run, problems: readonly Problem[]): Outcome => {
  const { engine, runner, worker, rebuilt, again } = counts;
  const entries = journal.entries();
  const { acknowledged, refolded } = oracle.checked();
  const ofKind = (wanted: Problem['kind']): number => problems.filter(({ kind }) => kind === wanted).length;
  return {
    tried: acknowledged,
    failed: problems.length,
    problems: problems.map(({ kind, what }) => `${kind}: ${what}`),
    measures: {
      kills: engine + runner + worker,
      engineKills: engine,
      runnerKills: runner,
      workerKills: worker,
      acknowledged,
      unacknowledged: entries.filter(({ unanswered }) => unanswered > 0).length,
      committedUnacknowledged: entries.filter(({ committed }) => committed).length,
      sentAgain: again,
      rebuilt,
      refolded,
      lost: ofKind('lost'),
      halfWritten: ofKind('halfWritten'),
      wrongAnswers: ofKind('answer'),
      findings: ofKind('checker'),
    },
  };
};

/** The same proof on a plan of one's own. */
const proveCrashes = async (
  plan: Plan,
  { seed, engine, say }: Omit<ProofOptions, 'size'>,
): Promise<Outcome> => {
  const run = await openRun({ plan, seed, engine, say });
  try {
    await crashAll(run);
    const { found, now } = await lookAtAll(run);
    const examined = await examine(run.stage, now, run.journal.acknowledged());
    return outcomeOf(run, [...run.problems, ...found, ...examined]);
  } finally {
    await run.close();
  }
};

/** Kills engine, runner and functions while many write: what was acknowledged stays, nothing is half-written (P1, P2, P4). */
export const crashes: Proof = ({ size, ...options }) => proveCrashes(PLANS[size], options);
