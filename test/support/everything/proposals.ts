import { refusedTo, type Hands } from './exchanges.ts';

const NOTHING = '00000000-0000-4000-8000-000000000000';
const AUTHOR = 'membre-06';
const READER = 'membre-07';

type When = { readonly past: string };

const NOTE = { title: 'Le Ternois', place: 'Saint-Pol', participants: 14, text: 'Des circuits plus courts.' };

/** Notes of workshops: one that members and the public read, one of a working session, one discarded. */
const notes = async ({ send, read }: Hands, { past }: When): Promise<string> => {
  const { id } = await send('secretaire', 'workshops', { ...NOTE, heldOn: past });
  await send('instructrice', `workshops/${id}/amend`, NOTE);
  await send('secretaire', `workshops/${id}/publish`);
  await send('secretaire', `workshops/${id}/openToPublic`);
  await read(null, '/api/62/notes');
  await send('secretaire', `workshops/${id}/closeToPublic`);
  const { id: other } = await send('instructrice', 'workshops', { ...NOTE, heldOn: past });
  await send('instructrice', `workshops/${other}/discard`);
  await refusedTo(send('instructrice', 'workshops', { ...NOTE, meeting: NOTHING }), 'no such session');
  await refusedTo(send('instructrice', `workshops/${NOTHING}/publish`), 'what is not there');
  return id;
};

/** What is said of a proposal before it comes to a session; another one goes on in it. */
const discussed = async ({ send, read }: Hands, note: string): Promise<string> => {
  const propose = (as: string, kind: string) =>
    send(as, 'proposals', { kind, title: 'Une journée', text: 'Par territoire.', notes: [note] });
  const { id } = await propose(AUTHOR, 'CHARTER');
  const { id: other } = await propose(READER, 'OTHER');
  await send(AUTHOR, `proposals/${id}/amend`, { title: 'Deux journées', text: 'Par territoire.' });
  await send(READER, `proposals/${id}/support`, { revision: 2 });
  await send(READER, `proposals/${id}/withdrawSupport`);
  await send(READER, `proposals/${id}/comment`, { text: 'Pensez aux transports.' });
  await send('secretaire', `proposals/${other}/mergeInto`, { into: id });
  const { items } = (await read('secretaire', '/api/62/charters?state=onAgenda')) as {
    items: { id: string }[];
  };
  await send(AUTHOR, `proposals/${id}/linkCharter`, { charter: items[0]?.id });
  const { id: third } = await propose(AUTHOR, 'OTHER');
  await send(AUTHOR, `proposals/${third}/withdraw`, { reason: 'Reprise autrement.' });
  for (const view of ['', '/thread', '/comments']) await read(AUTHOR, `/api/62/proposals/${id}${view}`);
  await read(AUTHOR, `/api/62/workshops/${note}`);
  return id;
};

/** Proposals placed on the agenda of a session: the one that is discussed, and one that is left for later. */
export const proposed = async (
  hands: Hands,
  session: string,
  when: When,
): Promise<readonly [string, string]> => {
  const { send } = hands;
  const note = await notes(hands, when);
  const voted = await discussed(hands, note);
  const { id: later } = await send('instructrice', 'proposals', {
    kind: 'RULES',
    title: 'Un délai plus long',
    text: 'Douze jours.',
  });
  for (const id of [voted, later]) await send('secretaire', `proposals/${id}/placeOnAgenda`, { session });
  await refusedTo(send('secretaire', `proposals/${NOTHING}/adjourn`, {}), 'what is not there');
  return [voted, later];
};

/** Everybody is there; the session is opened, then closed. */
const sat = async ({ send, read }: Hands, session: string): Promise<void> => {
  const { items } = (await read('secretaire', '/api/62/councils/62/members')) as {
    items: { member: number; kind: string }[];
  };
  // Alternates sit when their titular does not (DEL-01).
  const titulars = items.filter(({ kind }) => kind !== 'ALTERNATE');
  for (const { member } of titulars) await send('secretaire', `sessions/${session}/checkIn`, { member });
  for (const command of ['open', 'close']) await send('presidente', `sessions/${session}/${command}`);
};

/** After their session: one is adopted and carried out to the end, one goes to no session for now. */
export const decided = async (
  hands: Hands,
  [voted, later]: readonly [string, string],
  { session, dueOn }: { session: string; dueOn: string },
): Promise<void> => {
  const { send, read } = hands;
  await sat(hands, session);
  const { data } = (await read(AUTHOR, `/api/62/proposals/${voted}`)) as { data: { author: string } };
  const owner = data.author;
  await send('presidente', `proposals/${later}/adjourn`, {});
  await send('secretaire', `proposals/${voted}/recordVote`, { for: 1, against: 0 });
  const { person: other } = (await read(READER, '/api/me')) as { person: string };
  await send('secretaire', `proposals/${voted}/assign`, { owner: other, dueOn });
  await send('secretaire', `proposals/${voted}/assign`, { owner, dueOn });
  await send('secretaire', `proposals/${voted}/reportProgress`, { text: 'Deux dates sont trouvées.' });
  await read(AUTHOR, `/api/62/sessions/${session}/proposals`);
  await read(AUTHOR, `/api/62/sessions/${session}/followUp`);
  for (const asked of ['state=underWay', 'owner=me']) await read(AUTHOR, `/api/62/proposals?${asked}`);
  await refusedTo(send(AUTHOR, `proposals/${voted}/complete`), 'a charter that is not in force');
  const adoption = { adoptedOn: dueOn, deliberation: 'Délibération fictive n° 8', draft: 1, proposal: voted };
  await refusedTo(send('secretaire', 'adoptRules', adoption), 'rules that were voted as something else');
};
