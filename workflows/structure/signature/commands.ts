import * as z from 'zod';
import { Day, Digest, text } from '../../../events/fact.ts';
import type { CharterInForce } from '../../charter/commands.ts';
import type { SignatureRow } from './rows.ts';

/** The text that was read, by its digest; who signs it, and in what capacity: « présidente », « gérant »… */
const signing = { textDigest: Digest, name: text(120), capacity: text(120) };

export const signatureCommands = {
  signCharter: z.strictObject(signing),
  /** What an officer holds on paper, with the day written beside the signature (PRC-04). */
  recordCharterSignature: z.strictObject({ ...signing, signedOn: Day }),
};

type Signing = { charter: CharterInForce | null; signature: SignatureRow | null };

export type SignatureGiven = { signCharter: Signing; recordCharterSignature: Signing };
