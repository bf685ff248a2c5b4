import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './tiny.ts';
import type { Asked } from './write-templates.ts';

// Part of a template, read without a schema: each test says what it expects.
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = { [name: string]: any };
export type Resource = { readonly id: string; readonly Type: string; readonly Properties: Json } & Json;

export const sorted = (texts: readonly string[]): string[] => texts.toSorted();

/**
 * Templates by the name of their stack, with what was said of them; in a process of its own, as a test would load the
 * constructs many times slower than Node does.
 */
export const writeTemplates = (asked: Omit<Asked, 'outdir'>) => {
  const outdir = newFolder();
  const script = join(import.meta.dirname, 'write-templates.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, JSON.stringify({ ...asked, outdir })], {
    encoding: 'utf8',
    // CDK's own validation takes most of the time.
    env: { ...process.env, CDK_VALIDATION: String(asked.checked) },
  });
  const template = (stack: string): Json | null => {
    const file = join(outdir, `${stack}.template.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Json) : null;
  };
  return { written: status === 0, said: stderr, template };
};

/** What one stack takes of these others by name stands as they say it. */
const joined = (template: Json, others: readonly Json[]): Json => {
  const exports = new Map(
    others
      .flatMap(({ Outputs }) => Object.values<Json>(Outputs ?? {}))
      .map(({ Export, Value }) => [Export?.Name, Value] as const),
  );
  return JSON.parse(JSON.stringify(template), (_, value: Json) => {
    const name: unknown = value?.['Fn::ImportValue'];
    return typeof name === 'string' && exports.has(name) ? exports.get(name) : value;
  });
};

/** Templates of the stacks but the edge, and of it beside them, with a way to list resources by type. */
export const synthesized = () => {
  const { said, template } = writeTemplates({ checked: false });
  const served = template('LabelService');
  const edge = template('LabelEdge');
  if (served === null || edge === null) throw new Error(said);
  const exporting = [served, template('LabelReactions') ?? {}];
  const all = ['LabelData', 'LabelService', 'LabelReactions', 'LabelWatch'].flatMap((stack) =>
    Object.entries(joined(template(stack) ?? {}, exporting)['Resources'] as Record<string, Json>).map(
      ([id, resource]) => ({ id, ...resource }) as Resource,
    ),
  );
  const ofType = (type: string) => all.filter(({ Type }) => Type === type);
  const functions = new Map(
    ofType('AWS::Lambda::Function').map((resource) => [
      resource.Properties['Description'] as string,
      resource,
    ]),
  );
  const statementsOf = (name: string): Json[] => {
    const role = functions.get(name)?.Properties['Role']['Fn::GetAtt'][0];
    return ofType('AWS::IAM::Policy')
      .filter(({ Properties }) => Properties['Roles'].some(({ Ref }: Json) => Ref === role))
      .flatMap(({ Properties }) => Properties['PolicyDocument'].Statement);
  };
  return { all, ofType, functions, statementsOf, served, edge };
};
