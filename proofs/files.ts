import { inParallel } from '../local/journey/in-parallel.ts';
import { GOOD_FILES, HOSTILE_FILES, HOSTILE_NAMES } from '../test/support/files/hostile-files.ts';
import { playHostile } from './files/play-hostile.ts';
import { pageNamed, playGood } from './files/play-names.ts';
import { VERDICT_TRIALS } from './files/play-verdicts.ts';
import { type FilesStage, openFilesStage } from './files/stage.ts';
import type { Outcome, Proof } from './proof.ts';
import { makeRandom, type Random } from './stage/random.ts';

const ROUNDS = { small: 1, full: 10 } as const;
const AT_ONCE = 4;
const DAY = 24 * 3_600_000;

type Told = {
  readonly what: string;
  readonly problems: readonly string[];
  readonly verdictMs?: number;
  readonly id?: string;
  readonly turn?: number;
};
type Round = Readonly<Record<'hostile' | 'names' | 'good' | 'verdicts', readonly Told[]>>;

const failed = (told: readonly Told[]): readonly Told[] => told.filter(({ problems }) => problems.length > 0);
const linesOf = (told: readonly Told[]): string[] =>
  told.flatMap(({ what, problems }) => problems.map((problem) => `${what}: ${problem}`));

const playRound = async (stage: FilesStage, random: Random): Promise<Round> => {
  const names = random.shuffle(HOSTILE_NAMES);
  const played = await inParallel(
    [...random.shuffle(HOSTILE_FILES).entries()],
    AT_ONCE,
    async ([turn, file]) => ({
      what: file.what,
      turn,
      ...(await playHostile(stage, file, names[turn % names.length] ?? '', turn)),
    }),
  );
  await stage.quiet();
  const hostile = await refusedAfterAll(stage, played);
  const named = await inParallel([...names.entries()], AT_ONCE, async ([turn, name]) => ({
    what: JSON.stringify(name),
    problems: await playGood(stage, pageNamed(turn), name, turn),
  }));
  const good = await inParallel([...GOOD_FILES.entries()], AT_ONCE, async ([turn, file]) => ({
    what: file.what,
    problems: await playGood(stage, file, 'pièce', turn),
  }));
  const verdicts: Told[] = [];
  for (const trial of VERDICT_TRIALS) verdicts.push({ what: trial.name, problems: await trial(stage) });
  return { hostile, names: named, good, verdicts };
};

const CLOSED = 'refused';

/** Told at last that nothing was found in any, no file that was refused opens. */
const refusedAfterAll = async (
  { verdicts, quiet, senderOf }: FilesStage,
  told: readonly Told[],
): Promise<Told[]> => {
  for (const { tell } of verdicts.all()) tell('NO_THREATS_FOUND');
  await quiet();
  return inParallel([...told], AT_ONCE, async ({ id, turn, what, ...rest }) => {
    const { files } = senderOf(turn ?? 0);
    const [state, { status }] = [await files.stateOf(id ?? ''), await files.file(id ?? '')];
    const problems = state === CLOSED && status === 422 ? [] : [`told clean at last: ${state}, ${status}`];
    return { ...rest, what, problems: [...rest.problems, ...problems] };
  });
};

/**
 * P22: files made to harm go the whole way, from the form that is signed for them to the verdict of their scan, and
 * nobody ever gets one; harmless ones come back as they were sent, under names that are names. The checker closes it.
 */
export const files: Proof = async ({ size, seed, engine, say }): Promise<Outcome> => {
  const random = makeRandom(seed);
  const stage = await openFilesStage(engine);
  try {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS[size]; round += 1) {
      rounds.push(await playRound(stage, random));
      const { body } = await stage.system.get('/local/ready');
      // A day may announce so many files of a structure, and no more.
      await stage.system.moveClock(new Date(Date.parse(String(body['now'])) + DAY).toISOString());
      say(`tour ${round + 1}`);
    }
    const of = (part: keyof Round): readonly Told[] => rounds.flatMap((round) => round[part]);
    const [hostile, names, good, verdicts] = [of('hostile'), of('names'), of('good'), of('verdicts')];
    const all = [...hostile, ...names, ...good, ...verdicts];
    const found = await stage.check();
    const problems = [...linesOf(all), ...found];
    say(`files ${hostile.length - failed(hostile).length} of ${hostile.length} contained`);
    return {
      tried: all.length,
      failed: failed(all).length + found.length,
      problems,
      measures: {
        files: hostile.length,
        contained: hostile.length - failed(hostile).length,
        'longest-verdict-ms': Math.round(Math.max(...hostile.map(({ verdictMs = 0 }) => verdictMs))),
        names: names.length,
        good: good.length,
        verdicts: verdicts.length,
        findings: found.length,
      },
    };
  } finally {
    await stage.stop();
  }
};
