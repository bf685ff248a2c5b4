import { addDays, parisInstant } from '../../../local/journey/paris-days.ts';
import { refusedTo } from './exchanges.ts';
import { acts, type Played } from './played.ts';
import { HOUR } from './rounds.ts';

const DAYS_BEFORE_SEED = 8;

/** The controls of a year: announced, otherwise announced, drawn by the checkpoint of its day, completed by two labels. */
export const controls = async (played: Played): Promise<void> => {
  const { send, read, today } = acts(played);
  const seedOn = addDays(await today(), DAYS_BEFORE_SEED);
  const { id } = await send('instructrice', 'controlCampaigns', { size: 2, seedOn });
  const campaign = `controlCampaigns/${id}`;
  await send('secretaire', `${campaign}/revise`, { size: 1, seedOn });
  await refusedTo(send('secretaire', `${campaign}/draw`), 'a draw before its seed');
  await played.stage.clock.reach(parisInstant(seedOn, HOUR));
  await send('secretaire', `${campaign}/draw`);
  const { items: draws } = (await read(null, '/api/62/draws')) as {
    items: { drawn: { sample: string[] } }[];
  };
  const { items: labels } = (await read('secretaire', '/api/62/labels?state=active')) as {
    items: { id: string; data: { number: string } }[];
  };
  const spared = labels.filter(({ data }) => draws[0]?.drawn.sample.includes(data.number) === false);
  for (const { id: label } of spared.slice(0, 2))
    await send('instructrice', `${campaign}/pick`, { label, ground: 'Ses comptes ne sont pas publiés.' });
  await send('secretaire', `${campaign}/close`);
  await read('secretaire', '/api/62/controlCampaigns?state=closed');
  await read('presidente', `/api/62/${campaign}`);
  await read('auditrice', `/api/62/${campaign}/history`);
};
