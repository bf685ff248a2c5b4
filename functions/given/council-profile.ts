import { CouncilProfile } from '../../events/council.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';

/** What a council says of itself, as it stands: its names, its service, where its decisions are challenged. */
export const councilProfile = async (store: Pick<Store, 'row'>, council: string): Promise<CouncilProfile> => {
  const row = await store.row({ pk: thingKey(council, 'council', council), sk: 'profile' });
  const { pk: _, sk: __, ...profile } = row ?? {};
  return CouncilProfile.parse(profile);
};
