import type { BulkResult } from '../../events/bulk-action.ts';
import type { Instant } from '../../events/fact.ts';
import type { BulkActionContext } from '../../workflows/bulk-action/bulk-action.machine.ts';
import { bulkAction } from '../../workflows/bulk-action/bulk-action.workflow.ts';
import { inputsSealedIn, readInputs } from '../../workflows/bulk-action/held-inputs.ts';
import { leftFor } from '../../workflows/bulk-action/left-for.ts';
import type { Link } from '../../workflows/kernel/actor.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeApplicationGiven } from '../given/application-given.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { makeMisuseGiven } from '../given/misuse-given.ts';
import { BULK_WORKFLOWS } from '../queries/bulk-action/named.ts';
import { makeActors } from '../shell/actors.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';
import { asTheyCome, makeHandleCommand } from '../shell/handle-command.ts';
import { faultName, log } from '../shell/log.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const { db, store, references } = deployedStore(deployedSubjects);
const subjects = deployedSubjects(db);
const { signedIn } = makeActors(store);
const handles = {
  application: makeHandleCommand(
    store,
    BULK_WORKFLOWS.application,
    makeApplicationGiven(store, makeS3Charters(CHARTERS_BUCKET), references),
  ),
  misuse: makeHandleCommand(
    store,
    BULK_WORKFLOWS.misuse,
    makeMisuseGiven({ store, references }),
    makeClosings(store).around(BULK_WORKFLOWS.misuse, asTheyCome),
  ),
};
const { linksOf } = makeLinks({ store, references, subjects });
const onBulkAction = makeSystemCommand(store, bulkAction, () => Promise.resolve(undefined));

/** Another act on the same dossier came first, three times: nothing was said of this one. */
class DossierBusy extends Error {
  override name = 'DossierBusy';
}

/** What the act says of each dossier; null once its author was forgotten. */
const inputsOf = async (thing: Thing<BulkActionContext>) => {
  const { fact, subject } = inputsSealedIn(thing);
  const inputs = (await subjects.open(fact, subject))?.['inputs'];
  return inputs === undefined ? null : readInputs(inputs);
};

/** In the name of whoever asked for it, with the roles that they hold now; carried out again, it is the same command. */
const carryOut = async (
  { council, id, context: { command: name, of, author } }: Thing<BulkActionContext>,
  thing: string,
  input: unknown,
  { at, links }: { at: Instant; links: readonly Link[] },
): Promise<BulkResult> => {
  const data = BULK_WORKFLOWS[of].commands[name]?.parse(input);
  const actor = { ...signedIn(author), links };
  const outcome = await handles[of]({ id: derivedId(id, thing), council, thing, name, data, at, actor });
  if (outcome.ok) return { thing, left: null };
  if (outcome.refusal.reason === 'state-moved-on') throw new DossierBusy();
  return { thing, left: leftFor(outcome.refusal) };
};

/**
 * An act on many dossiers, once the time to undo it is over (B11). One that fails keeps the others from nothing: they are
 * done, and the delivery that comes again finds them so.
 */
export const handler = reactionHandler('carry-out-bulk-action', store, async (fact, at) => {
  const { council, thing: id } = fact;
  const { thing } = await store.load(bulkAction, council, id);
  const own = thing as Thing<BulkActionContext>;
  if (own.context.results !== null) return;
  const [inputs, links] = await Promise.all([inputsOf(own), linksOf(council, own.context.author, at)]);
  const results: BulkResult[] = [];
  const failed: unknown[] = [];
  for (const [rank, dossier] of own.context.things.entries())
    try {
      const result = inputs
        ? await carryOut(own, dossier, inputs[rank], { at, links })
        : { thing: dossier, left: leftFor({ reason: 'bulk-words-erased', detail: {} }) };
      results.push(result);
    } catch (error) {
      failed.push(error);
      log('WARN', { event: 'bulk-entry-failed', error: faultName(error) });
    }
  if (failed.length > 0) throw failed[0];
  await onBulkAction({ council, thing: id, name: 'recordResults', data: { results }, at, cause: fact.id });
});
