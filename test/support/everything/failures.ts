import { addDays } from '../../../local/journey/paris-days.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import { MINUTE, type Played, acts } from './played.ts';
import { registers } from './structures.ts';

/** Four ways in which something does not leave, each to be found on the list. */
export const failures = async (played: Played, structure: string): Promise<void> => {
  const { engine, stateTable } = played;
  const { send, today, later, mails } = acts(played);
  const settled = () => later(1000);
  // A mail whose end is not recorded is in doubt.
  await engine.refusing(/^UpdateItem .*SET doneAt/, async () => {
    const before = (await mails()).length;
    await send('administratrice', 'invite', { name: 'Doute', email: 'doute@exemple.fr', role: 'auditor' });
    await waitFor('le courriel', async () => ((await mails()).length > before ? true : null));
    await settled();
  });
  // A reaction that fails for good is set aside.
  await engine.refusing(/^GetItem .*"profile"/, async () => {
    await send('administratrice', 'invite', { name: 'Échec', email: 'echec@exemple.fr', role: 'auditor' });
    await settled();
  });
  // A fact that the stream lost is told again, in time.
  await engine.losingRecords(() => registers(played, structure));
  await later(11 * MINUTE);
  // One that still is not noted is set aside.
  await engine.refusing(/^UpdateItem .*(unpublished = :only|DELETE unpublished)/, async () => {
    await engine.losingRecords(() => registers(played, structure));
    await later(11 * MINUTE);
    await later(16 * MINUTE);
  });
  // A deadline that the rules refuse is parked: nothing falls due of a session that is cancelled.
  const heldOn = addDays(await today(), 14);
  const days = { heldOn, opensOn: await today(), closesOn: await today() };
  const { id: session } = await send('secretaire', 'sessions', { kind: 'EXTRAORDINARY', ...days });
  await send('presidente', `sessions/${session}/cancel`, { reason: 'Salle fermée.' });
  await engine.upToDate(async () => {
    const Key = { pk: { S: `62#session#${session}` }, sk: { S: 'state' } };
    const dueAt = '2026-12-02T00:00:00.000Z';
    await engine.call('UpdateItem', {
      TableName: stateTable,
      Key,
      UpdateExpression: 'SET deadlines = :deadlines, dueShard = :shard, dueAt = :at',
      ExpressionAttributeValues: {
        ':deadlines': { M: { convocation: { S: dueAt } } },
        ':shard': { S: 'due#00' },
        ':at': { S: dueAt },
      },
    });
    await later(2 * MINUTE);
  });
  await later(6 * MINUTE);
};

type Listed = { items: { id: string; what: string; available: string[] }[] };

/** What did not leave is sent again or settled; tells of which kinds it was. */
export const answerAll = async (played: Played): Promise<string[]> => {
  const { read, send, later } = acts(played);
  const list = async () => ((await read('secretaire', '/api/62/undelivered')) as Listed).items;
  const first = await list();
  for (const { id, available } of first)
    await send('secretaire', `undelivered/${id}/${available.includes('resend') ? 'resend' : 'settle'}`);
  await later(2 * MINUTE);
  for (const { id } of await list()) await send('secretaire', `undelivered/${id}/settle`);
  return [...new Set(first.map(({ what }) => what))].toSorted();
};
