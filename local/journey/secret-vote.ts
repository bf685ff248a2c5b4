import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Room } from './attend-session.ts';
import type { Api } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import { inParallel } from './in-parallel.ts';
import type { Choice } from './journey-case.ts';
import { PRESIDENT } from './people.ts';

const AT_ONCE = 16;
const CHOICES: readonly Choice[] = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'];
const ItemRead = z.looseObject({
  data: z.looseObject({ poll: z.uuid(), secret: z.looseObject({ publicKey: z.string() }).nullable() }),
});

/** Makes of a choice what is sent: in clear, or encrypted. */
export type Fill = (choice: Choice) => Record<string, string>;

/** DEL-10: a third of the members in the room ask that the vote be secret. */
export const askSecrecy = async (api: Api, item: string, { voters }: Room): Promise<void> => {
  const present = voters.filter(({ proxy }) => !proxy);
  const asking = present.slice(0, Math.ceil(present.length / 3));
  await inParallel(asking, AT_ONCE, ({ account }) =>
    sendTo(api, 'demander le scrutin secret', account, `items/${item}/askSecretBallot`),
  );
};

/** How ballots of an open vote are filled in: of a secret one, with its vote, the choice, chance, and zeros, under its key. */
export const fillFor = async (api: Api, item: string): Promise<Fill> => {
  const read = await readFrom(api, 'lire le vote', PRESIDENT, `items/${item}`);
  const { poll, secret } = ItemRead.parse(read).data;
  if (secret === null) return (choice) => ({ choice });
  const key = {
    key: Buffer.from(secret.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
    oaepHash: 'sha256',
    padding: constants.RSA_PKCS1_OAEP_PADDING,
  } as const;
  const vote = Buffer.from(poll.replaceAll('-', ''), 'hex');
  return (choice) => {
    const plain = Buffer.concat([
      Buffer.of(1),
      vote,
      Buffer.of(CHOICES.indexOf(choice)),
      randomBytes(32),
      Buffer.alloc(14),
    ]);
    return { ballot: publicEncrypt(key, plain).toString('base64url') };
  };
};
