import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { compareFigures } from './arithmetic/compare-figures.ts';
import { FAULTS, type Fault } from './arithmetic/faults.ts';
import { generateSession } from './arithmetic/generate-session.ts';
import { runFirst, runSecond } from './arithmetic/run-lines.ts';
import { copyWholeProject } from './planted/copy-whole-project.ts';
import { plant } from './planted/plant.ts';
import type { Outcome, Proof } from './proof.ts';
import { makeRandom } from './stage/random.ts';

const SESSIONS = { small: 4_000, full: 50_000 } as const;
const AT_ONCE = 2_000;
const ROOT = resolve(import.meta.dirname, '..');

export const hasPython = (): boolean => spawnSync('python3', ['--version']).status === 0;

type Tally = Record<string, number>;

const MET =
  /"reached":(?:true|false)|"tie":true|"castBy":"|"[A-Z]+(?:_[A-Z]+)+"(?=\])|"(?:NOT_)?ADOPTED"|"NO_VOTE_CAST"/g;
const MET_NAMES: Readonly<Record<string, string>> = {
  '"reached":true': 'quorums',
  '"reached":false': 'no-quorums',
  '"tie":true': 'ties',
  '"castBy":"': 'casting-votes',
};

/** How often each thing happened that makes arithmetic hard: a run that met none would show nothing. */
const countMet = (met: Tally, figures: string): void => {
  for (const [what] of figures.matchAll(MET)) {
    const name = MET_NAMES[what] ?? what.replaceAll('"', '');
    met[name] = (met[name] ?? 0) + 1;
  }
};

/** Plants each fault in a copy and asks it for the same sessions. @returns the names of those that nothing told */
const missedFaults = async (
  lines: readonly string[],
  expected: readonly string[],
  say: (text: string) => void,
): Promise<Fault[]> => {
  const copy = copyWholeProject();
  try {
    const missed: Fault[] = [];
    for (const fault of FAULTS) {
      const takeOut = plant(copy.root, fault);
      const figures = await runFirst(copy.root, lines);
      takeOut();
      const seen = figures.findIndex((line, index) => compareFigures(line, expected[index] ?? '') !== null);
      if (seen === -1) missed.push(fault);
      else say(`${fault.name}: ${compareFigures(figures[seen] ?? '', expected[seen] ?? '')}`);
    }
    return missed;
  } finally {
    copy.remove();
  }
};

/**
 * Quorum, proxies, votes and result of generated sessions, by the rules of this project and by a program in Python
 * written from the text of the rules alone (P8); then faults planted in the first, which the second must see.
 */
export const arithmetic: Proof = async ({ size, seed, say }): Promise<Outcome> => {
  if (!hasPython()) throw new Error('La preuve arithmetic demande Python 3.');
  const random = makeRandom(seed);
  const sessions = SESSIONS[size];
  const met: Tally = {};
  const problems: string[] = [];
  let items = 0;
  let sample: { lines: string[]; figures: string[] } | null = null;
  for (let done = 0; done < sessions; done += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, sessions - done) }, (_, index) =>
      generateSession(random, done + index + 1),
    );
    const lines = made.map((session) => JSON.stringify(session));
    const [first, second] = await Promise.all([runFirst(ROOT, lines), runSecond(lines)]);
    for (const [index, line] of second.entries()) {
      const difference = compareFigures(first[index] ?? 'null', line);
      if (difference !== null) problems.push(`session ${done + index + 1}: ${difference}`);
      countMet(met, line);
    }
    items += made.reduce((sum, session) => sum + session.items.length, 0);
    sample ??= { lines, figures: second };
  }
  const { lines = [], figures = [] } = sample ?? {};
  const missed = await missedFaults(lines, figures, say);
  const differences = problems.length;
  return {
    tried: sessions + FAULTS.length,
    failed: differences + missed.length,
    problems: [...problems, ...missed.map(({ name, why }) => `not seen: ${name}. ${why}`)],
    measures: {
      sessions,
      items,
      differences,
      planted: `${FAULTS.length - missed.length}/${FAULTS.length}`,
      ...met,
    },
  };
};
