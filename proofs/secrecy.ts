import { generateKeyPairSync } from 'node:crypto';
import { openEngine } from '../test/support/engine.ts';
import type { Outcome, Proof } from './proof.ts';
import { castInSecret, castNaively, type Choice } from './secrecy/cast.ts';
import { castInSystem } from './secrecy/cast-in-system.ts';
import { combined, LINKERS, type Loot, namedIn } from './secrecy/linkers.ts';
import { makeRandom } from './stage/random.ts';

const SIZES = { small: { runs: 3, voters: 90 }, full: { runs: 20, voters: 500 } } as const;
const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'] as const satisfies readonly Choice[];
/** What an attack may do better than chance, and must do on the naive design. */
const SIGMAS = 3;
const NAIVE_SHARE = 0.95;

/**
 * Of a pairing at random of n voters with n ballots, how many get their own choice: mean, and variance of that sum over
 * permutations, by choices of n_c each.
 */
const chanceOf = (counts: readonly number[]): { mean: number; variance: number } => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const squares = counts.reduce((sum, count) => sum + count * count, 0);
  const mean = squares / n;
  const within = counts.reduce((sum, c) => sum + (c * (c - 1)) ** 2, 0);
  const across = squares * squares - counts.reduce((sum, c) => sum + c ** 4, 0);
  return { mean, variance: mean + (within + across) / (n * (n - 1)) - mean * mean };
};

/** How many voters each attack names the choice of, and all of them together. */
const attack = (loot: Loot, truth: ReadonlyMap<number, string>): Map<string, number> => {
  const guesses = [...LINKERS].map(([name, link]) => [name, link(loot)] as const);
  const all = [...guesses, ['combined', combined(guesses.map(([, guess]) => guess))] as const];
  return new Map(
    all.map(([name, guess]) => [
      name,
      [...truth].filter(([member, choice]) => guess.get(member) === choice).length,
    ]),
  );
};

const add = (sums: Map<string, number>, found: ReadonlyMap<string, number>): void => {
  for (const [name, count] of found) sums.set(name, (sums.get(name) ?? 0) + count);
};

const best = (sums: ReadonlyMap<string, number>): [string, number] =>
  [...sums].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];

/**
 * Nobody can tell who voted what from all that is stored (P9): the attacks get no further than chance, even with the key
 * of the vote and the order in which the marks came; the same attacks find nearly everybody in a naive design.
 */
export const secrecy: Proof = async (options): Promise<Outcome> => {
  const { size, seed, say } = options;
  const random = makeRandom(seed);
  const { runs, voters } = SIZES[size];
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pair = {
    privateKey,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
  const engine = await openEngine();
  const [secret, naive] = [new Map<string, number>(), new Map<string, number>()];
  const chance = { mean: 0, variance: 0 };
  const problems: string[] = [];
  let emitted = { lines: 0, ballots: 0, voters: 0 };
  const judge = (loot: Loot, truth: ReadonlyMap<number, string>): void => {
    if (loot.ballots.length !== voters)
      problems.push(`${loot.ballots.length} bulletins pour ${voters} votes`);
    const fields = new Set(loot.ballots.flatMap(({ row }) => Object.keys(row)));
    if ([...fields].toSorted().join() !== 'ballot,pk,sk')
      problems.push(`dans l’urne : ${[...fields].join()}`);
    add(secret, attack(loot, truth));
    const { mean, variance } = chanceOf(
      CHOICES.map((each) => [...truth.values()].filter((c) => c === each).length),
    );
    chance.mean += mean;
    chance.variance += variance;
  };
  try {
    // Once through the whole system, whose ledger, streams and logs are read as well.
    const { loot, truth: cast } = await castInSystem(options, voters, { pair, random, choices: CHOICES });
    judge(loot, cast);
    const named = namedIn(loot);
    if (named.ballots > 0) problems.push(`${named.ballots} bulletins sont nommés dans ce qui est émis`);
    emitted = { lines: loot.emitted.length, ...named };
    say(`un scrutin dans le système : ${loot.emitted.length} lignes émises`);
    for (let run = 0; run < runs; run++) {
      const members = random.shuffle(Array.from({ length: voters }, (_, at) => at + 1));
      const votes = members.map((member) => ({ member, choice: random.pick(CHOICES) }));
      const truth = new Map(votes.map(({ member, choice }) => [member, choice]));
      judge(await castInSecret(engine.db, engine.tables, pair, votes), truth);
      add(naive, attack(await castNaively(engine.db, engine.tables, votes), truth));
      say(`${run + 1} scrutin(s) sur ${runs}`);
    }
  } finally {
    await engine.stop();
  }
  const most = chance.mean + SIGMAS * Math.sqrt(chance.variance);
  for (const [name, linked] of secret)
    if (linked > most)
      problems.push(`${name} : ${linked} électeurs devinés, ${Math.round(most)} au plus par hasard`);
  const [attackName, linked] = best(secret);
  const [naiveName, naiveLinked] = best(naive);
  if (naiveLinked < NAIVE_SHARE * runs * voters)
    problems.push(`les attaques ne trouvent que ${naiveLinked} électeurs dans le scrutin naïf`);
  return {
    tried: (runs + 1) * voters * (LINKERS.size + 1),
    failed: problems.length,
    problems,
    measures: {
      runs: runs + 1,
      voters,
      linkers: LINKERS.size + 1,
      chance: Math.round(chance.mean),
      chancePlus3Sigma: Math.round(most),
      bestLinked: linked,
      bestAttack: attackName,
      naiveLinked,
      naiveAttack: naiveName,
      emittedLines: emitted.lines,
      emittedBallots: emitted.ballots,
      emittedVoters: emitted.voters,
    },
  };
};
