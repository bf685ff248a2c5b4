import * as z from 'zod';
import { openStage } from '../../../local/journey/open-stage.ts';
import { prepareForeignCouncil } from './foreign-council.ts';
import { COUNCIL, type Known, type World } from './known.ts';
import { prepareCouncil } from './own-council.ts';

const PublicCouncil = z.looseObject({ charter: z.looseObject({ id: z.string() }) });
const LabelList = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), state: z.string(), version: z.int() })),
});

/** Makes, through the API and as its users would, what the requests of a run are about. */
export const prepareWorld = async (url: string, marker: string): Promise<World> => {
  const stage = await openStage(url);
  const start = await stage.clock.now();
  const [foreign, { things, labels }] = await Promise.all([
    prepareForeignCouncil(url, stage.api, start, marker),
    prepareCouncil(stage),
  ]);
  const { charter } = PublicCouncil.parse(await stage.api.read('lire', null, `/api/${COUNCIL}`));
  const list = `/api/${COUNCIL}/labels?state=active`;
  const { items } = LabelList.parse(await stage.api.read('lire les labels', 'presidente', list));
  const more: Known[] = [
    { council: COUNCIL, workflow: 'charter', id: charter.id, owner: null, state: 'adopted', version: 2 },
    ...items.map(({ id, state, version }) => ({
      council: COUNCIL,
      workflow: 'label',
      id,
      owner: null,
      state,
      version,
    })),
  ];
  const now = await stage.clock.now();
  return { things: [...things, ...more], foreign, marker, labels, cursors: [], now };
};
