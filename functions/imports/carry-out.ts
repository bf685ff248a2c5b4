import type { Instant } from '../../events/fact.ts';
import { REFUSALS } from '../../workflows/kernel/refusals.ts';
import { refusalProblem } from '../shell/problems.ts';
import { digestOfText } from '../shell/digest.ts';
import type { makeHandleCommand, SignedIn } from '../shell/handle-command.ts';
import type { Kind, Sending, Understood } from './kinds.ts';

type Handle = ReturnType<typeof makeHandleCommand>;
type Asking = { council: string; kind: Kind; at: Instant; actor: SignedIn };

/** What became of a line: done now or before, or refused and why. */
type Outcome = { line: number; outcome: 'done' } | { line: number; outcome: 'refused'; reason: string };

/** The same line of the same file, or of the next one, is the same command: nothing is imported twice. */
const commandId = ({ council, kind }: Asking, { sameAs }: Sending): string =>
  `import-${digestOfText(`${council} ${kind} ${sameAs}`)}`;

/**
 * Sends the command of each line that is understood, in the order of the file, as who asks: rights and rules are those
 * of the command. A refused line stops none of the others.
 */
export const makeCarryOut =
  (handles: Record<Sending['workflow'], Handle>) =>
  async (asking: Asking, { lines }: Understood): Promise<Outcome[]> => {
    const { council, at, actor } = asking;
    const outcomes: Outcome[] = [];
    for (const { line, data } of lines) {
      if (data === null) continue;
      const { workflow, name, thing, data: body } = data;
      const id = commandId(asking, data);
      const done = await handles[workflow]({ id, council, thing, name, data: body, at, actor });
      if (done.ok) outcomes.push({ line, outcome: 'done' });
      else if (REFUSALS[done.refusal.reason].status === 403 || done.refusal.reason === 'not-yours')
        throw refusalProblem(done.refusal);
      else outcomes.push({ line, outcome: 'refused', reason: refusalProblem(done.refusal).message });
    }
    return outcomes;
  };
