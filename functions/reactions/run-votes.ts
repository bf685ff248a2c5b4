import { item } from '../../workflows/item/item.workflow.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { makeSlots } from '../adapters/slots.ts';
import { makeItemGiven } from '../given/item-given.ts';
import { makeActors } from '../shell/actors.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { makeHandleCommand } from '../shell/handle-command.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';
import { makeBlocks } from './votes/blocks.ts';
import { makeConsultation } from './votes/consultation.ts';

const { db, tables, store, references } = deployedStore();
const given = makeItemGiven(store, references, makeSlots(db, tables.state).seal);
const send = makeSystemCommand(store, item, given);
const consultation = makeConsultation({ store, references, send });
const blocks = makeBlocks({
  store,
  references,
  send,
  signedIn: makeActors(store).signedIn,
  onItem: makeHandleCommand(store, item, given),
  sendToSession: makeSystemCommand(store, session, () => Promise.resolve(undefined)),
});

/** The votes of many points, opened and closed one after the other: in writing (DEL-15), or together in session (D17). */
export const handler = reactionHandler('run-votes', store, (fact, at) =>
  fact.type.startsWith('Block') ? blocks(fact, at) : consultation(fact, at),
);
