import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const Resource = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const Output = z.object({
  Value: z.unknown(),
  Export: z.object({ Name: z.unknown() }).optional(),
  Condition: z.string().optional(),
});
const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), Resource).default({}),
  Outputs: z.record(z.string(), Output).default({}),
});
const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })).default({}),
});

/** One synthesized stack: its name, its template, and the folder of each asset by its hash. */
export type Stack = {
  readonly name: string;
  readonly template: z.infer<typeof Template>;
  readonly assets: ReadonlyMap<string, string>;
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const assetsOf = (folder: string, name: string, files: readonly string[]): ReadonlyMap<string, string> => {
  if (!files.includes(`${name}.assets.json`)) return new Map();
  const { files: assets } = Assets.parse(readJson(join(folder, `${name}.assets.json`)));
  return new Map(
    Object.entries(assets).flatMap(([hash, { source }]) =>
      source.path === undefined ? [] : [[hash, resolve(folder, source.path)] as const],
    ),
  );
};

/** Makes a stack of a template given as an object; throws a `ZodError` when it is no template. */
export const makeStack = (name: string, template: unknown, assets: Stack['assets'] = new Map()): Stack => ({
  name,
  template: Template.parse(template),
  assets,
});

/** Reads every stack that a synthesis left in a folder. */
export const readStacks = (folder: string): readonly Stack[] => {
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => file.slice(0, -'.template.json'.length))
    .map((name) =>
      makeStack(name, readJson(join(folder, `${name}.template.json`)), assetsOf(folder, name, files)),
    );
};
