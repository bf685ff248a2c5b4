import type * as z from 'zod';
import { BulkCommand, type BulkKind } from '../../events/bulk-action.ts';
import { applicationCommands } from '../application/commands.ts';
import { misuseCommands } from '../misuse/commands.ts';

const { recordEliminationVisa } = misuseCommands;

/** The acts that may be asked of many things of each kind, and what each says of one. */
export const COMMANDS_OF: Readonly<Record<BulkKind, Partial<Record<BulkCommand, z.ZodType>>>> = {
  application: Object.fromEntries(
    BulkCommand.options.map((command) => [command, applicationCommands[command]]),
  ),
  misuse: { recordEliminationVisa },
};
