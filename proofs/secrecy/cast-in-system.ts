import { randomUUID } from 'node:crypto';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { COUNCIL } from '../../local/journey/people.ts';
import { sealBallot } from '../../web/ballot/seal-ballot.ts';
import type { ProofOptions } from '../proof.ts';
import { isAccepted, makeSendCommand } from '../retries/send-command.ts';
import type { Random } from '../stage/random.ts';
import { openVotes } from '../votes/stage.ts';
import { type Choice, isOf, openedWith, type Pair } from './cast.ts';
import { dump } from './dump.ts';
import type { Loot } from './linkers.ts';

type Truth = ReadonlyMap<number, Choice>;
type Cast = {
  readonly pair: Pair;
  readonly random: Random;
  readonly choices: readonly [Choice, ...Choice[]];
};

const tablesAt = async (endpoint: string) => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'thief', secretAccessKey: 'thief' },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const db = DynamoDBDocumentClient.from(client);
  const named = (word: string) => dump(db, TableNames.find((name) => name.includes(word)) ?? word);
  return { named, close: () => client.destroy() };
};

/**
 * A secret vote cast over HTTP in a running system, one voter after the other, some twice; and all that can be read
 * afterwards: tables, the ledger and its stream, and what functions logged.
 */
export const castInSystem = async (
  options: ProofOptions,
  many: number,
  { pair, random, choices }: Cast,
): Promise<{ readonly loot: Loot; readonly truth: Truth }> => {
  const stage = await openVotes(options, many);
  const tables = await tablesAt(stage.engine);
  try {
    const { id, poll } = await stage.plantSecret(stage.electors, pair.publicKey);
    const send = makeSendCommand(stage.url);
    const voters = random.shuffle(stage.electors);
    const truth = new Map(voters.map(({ member }) => [member, random.pick(choices)]));
    for (const [at, { member, account }] of voters.entries()) {
      const choice = truth.get(member) ?? choices[0];
      const { ballot } = await sealBallot({ publicKey: pair.publicKey, poll, choice });
      const path = `/api/${COUNCIL}/items/${id}/castBallot`;
      const sending = { account, path, body: { round: 1, ballot }, key: randomUUID() };
      const answer = await send(sending);
      if (!isAccepted(answer)) throw new Error(`a vote was not taken: ${answer.text}`);
      if (at % 4 === 0) await send(sending);
    }
    await stage.settled();
    const [state, ledger, box] = await Promise.all(['State', 'Ledger', 'Box'].map(tables.named));
    const of = isOf(poll);
    const isSlot = (row: { pk: string }): boolean => of(row as never) && row.pk.includes('#slot#');
    return {
      truth,
      loot: {
        marks: (state ?? []).filter(isSlot).map((row) => ({
          member: Number(row['member']),
          row,
          person: stage.persons.get(Number(row['member'])) ?? '',
        })),
        markedInOrder: voters.map(({ member }) => member),
        ballots: (box ?? []).filter(of).map(openedWith(pair, poll)),
        emitted: [...stage.emitted(), ...(ledger ?? []).map((row) => JSON.stringify(row))],
      },
    };
  } finally {
    tables.close();
    await stage.stop();
  }
};
