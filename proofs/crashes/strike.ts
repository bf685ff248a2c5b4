import type { Random } from '../stage/random.ts';
import { checkDataFolder } from './data-folder.ts';
import type { Kill } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Stage } from './stage.ts';

/** An engine that is down for longer than its clients' patience leaves commands without an answer. */
const LONGEST_DOWN_MS = 600;

/** Functions that are at work while commands come: those that answer, and those that react. */
const WORKERS = [
  'application',
  'structure',
  'session',
  'item',
  'council',
  'cast-ballot',
  'read',
  'advance-application',
  'end-agenda',
  'run-votes',
  'award-label',
  'read-register',
  'send-mail',
  'call-members',
  'publish-register',
] as const;

const killOneWorker = async (stage: Stage, random: Random): Promise<void> => {
  for (;;) for (const name of random.shuffle(WORKERS)) if (await stage.killWorker(name)) return;
};

/** Kills one thing at once, and has it come back; gives what it left behind that is not whole. */
export const strike = async (stage: Stage, kill: Kill, random: Random): Promise<readonly Problem[]> => {
  const torn: Problem[] = [];
  const lookAtFolder = (): void => void torn.push(...checkDataFolder(stage.dataDir));
  if (kill === 'engine') await stage.killEngine(random.below(LONGEST_DOWN_MS));
  if (kill === 'runner') await stage.killRunner(lookAtFolder);
  if (kill === 'worker') await killOneWorker(stage, random);
  return torn;
};
