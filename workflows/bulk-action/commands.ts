import * as z from 'zod';
import { BulkCommand, BulkKind, BulkResult } from '../../events/bulk-action.ts';
import { MOST_ENTRIES } from '../../events/bulk-size.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import { COMMANDS_OF } from './kinds.ts';

/** What the act says of a dossier, as its own command reads it. */
const Input = z.record(z.string(), z.unknown());
type Input = z.infer<typeof Input>;

/** All that is typed is sealed as one value, which a row must hold. */
const MOST_BYTES = 120_000;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const Entry = z.strictObject({
  thing: z.uuid(),
  /** What the act says of this one, when it is not what it says of all. */
  input: Input.optional(),
});

const Hold = z
  .strictObject({
    command: BulkCommand,
    of: BulkKind.default('application'),
    /** What it says of every dossier that has no words of its own. */
    input: Input.default({}),
    entries: z
      .array(Entry)
      .min(1)
      .max(MOST_ENTRIES)
      .refine((entries) => new Set(entries.map(({ thing }) => thing)).size === entries.length, {
        error: 'Un même dossier est cité deux fois.',
      }),
  })
  .refine(({ command, of }) => command in COMMANDS_OF[of], {
    path: ['of'],
    error: 'Cet acte ne se fait que sur des dossiers.',
    abort: true,
  })
  .superRefine(({ command, of, input, entries }, context) => {
    const check = (said: Input, path: (string | number)[]) => {
      const error = COMMANDS_OF[of][command]?.safeParse(said).error;
      for (const issue of error?.issues ?? [])
        context.issues.push({ ...issue, input: said, path: [...path, ...issue.path] } as z.core.$ZodRawIssue);
    };
    if (entries.some((entry) => entry.input === undefined)) check(input, ['input']);
    for (const [rank, entry] of entries.entries())
      if (entry.input !== undefined) check(entry.input, ['entries', rank, 'input']);
  })
  .refine(({ input, entries }) => bytesOf([input, entries]) <= MOST_BYTES, {
    path: ['entries'],
    error: 'Ces textes sont trop longs pour un seul envoi. Faites-en plusieurs.',
    abort: true,
  });
export type Hold = z.infer<typeof Hold>;

export const bulkActionCommands = {
  hold: Hold,
  undo: z.strictObject({}),
  carryOutNow: z.strictObject({}),
  recordResults: z.strictObject({ results: z.array(BulkResult).min(1).max(MOST_ENTRIES) }),
  passDeadline: PassDeadline,
};
