import { parseArgs } from 'node:util';
import { checkSystem } from './check-system.ts';
import { type JsonObject, listOf, objectOf, textOf } from './json.ts';

const USAGE = 'Usage : npm run fsck -- --engine http://… [--url http://localhost:4000]';

const readArguments = () => {
  try {
    const { engine, url } = parseArgs({
      options: { engine: { type: 'string' }, url: { type: 'string' } },
    }).values;
    if (engine !== undefined || url !== undefined) return { engine, url: url?.replace(/\/$/, '') };
  } catch {
    // Told below, with the way to call.
  }
  throw new Error(USAGE);
};

const get = async (address: string): Promise<JsonObject> => {
  const response = await fetch(address).catch(() => null);
  if (response === null) throw new Error(`Rien ne répond à ${address}.`);
  if (!response.ok) throw new Error(`${address} répond ${response.status}`);
  return (await response.json()) as JsonObject;
};

/** The mails, the clock and the quiet of a system that runs. */
const readRunning = async (url: string) => {
  const [ready, mailbox] = [await get(`${url}/local/ready`), await get(`${url}/local/mailbox`)];
  return {
    engine: textOf(ready['engine']),
    now: Date.parse(textOf(ready['now'])),
    quiet: ready['quiet'] === true,
    mails: listOf(mailbox['mails']).map(objectOf),
  };
};

/** Without a running system, mails are not known and nothing says that all has been reacted to. */
const unknown = { engine: '', now: Date.now(), quiet: false, mails: null };

try {
  const { engine, url } = readArguments();
  const { engine: own, ...running } = url === undefined ? unknown : await readRunning(url);
  const endpoint = (engine ?? own).replace(/\/$/, '');
  const { checked, findings } = await checkSystem({ endpoint, ...running });
  console.log(JSON.stringify({ checked, findings: findings.length, quiet: running.quiet }));
  for (const { check, where, what } of findings) console.log(`${check} : ${where} : ${what}`);
  process.exit(findings.length === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
