import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeLines } from '../data/whole-lines.ts';

/** An event that no try could deliver. */
export type DeadLetter = {
  readonly at: string;
  readonly queue: string;
  readonly function: string;
  readonly error: string;
  readonly event: unknown;
};
/** A letter that lies in its queue, under the name that it keeps. */
export type WaitingLetter = { readonly id: string; readonly letter: DeadLetter };

export type DeadLetters = {
  /** On disk before it returns: the event may then be forgotten elsewhere. */
  readonly add: (letter: DeadLetter) => void;
  /** Every letter there ever was. */
  readonly all: () => readonly DeadLetter[];
  /** Those of a queue that nobody has taken out, oldest first. */
  readonly waiting: (queue: string) => readonly WaitingLetter[];
  /** Takes a letter out of its queue, for good. */
  readonly take: (id: string) => void;
  /** Calls this after each letter that is added. */
  readonly whenAdded: (told: () => void) => void;
};

/** The dead-letter queues of the template, kept as lines of one file; another holds the ids of those taken out. */
export const openDeadLetters = (dataDir: string, say: (text: string) => void): DeadLetters => {
  const file = join(dataDir, 'dead-letters.jsonl');
  const takenFile = join(dataDir, 'dead-letters-taken.txt');
  const letters = wholeLines(file).map((line) => JSON.parse(line) as DeadLetter);
  const taken = new Set(wholeLines(takenFile));
  const listeners: (() => void)[] = [];
  return {
    add: (letter) => {
      appendFileSync(file, `${JSON.stringify(letter)}\n`);
      letters.push(letter);
      say(`message non distribué à ${letter.function} : ${letter.error.split('\n')[0]}`);
      for (const told of listeners) told();
    },
    all: () => [...letters],
    waiting: (queue) =>
      letters
        .map((letter, place) => ({ id: `letter-${place}`, letter }))
        .filter(({ id, letter }) => letter.queue === queue && !taken.has(id)),
    take: (id) => {
      appendFileSync(takenFile, `${id}\n`);
      taken.add(id);
    },
    whenAdded: (told) => {
      listeners.push(told);
    },
  };
};
