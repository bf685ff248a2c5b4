import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store, references } = deployedStore();
const send = makeSystemCommand(store, item, () => Promise.resolve(undefined));

/** A dossier that its applicant withdraws leaves the agenda with its point, shown there as withdrawn (A14). */
export const handler = reactionHandler('withdraw-item', store, async (fact, at) => {
  const { council, thing, id: cause } = fact;
  const found = await references.state(council, 'application', thing);
  const point = found && ApplicationContext.parse(found.context).item;
  if (point === null) return;
  // A point that left the agenda before has nothing to leave.
  if ((await references.state(council, 'item', point))?.word !== 'placed') return;
  await send({ council, thing: point, name: 'withdrawWithDossier', data: {}, at, cause });
});
