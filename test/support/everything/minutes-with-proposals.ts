import type { Hands } from './exchanges.ts';

type Asking = {
  readonly call: (account: string, path: string) => Promise<Response>;
  readonly today: () => Promise<string>;
};

/** The minutes of a session, with what was proposed there, are read, kept, sent, corrected, and approved at the next one. */
export const minutesWithProposals = async (
  { send, read, call, today }: Hands & Asking,
  session: string,
): Promise<void> => {
  await read('secretaire', `/api/62/sessions/${session}/minutes`);
  await call('secretaire', `sessions/${session}/minutes.pdf`);
  await send('secretaire', `sessions/${session}/circulateMinutes`);
  await send('secretaire', `sessions/${session}/correctMinutes`, { text: 'Une faute de frappe.' });
  const day = await today();
  const days = { heldOn: day, opensOn: day, closesOn: day };
  const { id: next } = await send('secretaire', 'sessions', { kind: 'EXTRAORDINARY', ...days });
  const urgency = 'Le conseil se réunit aujourd’hui.';
  const { id: item } = await send('presidente', 'items', { session: next, minutesOf: session, urgency });
  await send('presidente', `sessions/${next}/convene`, { urgency });
  const { items: seats } = (await read('secretaire', '/api/62/councils/62/members')) as {
    items: { member: number; kind: string }[];
  };
  for (const { member, kind } of seats)
    if (kind !== 'ALTERNATE') await send('secretaire', `sessions/${next}/checkIn`, { member });
  await send('presidente', `sessions/${next}/open`);
  await send('presidente', `items/${item}/openVote`, { ballot: 'HANDS' });
  await send('secretaire', `items/${item}/recordHands`, { round: 1, choice: 'FOR' });
  await send('presidente', `items/${item}/closeVote`);
  await call('secretaire', `items/${item}/extract.pdf`);
  await send('presidente', `sessions/${next}/close`);
};
