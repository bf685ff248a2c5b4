import type { Random } from '../stage/random.ts';
import { type Answer, answerOf, isSame, writeAnswer } from './answer.ts';
import { askOf } from './asks.ts';
import type { Cell } from './cells.ts';
import type { Got } from './client.ts';
import { ALLOWED, placesOf, ROLE_REQUIRED, UNKNOWN } from './foreign-places.ts';
import {
  idOf,
  type Known,
  oneOfEach,
  plantAndRemove,
  requestsOf,
  type Variant,
  VARIANTS,
} from './foreign-things.ts';
import { together } from './play.ts';
import type { Stage } from './stage.ts';
import { differences } from './tables.ts';
import type { Town } from './town.ts';

/** Who asks: people of the one council, about things of the other, or of none. */
const STRANGERS_THERE = [
  'stranger',
  'formerMember',
  'applicant',
  'officer',
  'secretary',
  'administrator',
  'president',
  'auditor',
  'member',
];
const AT_ONCE = 12;
const NOT_NOW: Answer = { status: 422, type: 'not-in-this-state' };

type Try = { readonly cell: Cell; readonly variant: Variant; readonly person: string };

/** A charter is published (DEC-07): whoever is signed in reads it, and nobody else acts on it. */
const expectedFor = ({ cell: { workflow, request }, variant }: Try): Answer => {
  // The system's own command does not exist for people, whatever the thing (design 7).
  if (workflow !== 'charter' || variant !== 'theirs' || request === 'passDeadline') return UNKNOWN;
  // Comments are open to whoever is signed in, while a consultation is: that charter is in none.
  if (request === 'comment') return NOT_NOW;
  return ['read', 'history', 'writing'].includes(request) ? ALLOWED : ROLE_REQUIRED;
};

const leaks = ({ body, headers, status }: Got, { marker }: Town, id: string): string | null => {
  const told = `${body}${JSON.stringify([...headers])}`;
  if (told.includes(marker)) return 'says what the other council wrote';
  if (status === 404 && (told.includes(id) || headers.get('etag') !== null)) return 'tells that it is there';
  return null;
};

export type NextDoor = {
  readonly tries: number;
  readonly leaks: number;
  readonly problems: readonly string[];
};

/** Every request made of one thing × people of another council × ways to name what is not theirs: one answer (P19). */
export const playNextDoor = async (
  stage: Stage,
  here: Town,
  there: Town,
  cells: readonly Cell[],
  { random, share }: { random: Random; share: number },
): Promise<NextDoor> => {
  const { client, tables, plant } = stage;
  const [ours, theirs] = [oneOfEach(here, cells), oneOfEach(there, cells)];
  await plant([...ours.rows, ...theirs.rows]);
  const removed = await plantAndRemove(stage, here, cells);
  const known: Known = { ours: ours.ids, theirs: theirs.ids };
  const problems: string[] = [];
  const bodies = new Set<string>();

  const look = (name: string, got: Got, expected: Answer, id: string): void => {
    const answer = answerOf(got.status, got.body);
    if (!isSame(answer, expected))
      problems.push(`${name}: ${writeAnswer(answer)} instead of ${writeAnswer(expected)}`);
    if (got.status === 404) bodies.add(got.body);
    const leak = leaks(got, there, id);
    if (leak !== null) problems.push(`${name}: ${leak}`);
  };

  const all = requestsOf(cells).flatMap((cell) =>
    VARIANTS.flatMap((variant) => STRANGERS_THERE.map((person): Try => ({ cell, variant, person }))),
  );
  const tries = random.shuffle(all).slice(0, Math.ceil(all.length * share));
  const before = await tables.dump();
  await together(tries, AT_ONCE, async (one, index) => {
    const { cell, variant, person } = one;
    const id = idOf(variant, cell.workflow, known, removed);
    const town = variant === 'theirs' ? there : here;
    const got = await client.send(
      askOf(cell, { id, number: 1 }, town),
      person,
      `next-${String(index).padStart(6, '0')}`,
    );
    look(`${cell.workflow}.${cell.request} by ${person}, ${variant}`, got, expectedFor(one), id);
  });
  for (const [path, expected] of placesOf(there, here))
    for (const person of STRANGERS_THERE)
      look(
        `${path} by ${person}`,
        await client.send({ method: 'GET', path, body: null }, person, ''),
        expected,
        'nobody',
      );
  if (bodies.size !== 1) problems.push(`what is not theirs is told in ${bodies.size} ways`);
  problems.push(...differences(before, await tables.dump()).map((key) => `changed: ${key}`));
  const found = problems.filter((problem) => /says what|tells that/.test(problem)).length;
  return {
    tries: tries.length + placesOf(there, here).length * STRANGERS_THERE.length,
    leaks: found,
    problems,
  };
};
