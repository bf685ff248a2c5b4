import { constants, privateDecrypt, randomUUID, type KeyObject } from 'node:crypto';
import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeSecretSlots } from '../../functions/adapters/secret-slots.ts';
import { derivedId } from '../../functions/shell/digest.ts';
import { readBallot } from '../../workflows/item/secret/ballot-format.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { sealBallot } from '../../web/ballot/seal-ballot.ts';
import { dump, type Row } from './dump.ts';
import type { Loot } from './linkers.ts';

export type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN';
export type Tables = { readonly state: string; readonly box: string };
export type Vote = { readonly member: number; readonly choice: Choice };
export type Pair = { readonly publicKey: string; readonly privateKey: KeyObject };

const COUNCIL = '62';
/** How many of four voters send again what they sent. */
const AGAIN = 4;

const opened = (key: KeyObject, ballot: unknown): Buffer =>
  privateDecrypt(
    { key, oaepHash: 'sha256', padding: constants.RSA_PKCS1_OAEP_PADDING },
    Buffer.from(String(ballot), 'base64url'),
  );

const AT_ONCE = 25;

const putAll = async (db: DynamoDBDocumentClient, table: string, items: readonly Row[]): Promise<void> => {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const page = items.slice(from, from + AT_ONCE).map((Item) => ({ PutRequest: { Item } }));
    await db.send(new BatchWriteCommand({ RequestItems: { [table]: page } }));
  }
};

export const isOf = (poll: string) => (row: Row) => row.pk.includes(poll);

/** A ballot of a box, with what a thief of the key would read in it. */
export const openedWith =
  ({ privateKey }: Pair, poll: string) =>
  (row: Row): Loot['ballots'][number] => {
    const plain = opened(privateKey, row['ballot']);
    return { row, choice: readBallot(plain, poll) ?? '', inside: plain.toString('hex') };
  };

/** A secret vote as the system holds it, one voter after the other, some twice; and all that can be read of it. */
export const castInSecret = async (
  db: DynamoDBDocumentClient,
  tables: Tables,
  pair: Pair,
  votes: readonly Vote[],
): Promise<Loot> => {
  const poll = randomUUID();
  const cast = makeSecretSlots(db, tables);
  await putAll(
    db,
    tables.state,
    votes.map(({ member }) => ({ ...slotKey(COUNCIL, poll, member), member, holder: member, voted: false })),
  );
  for (const [at, { member, choice }] of votes.entries()) {
    const { ballot } = await sealBallot({ publicKey: pair.publicKey, poll, choice });
    const command = derivedId(`person-${member}`, randomUUID());
    const sent = {
      council: COUNCIL,
      poll,
      slot: slotKey(COUNCIL, poll, member),
      holder: member,
      command,
      ballot,
    };
    for (let send = at % AGAIN === 0 ? 2 : 1; send > 0; send--)
      if ((await cast(sent)) !== 'cast') throw new Error('a vote was not taken');
  }
  const [state, box] = await Promise.all([dump(db, tables.state), dump(db, tables.box)]);
  return {
    marks: state.filter(isOf(poll)).map((row) => ({ member: Number(row['member']), row })),
    markedInOrder: votes.map(({ member }) => member),
    ballots: box.filter(isOf(poll)).map(openedWith(pair, poll)),
    emitted: [],
  };
};

/** The same vote as one would write it without thinking: a mark and a ballot with random ids, each with its instant. */
export const castNaively = async (
  db: DynamoDBDocumentClient,
  { state }: Pick<Tables, 'state'>,
  votes: readonly Vote[],
): Promise<Loot> => {
  const poll = randomUUID();
  let now = Date.parse('2027-01-21T14:00:00.000Z');
  const written = votes.flatMap(({ member, choice }) => {
    const at = new Date((now += 137)).toISOString();
    return [
      { pk: `${COUNCIL}#naiveMark#${poll}`, sk: String(member), member, command: randomUUID(), at },
      { pk: `${COUNCIL}#naiveBallot#${poll}`, sk: randomUUID(), ballot: choice, at },
    ];
  });
  await putAll(db, state, written);
  const rows = (await dump(db, state)).filter(isOf(poll));
  return {
    marks: rows
      .filter(({ pk }) => pk.includes('#naiveMark#'))
      .map((row) => ({ member: Number(row['member']), row })),
    markedInOrder: votes.map(({ member }) => member),
    // What one logs without thinking.
    emitted: written.map((row) => JSON.stringify(row)),
    ballots: rows
      .filter(({ pk }) => pk.includes('#naiveBallot#'))
      .map((row) => ({ row, choice: String(row['ballot']), inside: '' })),
  };
};
