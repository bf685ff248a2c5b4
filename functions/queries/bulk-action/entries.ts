import type { BulkActionContext } from '../../../workflows/bulk-action/bulk-action.machine.ts';
import { inputsSealedIn, readInputs } from '../../../workflows/bulk-action/held-inputs.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { isClosed } from '../../../workflows/kernel/rights.ts';
import type { Refusal, RefusalReason } from '../../../workflows/kernel/refusals.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Store, Subjects } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import { makeClosings } from '../../given/closings.ts';
import { BULK_WORKFLOWS, namedFor } from './named.ts';

type Sources = { store: Pick<Store, 'load' | 'rows' | 'many'>; subjects: Pick<Subjects, 'openAll'> };

const isAuthor = (actor: Actor, author: string): boolean =>
  actor.kind === 'person' && actor.person === author;

/**
 * The dossiers of an act on many, in their order: what became of each, in words. What the act says of them is for its
 * author; others read it on each dossier, once it is there and if it is theirs to read.
 */
export const makeBulkEntries = ({ store, subjects }: Sources) => {
  const inputsFor = async (thing: Thing<BulkActionContext>, actor: Actor) => {
    if (!isAuthor(actor, thing.context.author)) return null;
    const { fact, subject } = inputsSealedIn(thing);
    const inputs = (await subjects.openAll([fact], subject)).get(fact)?.['inputs'];
    return inputs === undefined ? null : readInputs(inputs);
  };

  return async (thing: Thing, { actor }: { actor: Actor }) => {
    const own = thing as Thing<BulkActionContext>;
    const { things, results, of } = own.context;
    const workflow = BULK_WORKFLOWS[of];
    // B9: of a dossier its links say it; of what is about a label, the dossiers of its holder do.
    const asTheyCome = makeClosings(store).ofEach(workflow, own.council, actor);
    const actorFor = (each: Thing) => (of === 'misuse' ? asTheyCome(each) : Promise.resolve(actor));
    const [inputs, dossiers] = await Promise.all([
      inputsFor(own, actor),
      Promise.all(things.map((id) => store.load(workflow, own.council, id))),
    ]);
    const items = await Promise.all(
      dossiers.map(async ({ thing: dossier }, rank) => {
        const reader = await actorFor(dossier);
        const left = results?.[rank]?.left ?? null;
        const refusal = left && ({ ...left, reason: left.reason as RefusalReason } satisfies Refusal);
        const named = { thing: dossier.id, ...namedFor(workflow, dossier, reader) };
        // What an act of another found there is read with the dossier alone (B9); its author was told.
        if (!isAuthor(actor, own.context.author) && isClosed(workflow, dossier, reader))
          return { ...named, input: null, done: null, refusal: null };
        return {
          ...named,
          input: inputs?.[rank] ?? null,
          done: results === null ? null : left === null,
          refusal: refusal && { reason: refusal.reason, title: refusalProblem(refusal).message },
        };
      }),
    );
    return { items };
  };
};
