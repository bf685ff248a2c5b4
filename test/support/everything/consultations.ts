import { addDays } from '../../../local/journey/paris-days.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import type { Hands } from './exchanges.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Acts = Pick<Hands, 'send' | 'read'> & {
  today: () => Promise<string>;
  later: (ms: number) => Promise<unknown>;
};

/** A dossier is put to the council in writing: a member demands a session instead, then too few answer. */
export const consultations = async (
  { send, read, today, later }: Acts,
  application: string,
): Promise<void> => {
  const standsAt = (path: string, state: string) =>
    waitFor(`${path} ${state}`, async () =>
      (await read('secretaire', `/api/62/${path}`))['state'] === state ? true : null,
    );
  const consulted = async () => {
    const heldOn = addDays(await today(), 6);
    const { id: session } = await send('secretaire', 'sessions', { kind: 'WRITTEN', heldOn });
    const { id: item } = await send('secretaire', 'items', { session, application });
    await standsAt(`applications/${application}`, 'onAgenda');
    await send('presidente', `sessions/${session}/orderConsultation`);
    await standsAt(`items/${item}`, 'voteOpen');
    await send('membre-03', `items/${item}/castBallot`, { round: 1, choice: 'FOR' });
    return session;
  };
  const stopped = await consulted();
  await send('membre-04', `sessions/${stopped}/demandSession`);
  await standsAt(`applications/${application}`, 'ready');
  const ended = await consulted();
  // Those who are awaited are reminded, then it ends.
  await later(4.5 * DAY);
  await later(3 * DAY);
  await standsAt(`sessions/${ended}`, 'closed');
  await standsAt(`applications/${application}`, 'ready');
};
