import { ItemPlaced, OpinionGiven } from '../../events/item.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store } = deployedStore();
const send = makeSystemCommand(store, application, () => Promise.resolve(undefined));

/** What happens to an item moves its dossier: placed on the agenda, then given its opinion. */
export const handler = reactionHandler('advance-application', store, async (fact, at) => {
  const { council, thing: item, id: cause } = fact;
  if (fact.type === 'ItemPlaced.v1') {
    const { session, application: thing } = ItemPlaced.shape.data.parse(fact.data);
    await send({ council, thing, name: 'placeOnAgenda', data: { session, item }, at, cause });
  }
  if (fact.type === 'OpinionGiven.v1') {
    const { application: thing, opinion } = OpinionGiven.shape.data.parse(fact.data);
    await send({ council, thing, name: 'receiveOpinion', data: { item, opinion }, at, cause });
  }
});
