import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, publicEncrypt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, type Box } from '../../functions/adapters/box.ts';
import type { VoteKeys } from '../../functions/adapters/vote-keys.ts';
import { makeCountBox } from '../../functions/given/secret/count-box.ts';
import { CastBallot } from '../../workflows/item/commands.ts';
import { sealBallot, type BallotChoice } from '../../web/ballot/seal-ballot.ts';

const COUNCIL = '62';
const poll = randomUUID();
const makePair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKey,
    publicKey,
    spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
};
const pair = makePair();
const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const;
const seal = (choice: BallotChoice, other = {}) =>
  sealBallot({ publicKey: pair.spki, poll, choice, ...other });

/** A box that holds these ballots, in the order of their codes. */
const boxOf = (ballots: readonly string[]): Box => ({
  ballots: () =>
    Promise.resolve(
      ballots
        .map((ballot) => ({ code: codeOf(ballot), ballot }))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    ),
  has: () => Promise.resolve(false),
});
const keys = { open: () => Promise.resolve(pair.privateKey) } as unknown as VoteKeys;
const count = (ballots: readonly string[], voted = ballots.length) =>
  makeCountBox(boxOf(ballots), keys)(COUNCIL, poll, voted);

/** By another program than ours: OpenSSL, on the files of a folder. */
const openedElsewhere = (ballot: string): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'ballot-'));
  try {
    const [key, sealed] = [join(folder, 'key.pem'), join(folder, 'ballot')];
    writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(sealed, Buffer.from(ballot, 'base64url'));
    const options = ['-pkeyopt', 'rsa_padding_mode:oaep', '-pkeyopt', 'rsa_oaep_md:sha256'];
    return execFileSync('openssl', ['pkeyutl', '-decrypt', '-inkey', key, '-in', sealed, ...options]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('a ballot encrypted where it is made', () => {
  it('has one size whatever it says, and the shape that is taken', async () => {
    for (const choice of CHOICES) {
      const { ballot, code } = await seal(choice);
      expect(CastBallot.parse({ round: 1, ballot })).toEqual({ round: 1, ballot });
      expect(Buffer.from(ballot, 'base64url')).toHaveLength(256);
      expect(code).toBe(codeOf(ballot));
    }
  });

  it('is never the same twice, nor is its code', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => seal('FOR')));
    expect(new Set(made.map(({ ballot }) => ballot)).size).toBe(20);
    expect(new Set(made.map(({ code }) => code)).size).toBe(20);
  });

  it('says to another program what was chosen, for which vote, beside 32 random bytes', async () => {
    for (const [index, choice] of CHOICES.entries()) {
      const { ballot } = await seal(choice);
      const plain = openedElsewhere(ballot);
      expect(plain).toHaveLength(64);
      expect(plain.subarray(0, 1).toString('hex')).toBe('01');
      expect(plain.subarray(1, 17).toString('hex')).toBe(poll.replaceAll('-', ''));
      expect(plain[17]).toBe(index);
      expect(new Set(plain.subarray(18, 50)).size).toBeGreaterThan(16);
      expect(plain.subarray(50).toString('hex')).toBe('00'.repeat(14));
    }
  });

  it('cannot be opened by the key of another vote', async () => {
    const other = createPrivateKey(makePair().privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const { ballot } = await seal('FOR');
    const counted = await makeCountBox(boxOf([ballot]), {
      open: () => Promise.resolve(other),
    } as unknown as VoteKeys)(COUNCIL, poll, 1);
    expect(counted?.tally).toEqual({ for: 0, against: 0, abstain: 0, blank: 0, null: 1 });
  });
});

describe('the count of a box', () => {
  it('is that of what was chosen', async () => {
    const chosen: BallotChoice[] = ['FOR', 'FOR', 'FOR', 'AGAINST', 'AGAINST', 'ABSTAIN', 'BLANK'];
    const made = await Promise.all(chosen.map((choice) => seal(choice)));
    const counted = await count(made.map(({ ballot }) => ballot));
    expect(counted).toMatchObject({
      ballots: 7,
      tally: { for: 3, against: 2, abstain: 1, blank: 1, null: 0 },
    });
  });

  const encrypt = (plain: Uint8Array) =>
    publicEncrypt({ key: pair.publicKey, oaepHash: 'sha256' }, plain).toString('base64url');
  const plainOf = (change: (plain: Buffer) => void) => {
    const plain = Buffer.alloc(64);
    plain[0] = 1;
    Buffer.from(poll.replaceAll('-', ''), 'hex').copy(plain, 1);
    change(plain);
    return encrypt(plain);
  };

  it('takes as null what is no ballot, or one of another vote', async () => {
    const foreign = await seal('FOR', { poll: randomUUID() });
    const wrong = [
      Buffer.alloc(256, 7).toString('base64url'),
      Buffer.alloc(256, 255).toString('base64url'),
      foreign.ballot,
      encrypt(Buffer.from('FOR')),
      plainOf((plain) => plain.writeUInt8(4, 17)),
      plainOf((plain) => plain.writeUInt8(2, 0)),
      plainOf((plain) => plain.writeUInt8(1, 63)),
    ];
    const { tally } = (await count([...wrong, plainOf(() => undefined)]))!;
    expect(tally).toEqual({ for: 1, against: 0, abstain: 0, blank: 0, null: wrong.length });
  });

  it('has a digest of its own for each box: one ballot changed, dropped or added shows', async () => {
    const made = await Promise.all(CHOICES.map((choice) => seal(choice)));
    const ballots = made.map(({ ballot }) => ballot);
    const whole = await count(ballots);
    expect((await count(ballots.toReversed()))?.digest).toBe(whole?.digest);
    const { ballot: another } = await seal('FOR');
    for (const box of [ballots.slice(1), [...ballots, another], [another, ...ballots.slice(1)]])
      expect((await count(box))?.digest).not.toBe(whole?.digest);
  });

  it('waits a little for ballots that are still on their way, and no longer', async () => {
    const { ballot } = await seal('FOR');
    let reads = 0;
    const late: Box = {
      ...boxOf([]),
      ballots: (...args) => boxOf(++reads < 3 ? [] : [ballot]).ballots(...args),
    };
    expect(await makeCountBox(late, keys)(COUNCIL, poll, 1)).toMatchObject({ ballots: 1 });
    expect(reads).toBe(3);
    expect(await count([], 1)).toMatchObject({ ballots: 0 });
  });

  it('is none once the key was destroyed', async () => {
    const destroyed = { open: () => Promise.resolve(null) } as unknown as VoteKeys;
    expect(await makeCountBox(boxOf([]), destroyed)(COUNCIL, poll, 0)).toBeNull();
  });
});
