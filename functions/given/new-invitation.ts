import { randomBytes } from 'node:crypto';
import type { NewInvitation } from '../../workflows/council/commands.ts';
import { digestOfText } from '../shell/digest.ts';

/** 160 random bits: the code is not guessed, and its plain digest tells nothing. */
export const newInvitation = (): NewInvitation => {
  const code = randomBytes(20).toString('base64url');
  return { code, digest: digestOfText(code) };
};
