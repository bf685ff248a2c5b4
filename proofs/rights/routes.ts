import { routeAsk } from './asks.ts';
import { makeCheck } from './check.ts';
import { together } from './play.ts';
import type { Stage } from './stage.ts';
import { readLines } from './table.ts';

const AT_ONCE = 8;

/** One person at one route that stands apart from things. */
export const routeCells = () =>
  readLines('routes').flatMap(({ requests, people, answer, at }) =>
    requests.flatMap((route) => people.map((person) => ({ route, person, expected: answer, at }))),
  );

/** Asks each of these routes as each of the matrix; gives what is wrong. */
export const playRoutes = async (
  { client }: Stage,
  council: string,
  cells = routeCells(),
): Promise<{ cells: number; problems: string[] }> => {
  const problems: string[] = [];
  const check = makeCheck(problems);
  await together(cells, AT_ONCE, async ({ route, person, expected, at }, index) => {
    const got = await client.send(routeAsk(route, council), person, `route-${index}-0000`);
    check(`${route} by ${person} (${at})`, got, expected);
  });
  return { cells: cells.length, problems };
};
