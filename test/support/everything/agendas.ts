import type { Dossier } from '../../../local/journey/dossier.ts';
import { addDays } from '../../../local/journey/paris-days.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import { consultations } from './consultations.ts';
import { minutesWithProposals } from './minutes-with-proposals.ts';
import { minutes } from './minutes.ts';
import { MINUTE, type Played, acts } from './played.ts';
import { decided, proposed } from './proposals.ts';
import { rounds } from './rounds.ts';

/** A session without a dossier: proposals are voted there, and one is carried out by a date that nobody keeps. */
export const proposals = async (played: Played): Promise<void> => {
  const hands = acts(played);
  const day = await hands.today();
  const { id: session } = await hands.send('secretaire', 'sessions', {
    kind: 'EXTRAORDINARY',
    heldOn: addDays(day, 14),
    opensOn: day,
    closesOn: day,
  });
  const placed = await proposed(hands, session, { past: addDays(day, -7) });
  await hands.send('secretaire', `sessions/${session}/convene`, { urgency: null });
  await hands.later(14 * 24 * 60 * MINUTE);
  // Nobody is there: it is called again.
  await hands.send('secretaire', `sessions/${session}/adjournForLackOfQuorum`);
  await hands.send('secretaire', `sessions/${session}/reconvene`, { heldOn: addDays(day, 20) });
  await hands.later(6 * 24 * 60 * MINUTE);
  await decided(hands, placed, { session, dueOn: addDays(day, 60) });
  await minutesWithProposals(hands, session);
};

/** The agenda is read in its two lists, and all is put to the debate. */
const arrange = async (played: Played, session: string): Promise<void> => {
  const { read, send } = acts(played);
  const { version, points } = (await read('secretaire', `/api/62/sessions/${session}/agenda`)) as {
    version: number;
    points: { item: string }[];
  };
  if (points.length === 0) return;
  const arranged = points.map(({ item }) => ({ item, list: 'B' }));
  await send('secretaire', `sessions/${session}/arrangeAgenda`, { basedOn: version, points: arranged });
};

/** A point is sent back, then placed again; its session is cancelled, and another votes on it twice; its minutes follow. */
export const endAgenda = async (
  played: Played,
  session: string,
  { application, item }: Dossier,
): Promise<void> => {
  const { send, read, today } = acts(played);
  const standsAt = (state: string) =>
    waitFor(`${application} ${state}`, async () =>
      (await read('secretaire', `/api/62/applications/${application}`))['state'] === state ? true : null,
    );
  // Twice: what is typed the second time is sealed under the key of the first.
  let point = item;
  for (const asked of ['Le bilan signé.', 'Le budget voté.']) {
    await send('presidente', `items/${point}/adjourn`, { asked });
    await standsAt('ready');
    await read('secretaire', `/api/62/sessions/${session}`);
    await read('secretaire', `/api/62/sessions/${session}/agendaOrder`);
    await arrange(played, session);
    await read('secretaire', `/api/62/sessions/${session}/presence`);
    await read('secretaire', `/api/62/sessions/${session}/forecast`);
    await read('secretaire', '/api/62/councils/62/absentees');
    point = (await send('secretaire', 'items', { session, application })).id;
    await standsAt('onAgenda');
  }
  await send('presidente', `sessions/${session}/cancel`, { reason: 'Salle fermée.' });
  await standsAt('ready');
  await consultations(acts(played), application ?? '');
  const [day, heldOn] = [await today(), addDays(await today(), 14)];
  const days = { heldOn, opensOn: day, closesOn: day };
  const { id: next } = await send('secretaire', 'sessions', { kind: 'EXTRAORDINARY', ...days });
  point = (await send('secretaire', 'items', { session: next, application })).id;
  await standsAt('onAgenda');
  await send('secretaire', `sessions/${next}/convene`, { urgency: null });
  const held = await rounds(acts(played), played.stage, {
    session: next,
    heldOn,
    item: point,
    application: application ?? '',
  });
  await minutes(acts(played), played.stage, held);
};
