import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { canonical, digestOf } from '../checker/canonical.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../checker/json.ts';
import type { Random } from '../stage/random.ts';
import { parsed, REWRITINGS } from './forge.ts';
import { readPoint, type Scene } from './scene.ts';

/** What is given to the verifier, and what it must name. */
export type Attack = {
  readonly on: 'ledger' | 'pack' | 'checkpoint';
  readonly how: string;
  /** Files written anew, by path in the folder of the attack. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Files of the published days that are not there. */
  readonly without: readonly string[];
  readonly args: readonly string[];
  /** How the finding begins: the first entry that is wrong. */
  readonly names: string;
};

const { privateKey: own } = generateKeyPairSync('ed25519');

/** What the attacker signs, by the only key they have: their own. */
const forgedJws = (genuine: string, value: Json): string => {
  const message = `${genuine.split('.')[0]}.${Buffer.from(canonical(value)).toString('base64url')}`;
  return `${message}.${sign(null, Buffer.from(message), own).toString('base64url')}`;
};

const pickOf = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T;

const howOf = (random: Random): string => pickOf(random, Object.keys(REWRITINGS));

const linesOf = (things: ReadonlyMap<string, readonly JsonObject[]>): string =>
  `${[...things.values()]
    .flat()
    .map((fact) => JSON.stringify(fact))
    .join('\n')}\n`;

/** Some thing of the ledger rewritten; the published days are genuine. */
export const attackLedger = ({ things }: Scene, random: Random, turn: number): Attack => {
  const [key, facts] = pickOf(random, [...things]);
  const how = howOf(random);
  const at = random.below(facts.length);
  const forged = REWRITINGS[how]?.(facts, at, turn) ?? [];
  const [, workflow, thing] = key.split('#');
  const name = textOf(facts[0]?.['hash']);
  const args = ['--faits', 'facts.jsonl', '--points', 'points', '--cle', 'key.json'];
  return {
    on: 'ledger',
    how,
    files: { 'facts.jsonl': linesOf(new Map([...things, [key, forged]])) },
    without: [],
    args,
    // Of a thing without its first fact, only its name is left.
    names: at === 0 ? `chose ${name}, fait 1 ` : `${workflow} ${thing}, fait ${at + 1} `,
  };
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Buffer.from(text);

/** The archive with these entries, its manifest made anew, and signed by the attacker or left as it was signed. */
const repacked = (entries: Record<string, Uint8Array>, signs: boolean): Uint8Array<ArrayBuffer> => {
  const { 'manifest.json': manifest, 'manifest.jws': jws, ...rest } = entries;
  const sums = Object.fromEntries(
    Object.entries(rest).map(([name, bytes]) => [
      name,
      createHash('sha256').update(bytes).digest('base64url'),
    ]),
  );
  const made = { ...objectOf(parsed(manifest ?? bytesOf('{}'))), entries: sums };
  const genuine = Buffer.from(jws ?? []).toString();
  const part = { whole: digestOf(made), part: 1, parts: 1, entries: sums };
  return zipSync({
    'manifest.json': bytesOf(`${canonical(made)}\n`),
    'manifest.jws': bytesOf(signs ? forgedJws(genuine, part) : genuine),
    ...rest,
  });
};

/** What the attacker does to an archive that holds no chain of facts. */
const ON_ENTRIES: Readonly<Record<string, (entries: Record<string, Uint8Array>, name: string) => void>> = {
  change: (entries, name) => {
    const bytes = Buffer.from(entries[name] ?? []);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    entries[name] = bytes;
  },
  drop: (entries, name) => {
    Reflect.deleteProperty(entries, name);
  },
  truncate: (entries, name) => {
    entries[name] = (entries[name] ?? bytesOf('')).slice(0, -2);
  },
};

const packArgs = (points: string): string[] => ['pack.zip', '--points', points, '--cle', 'key.json'];

/** Facts in an archive rewritten, or one of its other entries; against the attacker, all days or the last one alone. */
export const attackPack = ({ pack }: Scene, random: Random, turn: number): Attack => {
  const entries = { ...unzipSync(pack) };
  const chains = Object.keys(entries).filter((name) => name.startsWith('faits/'));
  const base = { on: 'pack' as const, without: [] };
  if (turn % 3 === 0) {
    const others = Object.keys(entries).filter((name) =>
      /^(?:vues|pieces|imprimes|lettres)\/|^LISEZMOI/.test(name),
    );
    const [name, how] = [pickOf(random, others), pickOf(random, Object.keys(ON_ENTRIES))];
    ON_ENTRIES[how]?.(entries, name);
    return {
      ...base,
      how,
      files: { 'pack.zip': repacked(entries, false) },
      args: packArgs('points'),
      names: `${name} `,
    };
  }
  const name = pickOf(random, chains);
  const facts = listOf(parsed(entries[name] ?? bytesOf('[]'))).map(objectOf);
  const how = howOf(random);
  const whole = turn % 3 === 1;
  // By the last day alone, a chain is known by its first fact.
  const at = whole ? random.below(facts.length) : 1 + random.below(Math.max(1, facts.length - 1));
  if (at >= facts.length) return attackPack({ pack } as Scene, random, turn + 1);
  entries[name] = bytesOf(JSON.stringify(REWRITINGS[how]?.(facts, at, turn) ?? []));
  return {
    ...base,
    how,
    files: { 'pack.zip': repacked(entries, whole) },
    args: packArgs(whole ? 'points' : 'points/latest.json'),
    names: `${name}, fait ${at + 1}`,
  };
};

/** A copy of the published days rewritten from one of them on; the last statement is the one that is published. */
export const attackCheckpoint = (scene: Scene, random: Random, turn: number): Attack => {
  const { days } = scene;
  const at = random.below(days.length);
  const name = days[at] ?? '';
  const base = { on: 'checkpoint' as const, args: ['--points', 'points', '--cle', 'key.json'] };
  const how = pickOf(random, ['change', 'drop', 'insert', 'reorder', 'truncate']);
  const day = (each: string): JsonObject => objectOf(parsed(readPoint(scene, each)));
  /** A day that says something else, everything in it made anew. */
  const forged = (each: string, like: JsonObject): string => {
    const entries = listOf(like['entries']);
    const some = [...entries, [digestOf(turn), 0, digestOf([turn])]];
    const statement = { ...objectOf(like['statement']), date: each.slice(0, 10), entries: digestOf(some) };
    return JSON.stringify({ entries: some, statement, jws: forgedJws(textOf(like['jws']), statement) });
  };
  const next = days[at + 1] ?? 'latest.json';
  switch (how) {
    case 'drop':
      return { ...base, how, files: {}, without: [name], names: `${next} ` };
    case 'truncate':
      return { ...base, how, files: {}, without: days.slice(Math.max(1, at)), names: 'latest.json ' };
    case 'reorder': {
      if (next === 'latest.json') return attackCheckpoint(scene, random, turn);
      const files = {
        [`points/${name}`]: readPoint(scene, next),
        [`points/${next}`]: readPoint(scene, name),
      };
      return { ...base, how, files, without: [], names: `${name} ` };
    }
    case 'insert': {
      const after = new Date(Date.parse(`${days.at(-1)?.slice(0, 10)}T00:00:00Z`) + 86_400_000);
      const made = `${after.toISOString().slice(0, 10)}.json`;
      return {
        ...base,
        how,
        files: { [`points/${made}`]: forged(made, day(name)) },
        without: [],
        names: `${made} `,
      };
    }
    default:
      return {
        ...base,
        how,
        files: { [`points/${name}`]: forged(name, day(name)) },
        without: [],
        names: `${name} `,
      };
  }
};
