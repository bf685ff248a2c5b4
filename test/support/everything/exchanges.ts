/** Hands of the accounts of a run: what is sent on the council, what is read. */
export type Hands = {
  readonly send: (account: string, path: string, body?: object) => Promise<{ id: string }>;
  readonly read: (account: string | null, path: string) => Promise<Record<string, unknown>>;
};

const NOTHING = '00000000-0000-4000-8000-000000000000';

/** What is asked to be refused: that it was is what counts. */
export const refusedTo = async (asked: Promise<unknown>, what: string): Promise<void> => {
  const refused = await asked.then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error(`${what} was not refused`);
};

/** What people write to each other about a dossier on an agenda, and what they read of it. */
export const exchanges = async ({ send, read }: Hands, application: string): Promise<void> => {
  const dossier = `applications/${application}`;
  const message = { to: 'APPLICANT', text: 'Avez-vous un agrément ?' };
  await send('instructrice', `${dossier}/sendMessage`, message);
  await send('instructrice', `${dossier}/writeNote`, { text: 'À revoir.' });
  await send('instructrice', `${dossier}/markRead`, { upTo: 1 });
  for (const view of ['messages', 'notes']) await read('instructrice', `/api/62/${dossier}/${view}`);
  await refusedTo(read('membre-05', `/api/62/${dossier}/messages`), 'a letter to a member');
  await refusedTo(read('instructrice', `/api/62/applications/${NOTHING}/messages`), 'what is not there');
  await refusedTo(send('instructrice', `applications/${NOTHING}/sendMessage`, message), 'what is not there');
};
