import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { ControlContext } from '../../workflows/control/control.machine.ts';
import { BESIDE_CAMPAIGN } from '../../workflows/control/rows.ts';
import type { Followed } from '../../workflows/control-campaign/commands.ts';
import type { ControlCampaignContext } from '../../workflows/control-campaign/control-campaign.machine.ts';
import { publicLabelKey, thingKey } from '../../workflows/kernel/rows.ts';
import { PublicLabel, statusOn } from '../../workflows/label/public-row.ts';
import type { Store } from '../ports.ts';
import type { References } from './references.ts';

const Beside = z.object({ control: z.string(), number: z.string() });

type Sources = { store: Pick<Store, 'row' | 'rows'>; references: Pick<References, 'state'> };
type Campaign = Pick<ControlCampaignContext, 'sample' | 'picked'>;

/** Each label that a campaign drew or picked, as its control stands; one without any, as the public reads it that day. */
export const makeFollowedLabels =
  ({ store, references }: Sources) =>
  async (
    { council, id, at }: { council: string; id: string; at: Instant },
    { sample, picked }: Campaign,
  ): Promise<Followed[]> => {
    const rows = await store.rows(thingKey(council, 'controlCampaign', id), BESIDE_CAMPAIGN);
    const controls = new Map(rows.map((row) => Beside.parse(row)).map((row) => [row.number, row.control]));

    const follow = async (number: string): Promise<Followed> => {
      const control = controls.get(number);
      if (control !== undefined) {
        const found = await references.state(council, 'control', control);
        return { opened: true, outcome: found && ControlContext.parse(found.context).outcome };
      }
      const row = await store.row(publicLabelKey(number));
      const inForce = row !== null && statusOn(PublicLabel.parse(row), dateInParis(at)) === 'VALID';
      return { opened: false, inForce };
    };
    return Promise.all([...sample, ...picked.map(({ number }) => number)].map(follow));
  };
