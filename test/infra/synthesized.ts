import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { FUNCTIONS } from '../../infra/functions.ts';
import { makeLabelApp } from '../../infra/label-app.ts';

/** Part of a template, read without a schema: each test says what it expects. */
export type Json = ReturnType<Template['toJSON']>;
export type Resource = { readonly id: string; readonly Type: string; readonly Properties: Json } & Json;

const folder = () => mkdtempSync(join(tmpdir(), 'label-infra-'));

/** Packages that are machine code. */
const NATIVE = new Set(FUNCTIONS.flatMap(({ native = [] }) => native));

export const sorted = (texts: readonly string[]): string[] => texts.toSorted();

/** A project with an entry of one line for each function, but those left out; gives its root. */
export const tinyEntries = (without: readonly string[] = []): string => {
  const root = folder();
  for (const { name, entry } of FUNCTIONS.filter(({ name }) => !without.includes(name))) {
    mkdirSync(join(root, dirname(entry)), { recursive: true });
    writeFileSync(join(root, entry), `export const handler = async (): Promise<string> => '${name}';\n`);
  }
  for (const each of NATIVE)
    for (const part of [each, `${each}-linux-x64-gnu`]) {
      mkdirSync(join(root, 'node_modules', part), { recursive: true });
      writeFileSync(join(root, 'node_modules', part, 'package.json'), '{}');
    }
  return root;
};

/** Folder of bundles that do nothing: the template does not look inside. */
const tinyBundles = (): string => {
  const bundles = folder();
  for (const { name } of FUNCTIONS) {
    mkdirSync(join(bundles, name));
    writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}';\n`);
  }
  return bundles;
};

export const makeTestApp = (options: { checked: boolean; domain?: string }) =>
  makeLabelApp({
    outdir: folder(),
    bundles: tinyBundles(),
    checked: options.checked,
    context: options.domain === undefined ? {} : { domain: options.domain },
  });

/** What one stack takes of the service by name stands as the service itself says it. */
const joined = (template: Json, { Outputs }: Json): Json => {
  const exports = new Map(
    Object.values<Json>(Outputs ?? {}).map(({ Export, Value }) => [Export?.Name, Value] as const),
  );
  return JSON.parse(JSON.stringify(template), (_, value: Json) => {
    const name: unknown = value?.['Fn::ImportValue'];
    return typeof name === 'string' && exports.has(name) ? exports.get(name) : value;
  });
};

/** Templates of the data and service stacks and of their alarms, with a way to list resources by type. */
export const synthesized = () => {
  const { data, service, watch, edge } = makeTestApp({ checked: false });
  const served = Template.fromStack(service).toJSON();
  const all = [data, service, watch].flatMap((stack) =>
    Object.entries(
      joined(Template.fromStack(stack).toJSON(), served)['Resources'] as Record<string, Json>,
    ).map(([id, resource]) => ({ id, ...resource }) as Resource),
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
