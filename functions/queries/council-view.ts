import type { CouncilProfile } from '../../events/council.ts';
import { noticesOf } from '../../workflows/council/notices/notices-of.ts';
import type { CouncilView, StatingCouncil } from '../../web/public/views.ts';
import { logoAddress } from '../../workflows/council/logo/rows.ts';
import { json, type HttpAnswer } from '../shell/respond.ts';
import type { Councils } from './council-shape.ts';
import type { PublicStore } from './public-store.ts';

export const toCouncilView = (id: string, profile: CouncilProfile): CouncilView => ({
  id,
  name: profile.name,
  shortName: profile.shortName,
  territory: profile.territory,
  colleges: profile.colleges.length,
  ...(profile.logo !== null && {
    logo: { address: logoAddress(id, profile.logo), description: profile.logo.description },
  }),
  contact: profile.contact,
});

/** A council's public words, or null when there is no such council. */
export const councilView = async (store: PublicStore, id: string): Promise<StatingCouncil | null> => {
  const profile = await store.profile(id);
  return profile && { ...toCouncilView(id, profile), notices: noticesOf(profile) };
};

/** The councils of the deployment, for whoever must say to which one they write. */
export const councilsAnswer = async (store: PublicStore): Promise<HttpAnswer> => {
  const views = await Promise.all((await store.councils()).map((id) => councilView(store, id)));
  const items: Councils['items'] = views
    .filter((view) => view !== null)
    .map(({ id, name, shortName, territory }) => ({ id, name, shortName, territory }));
  return json(200, { items } satisfies Councils, { 'cache-control': 'public, max-age=300' });
};

/** The council whose colours a page wears when it is nobody's in particular: the only one, if there is one. */
export const onlyCouncil = async (store: PublicStore): Promise<StatingCouncil | null> => {
  const [first, ...others] = await store.councils();
  return first === undefined || others.length > 0 ? null : councilView(store, first);
};
