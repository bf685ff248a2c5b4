import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An event that no try could deliver. */
export type DeadLetter = {
  readonly at: string;
  readonly queue: string;
  readonly function: string;
  readonly error: string;
  readonly event: unknown;
};
export type DeadLetters = {
  /** On disk before it returns: the event may then be forgotten elsewhere. */
  readonly add: (letter: DeadLetter) => void;
  readonly all: () => readonly DeadLetter[];
};

/** The dead-letter queues of the template, kept as lines of one file. */
export const openDeadLetters = (dataDir: string, say: (text: string) => void): DeadLetters => {
  const file = join(dataDir, 'dead-letters.jsonl');
  return {
    add: (letter) => {
      appendFileSync(file, `${JSON.stringify(letter)}\n`);
      say(`message non distribué à ${letter.function} : ${letter.error.split('\n')[0]}`);
    },
    all: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as DeadLetter)
        : [],
  };
};
