import * as z from 'zod';
import { sealedIn, type SealedIn } from '../kernel/sealed-in.ts';
import { wordsSubject } from '../kernel/sealing.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { BulkActionContext } from './bulk-action.machine.ts';
import type { Hold } from './commands.ts';

const Inputs = z.array(z.record(z.string(), z.unknown()));

/** What the act says of each dossier, in their order: one text, to be sealed. */
export const inputsOf = ({ input, entries }: Hold): string =>
  JSON.stringify(entries.map((entry) => entry.input ?? input));

/** Read back, in the order of the dossiers. */
export const readInputs = (text: string): z.infer<typeof Inputs> => Inputs.parse(JSON.parse(text));

/** Where that text is sealed: under its author, in the first fact. */
export const inputsSealedIn = ({ council, id, context }: Thing<BulkActionContext>): SealedIn =>
  sealedIn({ id, version: 0 }, 0, wordsSubject(council, context.author));
