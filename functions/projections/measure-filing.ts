import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { minutesSpent } from '../../workflows/session/time-to-file.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';

const { db, tables, store } = deployedStore();

/**
 * How long each form took to fill in, so that the next ones are told a real time (A12): the minutes of a filing under
 * its instant, with nothing of who or what. Told again, it writes the same row.
 */
export const handler = reactionHandler('measure-filing', store, async ({ council, thing, at }) => {
  const answers = await store.rows(thingKey(council, 'application', thing), 'answer#');
  const minutes = minutesSpent(answers.map(({ savedAt }) => String(savedAt)));
  await db.send(
    new PutCommand({
      TableName: tables.state,
      Item: { pk: `${council}#filings`, sk: `${at}#${thing}`, minutes },
    }),
  );
});
