import * as z from 'zod';
import { Day, text } from '../../events/fact.ts';

export const charterCommands = {
  propose: z.strictObject({ text: z.string().min(1).max(300_000) }),
  adopt: z.strictObject({ effectiveOn: Day, deliberation: text(120) }),
};

/** What the compiler said of the text: the two digests under which text and compiled form are kept, or the errors. */
export type Compilation =
  | { ok: true; title: string; version: string; criteria: number; textDigest: string; compiledDigest: string }
  | { ok: false; errors: readonly { line: number; column: number; where: string; message: string }[] };

/** A charter as its row by date of effect keeps it. */
export type CharterInForce = {
  charter: string;
  version: string;
  compiledDigest: string;
  effectiveOn: string;
};

export type CharterGiven = {
  propose: { compilation: Compilation };
  adopt: { dateTaken: boolean };
};
