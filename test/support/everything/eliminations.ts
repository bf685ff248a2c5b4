import type { acts } from './played.ts';
import { MINUTE } from './played.ts';

type Slip = { items: { application: string }[]; next: string | null };

/** Years later: what has had its time is put on slips; one is held for a while, and all go with the visa of the archives. */
export const eliminate = async ({ send, read, later, today }: ReturnType<typeof acts>): Promise<void> => {
  const visaedOn = await today();
  const found: string[] = [];
  let cursor: string | null = '';
  do {
    const query: string = cursor === '' ? '' : `?cursor=${cursor}`;
    const slip = (await read('secretaire', `/api/62/councils/62/eliminations${query}`)) as Slip;
    found.push(...slip.items.map(({ application }) => application));
    cursor = slip.next;
  } while (cursor !== null);
  const [first] = found;
  if (first === undefined) throw new Error('nothing has had its time');
  await send('secretaire', `applications/${first}/holdErasure`, { ground: 'ARCHIVES' });
  await send('secretaire', `applications/${first}/releaseErasure`);
  for (const application of found)
    await send('secretaire', `applications/${application}/recordEliminationVisa`, {
      slip: 'AD62-2030-7',
      visaedOn,
    });
  await later(120 * MINUTE);
};
