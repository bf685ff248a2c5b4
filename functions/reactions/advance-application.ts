import { ItemPlaced, OpinionGiven } from '../../events/item.ts';
import type { Envelope, Instant } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store } = deployedStore();
const send = makeSystemCommand(store, application, () => Promise.resolve(undefined));

const advance = async (fact: Envelope, at: Instant): Promise<void> => {
  const { council, thing: item, id: cause } = fact;
  if (fact.type === 'ItemPlaced.v1') {
    const { session, application: thing } = ItemPlaced.shape.data.parse(fact.data);
    await send({ council, thing, name: 'placeOnAgenda', data: { session, item }, at, cause });
  }
  if (fact.type === 'OpinionGiven.v1') {
    const { application: thing, opinion } = OpinionGiven.shape.data.parse(fact.data);
    await send({ council, thing, name: 'receiveOpinion', data: { item, opinion }, at, cause });
  }
};

/**
 * What happens to an item moves its dossier: placed on the agenda, then given its opinion. Notices come in any order,
 * a dossier does not: what happened to the item before is passed on first, and what was passed on already stays (P11).
 */
export const handler = reactionHandler('advance-application', store, async (fact, at) => {
  const facts = await store.facts(fact.council, 'item', fact.thing);
  for (const each of facts) if (each.version <= fact.version) await advance(each, at);
});
