import * as z from 'zod';
import type { Api } from '../journey/call-api.ts';
import { readFrom } from '../journey/council-calls.ts';
import { inParallel } from '../journey/in-parallel.ts';
import { SECRETARY } from '../journey/people.ts';

const SessionRead = z.looseObject({
  id: z.uuid(),
  state: z.string(),
  data: z.looseObject({ heldOn: z.iso.date(), opensOn: z.iso.date() }),
});
const Listed = z.looseObject({ items: z.array(SessionRead) });
const WithItems = z.looseObject({
  state: z.string(),
  data: z.looseObject({ items: z.array(z.string()) }),
});
const ItemRead = z.looseObject({ data: z.looseObject({ application: z.string() }) });
const Named = z.looseObject({ data: z.looseObject({ structureName: z.string() }) });
const STATES = ['scheduled', 'convened', 'open', 'adjourned', 'closed', 'cancelled'];
const AT_ONCE = 4;

/** A session as the list of them tells it. */
export type RehearsedSession = { readonly id: string; readonly state: string; readonly heldOn: string };

/** The sessions of the rehearsal, in order of time, and the day on which the first of them opened to filing. */
export const readSessions = async (
  api: Api,
): Promise<{ readonly since: string | null; readonly sessions: readonly RehearsedSession[] }> => {
  const lists = await inParallel(STATES, AT_ONCE, (state) =>
    readFrom(api, 'lire les séances', SECRETARY, `sessions?state=${state}`),
  );
  const items = lists.flatMap((list) => Listed.parse(list).items);
  const inOrder = items.toSorted((a, b) => (a.data.heldOn < b.data.heldOn ? -1 : 1));
  return {
    since: inOrder[0]?.data.opensOn ?? null,
    sessions: inOrder.map(({ id, state, data: { heldOn } }) => ({ id, state, heldOn })),
  };
};

type Point = { readonly id: string; readonly structureName: string };

/** Where a session stands, and the points of its agenda, each with the structure that it is about. */
export const readAgenda = async (
  api: Api,
  session: string,
): Promise<{ readonly state: string; readonly points: readonly Point[] }> => {
  const read = (step: string, path: string) => readFrom(api, step, SECRETARY, path);
  const { state, data } = WithItems.parse(await read('lire l’ordre du jour', `sessions/${session}`));
  const points = await inParallel(data.items, AT_ONCE, async (id) => {
    const { application } = ItemRead.parse(await read('lire un point', `items/${id}`)).data;
    const { structureName } = Named.parse(await read('lire un dossier', `applications/${application}`)).data;
    return { id, structureName };
  });
  return { state, points };
};
