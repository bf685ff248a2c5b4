import * as z from 'zod';
import { MemberNumber, text } from '../../../events/fact.ts';
import { Round } from '../../../events/item.ts';

/** Why a vote is put again, and which member proposed it (D14). */
export const AnnulVote = z.strictObject({ round: Round, reason: text(300), proposedBy: MemberNumber });
