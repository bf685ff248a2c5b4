import * as z from 'zod';
import { COUNCIL, type Known, type World } from './known.ts';

const Page = z.looseObject({ next: z.string() });
const Thing = z.looseObject({
  id: z.string(),
  workflow: z.string(),
  state: z.string(),
  version: z.int().optional(),
});
const CURSORS_KEPT = 100;
const OWNED: ReadonlySet<string> = new Set(['structure', 'application']);

/** Who starts a structure or a request represents it; whose it is does not change afterwards. */
const ownerOf = (known: Known | undefined, workflow: string, as: string | null): string | null => {
  if (known !== undefined) return known.owner;
  return OWNED.has(workflow) ? as : null;
};

/** Takes from an answer in JSON what later requests can use: a page that follows, a thing as it now stands. */
export const learn = (world: World, council: string, as: string | null, answer: unknown): void => {
  const page = Page.safeParse(answer);
  if (page.success && world.cursors.push(page.data.next) > CURSORS_KEPT) world.cursors.shift();
  const thing = Thing.safeParse(answer);
  if (!thing.success || council !== COUNCIL) return;
  const { id, workflow, state, version } = thing.data;
  const at = world.things.findIndex((one) => one.id === id);
  const known = world.things[at];
  const owner = ownerOf(known, workflow, as);
  const now = { council, workflow, id, owner, state, version: version ?? known?.version ?? 0 };
  if (known === undefined) world.things.push(now);
  else world.things[at] = now;
};
