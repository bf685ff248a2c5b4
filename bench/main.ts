import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { METRICS } from './metrics.ts';
import { type Row, tableOf } from './report.ts';
import { copyProject } from './stage/project-copy.ts';

const ROUNDS = 3;

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, rounds: { type: 'string', default: String(ROUNDS) } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !METRICS.some((metric) => metric.name === name));
const rounds = Math.max(ROUNDS, Number(values.rounds) || ROUNDS);

const run = async (): Promise<Row[]> => {
  const copy = copyProject();
  const rows: Row[] = [];
  try {
    for (const { name, measure } of METRICS) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const start = performance.now();
      const figures = await measure({ copy, rounds });
      rows.push(...figures.map((figure) => ({ metric: name, ...figure })));
      console.error(`${name}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    }
  } finally {
    copy.remove();
  }
  return rows;
};

if (unknown.length > 0) {
  console.error(
    `Usage : npm run bench -- [${METRICS.map(({ name }) => name).join('|')} …] [--rounds N] [--json FICHIER]`,
  );
  process.exitCode = 1;
} else {
  const rows = await run();
  console.log(tableOf(rows));
  const whole = JSON.stringify({ at: new Date().toISOString(), node: process.versions.node, rounds, rows });
  if (values.json === undefined) console.log(whole);
  else writeFileSync(values.json, `${whole}\n`);
}
