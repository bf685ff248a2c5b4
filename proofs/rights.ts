import type { Outcome, Proof } from './proof.ts';
import { allCells, pick, playMatrix } from './rights/matrix.ts';
import { playNextDoor } from './rights/next-door.ts';
import { playOwnCase } from './rights/own-case.ts';
import { playRoutes } from './rights/routes.ts';
import { settle, settleNextDoor } from './rights/settle.ts';
import { openStage } from './rights/stage.ts';
import { playWithdrawn } from './rights/withdrawn.ts';
import { makeRandom } from './stage/random.ts';

const COUNCIL = '62';
const SIZES = {
  small: { cells: 2_300, nextDoor: 0.08, rounds: 2 },
  full: { cells: Number.POSITIVE_INFINITY, nextDoor: 1, rounds: 10 },
} as const;

/**
 * Who may do what, to what and when (P18, P19, P20): the files of `test/authority` are the expected answers, each cell is
 * asked over HTTP, and what is refused leaves every row, mail and object as it was. Things are planted where they are
 * asked about, histories that nobody lived: the checker, which would say so, does not close this run.
 */
export const rights: Proof = async ({ size, seed, engine, say }): Promise<Outcome> => {
  const random = makeRandom(seed);
  const { cells: most, nextDoor, rounds } = SIZES[size];
  const { cells, faults } = allCells();
  const stage = await openStage(engine);
  try {
    const here = await settle(stage, COUNCIL);
    const there = await settleNextDoor(stage, here);
    say(`${cells.length} cells`);
    const routes = await playRoutes(stage, COUNCIL);
    const matrix = await playMatrix(stage, here, pick(cells, most, random), random);
    say('next door');
    const beyond = await playNextDoor(stage, here, there, cells, { random, share: nextDoor });
    const withdrawn = await playWithdrawn(stage, here, rounds);
    const ownCase = await playOwnCase(stage, here);
    const played = [routes, matrix, beyond, withdrawn, ownCase];
    const problems = [...faults, ...played.flatMap((part) => part.problems)];
    return {
      tried: matrix.cells + routes.cells + beyond.tries + withdrawn.tries + ownCase.tries,
      failed: problems.length,
      problems,
      measures: {
        table: cells.length,
        cells: matrix.cells,
        allowed: matrix.allowed,
        forbidden: matrix.forbidden,
        wrong: matrix.problems.length,
        'unchanged-checks': matrix.unchanged,
        dumps: matrix.dumps,
        routes: routes.cells,
        councils: 2,
        'next-door': beyond.tries,
        leaks: beyond.leaks,
        withdrawn: withdrawn.tries,
      },
    };
  } finally {
    await stage.stop();
  }
};
