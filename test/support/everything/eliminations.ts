import type { acts } from './played.ts';
import { MINUTE } from './played.ts';

type Acts = ReturnType<typeof acts>;
type Slip = { items: { application: string }[]; next: string | null };

/** Until an appeal is over: two months of silence, then two more to go to court, and their days (REM-02, REM-09). */
const APPEAL_OVER = 150 * 24 * 60 * MINUTE;

/** All that has had its time, page after page. */
const onSlips = async ({ read }: Acts): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | null = '';
  do {
    const query: string = cursor === '' ? '' : `?cursor=${cursor}`;
    const slip = (await read('secretaire', `/api/62/councils/62/eliminations${query}`)) as Slip;
    found.push(...slip.items.map(({ application }) => application));
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

/** Years later: what has had its time is put on slips; one is held for a while, and all go with the visa of the archives. */
export const eliminate = async (played: Acts): Promise<void> => {
  const { send, call, later, today } = played;
  await appealed(played, await onSlips(played));
  const visaedOn = await today();
  const found = await onSlips(played);
  const [first] = found;
  if (first === undefined) throw new Error('nothing has had its time');
  await send('secretaire', `applications/${first}/holdErasure`, { ground: 'ARCHIVES' });
  await send('secretaire', `applications/${first}/releaseErasure`);
  // One is put on a slip by itself; the others by one act, as the archives sign the slip that names them.
  const input = { slip: 'AD62-2030-7', visaedOn };
  await send('secretaire', `applications/${first}/recordEliminationVisa`, input);
  const entries = found.map((thing) => ({ thing }));
  const many = { command: 'recordEliminationVisa', input, entries };
  await call('secretaire', 'bulkActions/preview', many);
  const { id } = await send('secretaire', 'bulkActions', many);
  await send('secretaire', `bulkActions/${id}/carryOutNow`);
  await later(120 * MINUTE);
};
