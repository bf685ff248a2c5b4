import { acts, MINUTE, type Played } from './played.ts';

type Acts = ReturnType<typeof acts>;
type Item = { kind: 'APPLICATION' | 'MISUSE'; thing: string };
type Slip = { items: Item[]; next: string | null };

/** Until an appeal is over: two months of silence, then two more to go to court, and their days (REM-02, REM-09). */
const APPEAL_OVER = 150 * 24 * 60 * MINUTE;

/** All that has had its time, page after page. */
const onSlips = async ({ read, call }: Acts): Promise<Record<Item['kind'], string[]>> => {
  const found: Record<Item['kind'], string[]> = { APPLICATION: [], MISUSE: [] };
  let cursor: string | null = '';
  await call('secretaire', 'councils/62/eliminations.pdf');
  do {
    const query: string = cursor === '' ? '' : `?cursor=${cursor}`;
    const slip = (await read('secretaire', `/api/62/councils/62/eliminations${query}`)) as Slip;
    for (const { kind, thing } of slip.items) found[kind].push(thing);
    cursor = slip.next;
  } while (cursor !== null);
  return found;
};

/** Years after an award, somebody else contests it: the dossier is kept until that appeal is over. */
const appealed = async ({ send, read, later, today }: Acts, found: readonly string[]): Promise<void> => {
  for (const id of found) {
    const { state, data } = (await read('secretaire', `/api/62/applications/${id}`)) as {
      state: string;
      data: { structure: string };
    };
    if (state !== 'notified') continue;
    await send('instructrice', 'appeals', {
      structure: data.structure,
      against: { kind: 'APPLICATION', id },
      text: 'Cette structure n’est pas ancrée dans le territoire.',
      paper: { receivedOn: await today(), thirdParty: 'Une entreprise voisine' },
    });
    await later(APPEAL_OVER);
    return;
  }
  throw new Error('no award has had its time');
};

/** Reports of misuse stand on the same slip, and have their visa by one act; the state of one is lost, and folded from its facts. */
const visaReports = async (played: Played, reports: readonly string[], input: object): Promise<void> => {
  const { send, call } = acts(played);
  const [first] = reports;
  if (first === undefined) throw new Error('no report of misuse has had its time');
  await send('secretaire', `misuses/${first}/holdErasure`, { ground: 'LITIGATION' });
  await send('secretaire', `misuses/${first}/releaseErasure`);
  const { engine, stateTable } = played;
  const Key = { pk: { S: `62#misuse#${first}` }, sk: { S: 'state' } };
  await engine.call('DeleteItem', { TableName: stateTable, Key });
  const entries = reports.map((thing) => ({ thing }));
  const many = { command: 'recordEliminationVisa', of: 'misuse', input, entries };
  await call('secretaire', 'bulkActions/preview', many);
  const { id } = await send('secretaire', 'bulkActions', many);
  await send('secretaire', `bulkActions/${id}/carryOutNow`);
};

/** Years later: what has had its time is put on slips; one is held for a while, and all go with the visa of the archives. */
export const eliminate = async (all: Played): Promise<void> => {
  const played = acts(all);
  const { send, call, later, today } = played;
  await appealed(played, (await onSlips(played)).APPLICATION);
  const visaedOn = await today();
  const { APPLICATION: found, MISUSE: reports } = await onSlips(played);
  const [first] = found;
  if (first === undefined) throw new Error('nothing has had its time');
  await send('secretaire', `applications/${first}/holdErasure`, { ground: 'ARCHIVES' });
  await send('secretaire', `applications/${first}/releaseErasure`);
  const Key = { pk: { S: `62#application#${first}` }, sk: { S: 'state' } };
  const before = (await all.engine.call('GetItem', { TableName: all.stateTable, Key })) as { Item: object };
  // One is put on a slip by itself; the others by one act, as the archives sign the slip that names them.
  const input = { slip: 'AD62-2030-7', visaedOn };
  await send('secretaire', `applications/${first}/recordEliminationVisa`, input);
  const entries = found.map((thing) => ({ thing }));
  const many = { command: 'recordEliminationVisa', input, entries };
  await call('secretaire', 'bulkActions/preview', many);
  const { id } = await send('secretaire', 'bulkActions', many);
  await send('secretaire', `bulkActions/${id}/carryOutNow`);
  await visaReports(all, reports, input);
  await later(120 * MINUTE);
  // Where it stands comes back, as with a backup: the list of what was erased says under which visa it goes again (P25).
  await all.engine.call('PutItem', { TableName: all.stateTable, Item: before.Item });
  await later(120 * MINUTE);
};
