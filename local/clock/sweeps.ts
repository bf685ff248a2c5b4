import { type BusEvent, makeEvent } from '../bus/event.ts';
import type { RuleDefinition, RuleTarget } from '../template/rules.ts';

const MINUTE = 60_000;
/** Rounds after which a sweep that always finds something due is taken for one that turns in a circle. */
const MOST_ROUNDS = 5_000;

type SweepsOptions = {
  readonly rules: readonly RuleDefinition[];
  readonly now: () => number;
  /** Calls a target once and gives its answer; throws when it fails. */
  readonly call: (target: RuleTarget, event: BusEvent) => Promise<unknown>;
  /** Resolves when stream and bus are quiet. */
  readonly settled: () => Promise<void>;
  readonly say: (text: string) => void;
};

/** What the template does at a rate. */
export type Sweeps = {
  /** Runs the schedules until nothing is due any more at the present instant. */
  readonly catchUp: () => Promise<void>;
  /** Runs what the schedules ask for each minute of the clock, until stopped. */
  readonly stop: () => void;
};

const dueIn = (answer: unknown): number => {
  const due = typeof answer === 'object' && answer !== null && 'due' in answer ? answer.due : 0;
  return typeof due === 'number' ? due : 0;
};

/** Starts the schedules of the template. */
export const startSweeps = ({ rules, now, call, settled, say }: SweepsOptions): Sweeps => {
  const scheduled = rules.filter(({ everyMinutes }) => everyMinutes !== undefined);
  const run = async (rule: RuleDefinition): Promise<number> => {
    const notice = { source: 'aws.events', detailType: 'Scheduled Event', detail: {} };
    const answers = await Promise.all(
      rule.targets.map((target) => call(target, makeEvent(notice, now(), [rule.arn]))),
    );
    return answers.reduce<number>((sum, answer) => sum + dueIn(answer), 0);
  };
  const catchUp = async (): Promise<void> => {
    await settled();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let due = 0;
      for (const rule of scheduled) due += await run(rule);
      await settled();
      if (due === 0) return;
    }
    throw new Error('Le balayage des échéances ne s’épuise pas.');
  };
  const tick = (): void => {
    const minute = Math.floor(now() / MINUTE);
    for (const rule of scheduled) {
      if (minute % (rule.everyMinutes ?? 1) !== 0) continue;
      run(rule).catch((error: unknown) => say(`balayage des échéances : ${String(error)}`));
    }
  };
  const timer = setInterval(tick, MINUTE);
  return { catchUp, stop: () => clearInterval(timer) };
};
