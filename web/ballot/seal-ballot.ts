export type BallotChoice = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'BLANK';

type Vote = {
  /** Of the vote, as its item reads: `data.secret.publicKey`, SPKI in base64. */
  publicKey: string;
  /** The id of the vote: `data.poll`. */
  poll: string;
  choice: BallotChoice;
};

/** What to send, and what to keep: the code tells whether the ballot is in the box, and nothing of what it says. */
export type SealedBallot = { ballot: string; code: string };

/** Inside a ballot: version, vote, choice, 32 random bytes, zeros up to one size for all. */
const PLAIN_BYTES = 64;
const VERSION = 1;
const AT = { vote: 1, choice: 17, random: 18 } as const;
const RANDOM_BYTES = 32;
const CHOICES: readonly BallotChoice[] = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'];

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);

const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCodePoint(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const uuidBytes = (uuid: string): number[] =>
  (uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const plainBallot = ({ poll, choice }: Vote): Uint8Array<ArrayBuffer> => {
  const plain = new Uint8Array(PLAIN_BYTES);
  plain[0] = VERSION;
  plain.set(uuidBytes(poll), AT.vote);
  plain[AT.choice] = CHOICES.indexOf(choice);
  plain.set(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)), AT.random);
  return plain;
};

/**
 * Encrypts a secret ballot where it is made: in the browser of who votes. The ciphertext has one size whatever the
 * choice. To send again is to send the very same ballot, under the same `Idempotency-Key`: only the first one is kept, and
 * only its code is in the box.
 */
export const sealBallot = async (vote: Vote): Promise<SealedBallot> => {
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', fromBase64(vote.publicKey), algorithm, false, [
    'encrypt',
  ]);
  const sealed = await crypto.subtle.encrypt(algorithm, key, plainBallot(vote));
  return {
    ballot: toBase64Url(sealed),
    code: toBase64Url(await crypto.subtle.digest('SHA-256', sealed)),
  };
};
