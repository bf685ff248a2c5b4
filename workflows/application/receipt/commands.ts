import * as z from 'zod';
import { PassDeadline } from '../../kernel/pass-deadline.ts';

export const receiptCommands = {
  acknowledge: z.strictObject({}),
  declareComplete: z.strictObject({}),
  passDeadline: PassDeadline,
};
