import { constants, createHash, privateDecrypt, type KeyObject } from 'node:crypto';
import type { BoxCount } from '../../../workflows/item/secret/commands.ts';
import { readBallot, tallyBallots } from '../../../workflows/item/secret/ballot-format.ts';
import type { Box } from '../../adapters/box.ts';
import { pause } from '../../adapters/pause.ts';
import type { VoteKeys } from '../../adapters/vote-keys.ts';
import { log } from '../../shell/log.ts';

/** Counts the box of a poll in which so many are said to have voted; null once its key was destroyed. */
export type CountBox = (council: string, poll: string, voted: number) => Promise<BoxCount | null>;

const TRIES = 5;

/** What is not a ballot to this key says nothing: it counts as null. */
const decrypt = (key: KeyObject, ballot: string): Uint8Array | null => {
  try {
    return privateDecrypt(
      { key, oaepHash: 'sha256', padding: constants.RSA_PKCS1_OAEP_PADDING },
      Buffer.from(ballot, 'base64url'),
    );
  } catch {
    return null;
  }
};

/** A digest of each ballot under its key, in the order of the keys: whoever reads the same box finds the same. */
const digestOf = (ballots: readonly { code: string; ballot: string }[]): string => {
  const hash = createHash('sha256');
  for (const { code, ballot } of ballots) hash.update(`${code} ${ballot}\n`);
  return hash.digest('base64url');
};

export const makeCountBox = (box: Box, keys: VoteKeys): CountBox => {
  /** A transaction that a sealed slot shows done may still be reaching the other table: it is waited for. */
  const readAll = async (council: string, poll: string, voted: number) => {
    for (let attempt = 1; ; attempt++) {
      const found = await box.ballots(council, poll);
      if (found.length === voted || attempt === TRIES) return found;
      await pause(attempt);
    }
  };

  return async (council, poll, voted) => {
    const key = await keys.open(council, poll);
    if (key === null) return null;
    const found = await readAll(council, poll, voted);
    // Rings: somebody put in the box, or took out of it, what no slot knows of.
    if (found.length !== voted) log('ERROR', { event: 'box-differs', council, count: found.length });
    return {
      ballots: found.length,
      digest: digestOf(found),
      tally: tallyBallots(found.map(({ ballot }) => readBallot(decrypt(key, ballot), poll))),
    };
  };
};
