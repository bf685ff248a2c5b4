import { ControlContext } from '../../workflows/control/control.machine.ts';
import { ControlCampaignContext } from '../../workflows/control-campaign/control-campaign.machine.ts';
import { controlCampaign } from '../../workflows/control-campaign/control-campaign.workflow.ts';
import { waitingFor } from '../../workflows/control-campaign/count-outcomes.ts';
import type { Envelope } from '../../events/fact.ts';
import { makeFollowedLabels } from '../given/followed-labels.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store, references } = deployedStore();
const followedOf = makeFollowedLabels({ store, references });

const send = makeSystemCommand(store, controlCampaign, async ({ council, at }, { thing }) => ({
  followed: await followedOf({ council, id: thing.id, at }, thing.context as ControlCampaignContext),
}));

const campaignOf = async ({ council, thing, type }: Envelope): Promise<string | null> => {
  if (type === 'ControlPicksEnded.v1') return thing;
  const found = await references.state(council, 'control', thing);
  return found && ControlContext.parse(found.context).campaign;
};

/**
 * A campaign in which nobody else is picked is over with the last of its controls: told by that control, or by the end of
 * the picks when that comes after. Of the two, the later finds the other done.
 */
export const handler = reactionHandler('settle-controls', store, async (fact, at) => {
  const { council, id: cause } = fact;
  const id = await campaignOf(fact);
  const found = id === null ? null : await references.state(council, 'controlCampaign', id);
  if (id === null || found?.word !== 'awaiting') return;
  const followed = await followedOf({ council, id, at }, ControlCampaignContext.parse(found.context));
  if (waitingFor(followed) > 0) return;
  await send({ council, thing: id, name: 'settle', data: {}, at, cause });
});
