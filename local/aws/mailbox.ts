import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeLines } from '../data/whole-lines.ts';

/** A mail that was sent: when (ISO, time of the run), to whom, and its words. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
export type Mailbox = { readonly add: (mail: Mail) => void; readonly all: () => readonly Mail[] };

/** Opens the one mailbox that receives every mail; the oldest first. */
export const openMailbox = (dataDir: string): Mailbox => {
  const file = join(dataDir, 'mails.jsonl');
  const mails = wholeLines(file).map((line) => JSON.parse(line) as Mail);
  return {
    add: (mail) => {
      appendFileSync(file, `${JSON.stringify(mail)}\n`);
      mails.push(mail);
    },
    all: () => mails,
  };
};
