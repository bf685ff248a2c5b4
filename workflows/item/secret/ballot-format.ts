import { Choice } from '../../../events/item.ts';
import type { SecretTally } from './commands.ts';

/** Inside an encrypted ballot: version, vote, choice, 32 random bytes, zeros up to one size for all. */
const PLAIN_BYTES = 64;
const VERSION = 1;
const AT = { vote: 1, choice: 17, zeros: 50 } as const;
const CHOICES = Choice.options;

const uuidOf = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What a ballot says, once decrypted; null when it is malformed or was made for another vote. */
export const readBallot = (plain: Uint8Array | null, poll: string): Choice | null => {
  if (plain === null || plain.length !== PLAIN_BYTES || plain[0] !== VERSION) return null;
  if (uuidOf(plain.subarray(AT.vote, AT.choice)) !== poll) return null;
  if (plain.subarray(AT.zeros).some((byte) => byte !== 0)) return null;
  return CHOICES[plain[AT.choice] ?? CHOICES.length] ?? null;
};

const KINDS = { FOR: 'for', AGAINST: 'against', ABSTAIN: 'abstain', BLANK: 'blank' } as const;

/** Counts ballots as they were read: what could not be is null. */
export const tallyBallots = (read: Iterable<Choice | null>): SecretTally => {
  const tally: SecretTally = { for: 0, against: 0, abstain: 0, blank: 0, null: 0 };
  for (const choice of read) tally[choice === null ? 'null' : KINDS[choice]] += 1;
  return tally;
};
