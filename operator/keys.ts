import { parseArgs } from 'node:util';
import { callFunction, type Where } from './call-function.ts';

const USAGE = [
  'Usage : npm run keys -- [announce | switch | retire CLÉ | compromise CLÉ] [--yes] (--url URL | --function NOM)',
  'Sans commande, dit où en est chaque clé. Sans --yes, dit ce qui serait fait, et ne fait rien.',
].join('\n');

const ACTS = ['announce', 'switch', 'retire', 'compromise'];
const LOCAL = 'http://localhost:4000';

type Asked = { act: string | null; key: string | null; confirmed: boolean; where: Where };

const readArguments = (): Asked => {
  try {
    const { values, positionals } = parseArgs({
      options: { url: { type: 'string' }, function: { type: 'string' }, yes: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [act = null, key = null, ...others] = positionals;
    const known = act === null || ACTS.includes(act);
    const { url = LOCAL, function: deployed } = values;
    if (known && others.length === 0)
      return {
        act,
        key,
        confirmed: values.yes === true,
        where: deployed === undefined ? { url: url.replace(/\/$/, '') } : { function: deployed },
      };
  } catch {
    // Told below, with the way to call.
  }
  throw new Error(USAGE);
};

type Told = { said: string[]; refused: boolean; found: number; failed: number; next: string | null };

/** Asks until all is done: what was broken off is taken up by the same command. */
const run = async ({ where, ...asked }: Asked): Promise<boolean> => {
  const total = { found: 0, failed: 0 };
  let from: string | null = null;
  for (;;) {
    const told = (await callFunction(where, { ...asked, from })) as Told;
    for (const sentence of told.said) console.log(sentence);
    total.found += told.found;
    total.failed += told.failed;
    if (told.refused) return false;
    if (told.next === null) break;
    from = told.next;
  }
  if (asked.act === 'compromise')
    console.log(`En tout : ${total.found} attestations, dont ${total.failed} laissées.`);
  if (asked.act !== null && !asked.confirmed) console.log('Rien n’a été fait : ajoutez --yes pour le faire.');
  return total.failed === 0;
};

try {
  process.exitCode = (await run(readArguments())) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
