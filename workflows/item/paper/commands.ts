import * as z from 'zod';
import { Round } from '../../../events/item.ts';
import { Entries } from '../choices.ts';

/** Signed paper ballots, one line each; none takes back what was entered and not confirmed (D11). */
export const PaperCount = z.strictObject({ round: Round, ballots: Entries });
