import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FUNCTIONS } from '../../infra/functions.ts';
import { compare, interleave } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';

/** Those that a command wakes: the delay that a person waits for. */
const commandFunctions = FUNCTIONS.filter(
  ({ trigger }) => trigger.on === 'http' && trigger.routes.every((route) => route.startsWith('POST /api/')),
);

const AWS = {
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'BENCH',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
};

const script = (file: string): string =>
  `await import(${JSON.stringify(pathToFileURL(file).href)});
   const { userCPUTime, systemCPUTime } = process.resourceUsage();
   console.log((userCPUTime + systemCPUTime) / 1000);
   process.exit(0);`;

/** Processor time of a fresh process that imports one module, in ms. */
const startCpu = async (file: string, names: readonly string[]): Promise<number> => {
  const settings = Object.fromEntries(names.map((name) => [name, 'http://localhost']));
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(file)], {
    env: { ...AWS, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  const cpu = Number(said);
  if (cpu > 0) return cpu;
  throw new Error(`${file} did not start`);
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  await copy.templates();
  const empty = join(copy.folder(), 'empty.mjs');
  writeFileSync(empty, 'export const handler = async () => ({});\n');
  const bundleOf = (name: string) => join(copy.bundles, name, 'index.mjs');
  const sides: Record<string, () => Promise<number>> = { empty: () => startCpu(empty, []) };
  for (const { name, env } of commandFunctions) sides[name] = () => startCpu(bundleOf(name), env);
  const played = await interleave(rounds + 2, sides);
  return commandFunctions.map(({ name }) => ({
    figure: name,
    ...compare(played.map((one) => ({ measured: one[name] ?? 0, baseline: one['empty'] ?? 0 }))),
    unit: 'ms CPU',
    note: `${statSync(bundleOf(name)).size} bytes`,
  }));
};

/** A fresh process that imports the bundle of a command function, over one that imports an empty module. */
export const startOfFunctions: Metric = { name: 'start', measure };
