import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');
const Person = { account: z.string(), name: z.string(), email: z.string() };

const textOf = (...path: string[]): string => readFileSync(join(root, 'workflows', ...path), 'utf8');

const model = z
  .strictObject({ procedure: z.looseObject({}), label: z.looseObject({}) })
  .parse(JSON.parse(textOf('council', 'model-rules.json')));

/** The first council, as its file says it. What is passed on to the API is for the API to check. */
const FirstCouncil = z.strictObject({
  id: z.string(),
  profile: z.looseObject({}),
  /** As they were adopted; what they say is the model from which any council may begin. */
  rules: z
    .strictObject({ adoptedOn: z.string(), deliberation: z.string(), composition: z.unknown() })
    .transform(({ composition, ...adopted }) => ({
      ...adopted,
      ...model,
      procedure: { ...model.procedure, composition },
    })),
  charter: z.looseObject({}),
  staff: z.array(z.strictObject({ ...Person, role: z.string() })),
  termEndsOn: z.string(),
  /** Accounts of the members who stand in for the president, in their order. */
  vicePresidents: z.array(z.string()),
  members: z.array(z.strictObject({ ...Person, college: z.int(), chair: z.boolean() })),
});
export type FirstCouncil = z.infer<typeof FirstCouncil>;

export const readFirstCouncil = (): FirstCouncil =>
  FirstCouncil.parse(JSON.parse(textOf('council', 'first-council.json')));

export const readFirstCharter = (): string => textOf('charter', 'first-charter.yaml');
