import type { CouncilProfile } from '../../events/council.ts';
import type { CouncilView } from '../../web/public/views.ts';
import type { PublicStore } from './public-store.ts';

export const toCouncilView = (id: string, profile: CouncilProfile): CouncilView => ({
  id,
  name: profile.name,
  shortName: profile.shortName,
  territory: profile.territory,
  colleges: profile.colleges.length,
  contact: profile.contact,
});

/** A council's public words, or null when there is no such council. */
export const councilView = async (store: PublicStore, id: string): Promise<CouncilView | null> => {
  const profile = await store.profile(id);
  return profile && toCouncilView(id, profile);
};

/** The council whose colours a page wears when it is nobody's in particular: the only one, if there is one. */
export const onlyCouncil = async (store: PublicStore): Promise<CouncilView | null> => {
  const [first, ...others] = await store.councils();
  return first === undefined || others.length > 0 ? null : councilView(store, first);
};
