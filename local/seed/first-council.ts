import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');
const Person = { account: z.string(), name: z.string(), email: z.string() };

/** The first council, as its file says it. What is passed on to the API is for the API to check. */
const FirstCouncil = z.strictObject({
  id: z.string(),
  profile: z.looseObject({}),
  rules: z.looseObject({ adoptedOn: z.string(), procedure: z.unknown() }),
  charter: z.looseObject({}),
  staff: z.array(z.strictObject({ ...Person, role: z.string() })),
  termEndsOn: z.string(),
  /** Accounts of the members who stand in for the president, in their order. */
  vicePresidents: z.array(z.string()),
  members: z.array(z.strictObject({ ...Person, college: z.int(), chair: z.boolean() })),
});
export type FirstCouncil = z.infer<typeof FirstCouncil>;

export const readFirstCouncil = (): FirstCouncil =>
  FirstCouncil.parse(
    JSON.parse(readFileSync(join(root, 'workflows', 'council', 'first-council.json'), 'utf8')),
  );

export const readFirstCharter = (): string =>
  readFileSync(join(root, 'workflows', 'charter', 'first-charter.yaml'), 'utf8');
