import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome, Proof } from './proof.ts';
import { makeRandom } from './stage/random.ts';
import { type Attack, attackCheckpoint, attackLedger, attackPack } from './tampering/attacks.ts';
import { clearScene, playScene, type Scene } from './tampering/scene.ts';

/** How many of each kind. */
const ATTACKS = { small: 5, full: 100 } as const;
const KINDS = { ledger: attackLedger, pack: attackPack, checkpoint: attackCheckpoint } as const;
const FOUND = 1;

type Said = { readonly status: number | null; readonly said: string };

const run = (cwd: string, args: readonly string[]): Said => {
  const { status, stdout, stderr } = spawnSync('python3', ['verify.py', ...args], { cwd, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.trim() };
};

/** Gives the program, which the system published, what the attacker made of it. */
const playAttack = ({ folder }: Scene, { files, without, args }: Attack): Said => {
  const place = join(folder, 'attack');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  for (const each of ['points', 'key.json', 'verify.py', 'pack.zip'])
    cpSync(join(folder, each), join(place, each), { recursive: true });
  for (const name of without) rmSync(join(place, 'points', name));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return run(place, args);
};

/** What the program says of an attack: whether it is found, and its first wrong entry named. */
const judge = (scene: Scene, made: Attack): { found: readonly string[]; problem: string | null } => {
  const { status, said } = playAttack(scene, made);
  if (status !== FOUND) return { found: [], problem: `not found (${status}: ${said})` };
  if (said.startsWith(`FAUX : ${made.names}`)) return { found: ['found', 'named'], problem: null };
  return { found: ['found'], problem: `« ${said} » instead of « ${made.names} »` };
};

/** Untouched, all of it is right: or nothing that follows would show anything. */
const untouched = (scene: Scene): string[] => {
  const { folder, things } = scene;
  const lines = [...things.values()].flat().map((fact) => JSON.stringify(fact));
  writeFileSync(join(folder, 'facts.jsonl'), `${lines.join('\n')}\n`);
  const points = ['--points', 'points', '--cle', 'key.json'];
  const asked = [points, ['--faits', 'facts.jsonl', ...points], ['pack.zip', ...points]];
  return asked.flatMap((args) => {
    const { status, said } = run(folder, args);
    return status === 1 || status === null || said.includes('Traceback')
      ? [`untouched, ${args.join(' ')}: ${said}`]
      : [];
  });
};

/**
 * P15: an attacker who makes every hash anew after the change, and has only what was published against them, changes,
 * drops, inserts, reorders and truncates the ledger, an archive of evidence and the checkpoints; the program in Python that
 * the system publishes finds each, and names the first entry that is wrong.
 */
export const tampering: Proof = async ({ size, seed, engine, say }): Promise<Outcome> => {
  const random = makeRandom(seed);
  const scene = await playScene(engine);
  try {
    say(`${[...scene.things.values()].flat().length} faits, ${scene.days.length} points de contrôle`);
    const problems = [...scene.findings, ...untouched(scene)];
    const before = problems.length;
    const counts: Record<string, number> = {};
    const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
    const turns = Array.from({ length: ATTACKS[size] }, (_, turn) => turn);
    for (const turn of turns)
      for (const [kind, attack] of Object.entries(KINDS)) {
        const made = attack(scene, random, turn);
        const { found, problem } = judge(scene, made);
        for (const what of [made.how, 'tried', ...found]) count(`${kind}-${what}`);
        if (problem !== null) problems.push(`${kind}, ${made.how}, ${turn}: ${problem}`);
      }
    const tried = ATTACKS[size] * Object.keys(KINDS).length;
    return {
      tried,
      failed: problems.length,
      problems,
      measures: { missed: problems.length - before, days: scene.days.length, ...counts },
    };
  } finally {
    clearScene(scene);
  }
};
