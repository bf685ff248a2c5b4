import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canRun, type EngineName, ENGINES } from '../../proofs/engines/engines.ts';
import { askOn, createProbed, PROBES } from '../../proofs/engines/probes.ts';

/** The answers of one engine to every question, as JSON. */
const answersOf = async (name: EngineName): Promise<Record<string, string>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'label-probes-'));
  const engine = await ENGINES[name](dataDir);
  try {
    const ask = askOn(engine.endpoint);
    expect((await createProbed(ask)).ok).toBe(true);
    const answers: Record<string, string> = {};
    for (const [question, probe] of Object.entries(PROBES))
      answers[question] = JSON.stringify(await probe(ask));
    return answers;
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** The questions of the document's table, each with both answers. */
const written = (): Record<string, readonly [string, string]> => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/engines.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (question|---)/.test(line));
  return Object.fromEntries(
    rows.map((row) => {
      const [question = '', embedded = '', other = ''] = row.slice(2).split(' | ');
      return [question.trim(), [embedded.trim(), other.trim()]] as const;
    }),
  );
};

const told = (json: string): string => json.replaceAll('"', '').replace(/^(\w+Exception)$/, '`$1`');

(canRun('dynamodb-local') ? describe : describe.skip)('the two engines', () => {
  it('answer alike, but for what docs/engines.md tells', async () => {
    const [embedded, other] = await Promise.all([answersOf('embedded'), answersOf('dynamodb-local')]);
    const differences = Object.keys(PROBES)
      .filter((question) => embedded[question] !== other[question])
      .map((question) => [question, [told(embedded[question]!), told(other[question]!)]] as const);
    expect(Object.fromEntries(differences)).toEqual(written());
  });
});
