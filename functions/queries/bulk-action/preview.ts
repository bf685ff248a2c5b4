import { randomUUID } from 'node:crypto';
import type { BulkKind } from '../../../events/bulk-action.ts';
import type { Instant } from '../../../events/fact.ts';
import type { Hold } from '../../../workflows/bulk-action/commands.ts';
import { inputsOf, readInputs } from '../../../workflows/bulk-action/held-inputs.ts';
import { carriedOutAt } from '../../../workflows/bulk-action/propose.ts';
import type { Refusal } from '../../../workflows/kernel/refusals.ts';
import type { Thing, Workflow } from '../../../workflows/kernel/workflow.ts';
import type { Store } from '../../ports.ts';
import {
  makeJudge,
  type Given,
  type Judgement,
  type Linked,
  type SignedIn,
} from '../../shell/handle-command.ts';
import { refusalProblem } from '../../shell/problems.ts';
import { BULK_WORKFLOWS, namedFor } from './named.ts';

type Asking = { council: string; actor: SignedIn; at: Instant };

/** The limits of a dossier that fall while the act on it is held: to be carried out without waiting. */
const limitsBefore = ({ deadlines }: Thing, at: Instant, until: Instant): string[] =>
  Object.entries(deadlines)
    .filter(([, instant]) => instant > at && instant <= until)
    .map(([name]) => name)
    .toSorted();

const told = (refusal: Refusal) => ({ reason: refusal.reason, title: refusalProblem(refusal).message });

const lineOf = (workflow: Workflow, judged: Judgement, { at }: Asking) => {
  const { thing } = judged.loaded;
  return {
    thing: thing.id,
    ...namedFor(workflow, thing, judged.actor),
    refusal: judged.is === 'refused' ? told(judged.refusal) : null,
    becomes: judged.is === 'decided' ? judged.receipt.body.state : null,
    limits: judged.is === 'decided' ? limitsBefore(thing, at, carriedOutAt(at)) : [],
  };
};

/**
 * What an act would do to each of many dossiers, judged as it would be if it were given now, by the rules and with the
 * rights of whoever asks; nothing is written. What is refused comes first (B11).
 */
export const makePreview = (store: Store, givens: Readonly<Record<BulkKind, Given>>, linked: Linked) => {
  const judges = {
    application: makeJudge(store, BULK_WORKFLOWS.application, givens.application),
    misuse: makeJudge(store, BULK_WORKFLOWS.misuse, givens.misuse, linked),
  };

  return async (asking: Asking, hold: Hold) => {
    const inputs = readInputs(inputsOf(hold));
    const { command: name, of, entries } = hold;
    const workflow = BULK_WORKFLOWS[of];
    const lines = await Promise.all(
      entries.map(async ({ thing }, rank) => {
        const data = workflow.commands[name]?.parse(inputs[rank]);
        return lineOf(workflow, await judges[of]({ ...asking, id: randomUUID(), thing, name, data }), asking);
      }),
    );
    const refusedFirst = [...lines.filter((line) => line.refusal), ...lines.filter((line) => !line.refusal)];
    return { command: name, carriedOutAt: carriedOutAt(asking.at), entries: refusedFirst };
  };
};
