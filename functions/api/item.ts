import { item } from '../../workflows/item/item.workflow.ts';
import { makeSlots } from '../adapters/slots.ts';
import { makeItemGiven } from '../given/item-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts();
const { seal } = makeSlots(parts.db, parts.tables.state);

export const handler = commandHandler({
  ...parts,
  workflow: item,
  given: makeItemGiven(parts.store, parts.references, seal),
  start: { name: 'place' },
});
