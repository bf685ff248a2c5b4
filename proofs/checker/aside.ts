import { type JsonObject, textOf } from './json.ts';
import { rowsLike, type Thing } from './things.ts';

/** What a person's answer leaves on the row it answers. */
export const ANSWER_FIELDS: readonly string[] = ['answer', 'answeredBy', 'answeredAt', 'answeredFor'];

/** Whether a row is on the list of what did not leave, where people look. */
export const isListed = ({ list, listAt }: JsonObject, council: string): boolean =>
  list === `${council}#aside` && textOf(listAt) !== '';

/** Whether a person has answered a row. */
export const isAnswered = (row: JsonObject): boolean =>
  ANSWER_FIELDS.every((name) => textOf(row[name]) !== '');

/** Whether people were told that this fact could not be put on the bus: then nothing may have followed from it. */
export const noticeIsAside = (thing: Thing, factId: string): boolean =>
  thing.rows.has(`aside#notice#${factId}`);

/** Whether people were told that this function could not react to this fact, or that nobody heard of the fact. */
export const reactionIsAside = (thing: Thing | undefined, factId: string, reaction: string): boolean =>
  thing !== undefined &&
  (noticeIsAside(thing, factId) ||
    rowsLike(thing.rows, 'aside#reaction#').some(
      ([, row]) => textOf(row['factId']) === factId && textOf(row['function']) === reaction,
    ));

/** Whether people were told that this deadline could not pass. */
export const deadlineIsAside = (thing: Thing, deadline: string, dueAt: string): boolean =>
  thing.rows.has(`aside#deadline#${deadline}#${dueAt}`);
