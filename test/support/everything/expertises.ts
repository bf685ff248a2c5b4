import type { Hands } from './exchanges.ts';

type Acting = Hands & {
  readonly invited: (email: string) => Promise<string>;
};

const NOTHING = '00000000-0000-4000-8000-000000000000';

const unknown = async (asked: Promise<unknown>, what: string): Promise<void> => {
  const refused = await asked.then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error(`${what} was not refused`);
};

/** Opinions asked from outside about a dossier: one given and put with the report, one cancelled, one that falls due. */
export const expertises = async (
  { send, read, invited }: Acting,
  application: string,
  dueOn: string,
): Promise<void> => {
  const ask = (name: string, email: string) =>
    send('instructrice', 'expertises', {
      application,
      name,
      email,
      question: 'L’ancrage est-il réel ?',
      dueOn,
      shows: { structureName: true, criteria: ['GOV-01'] },
    });
  const { id } = await ask('Ève Savant', 'eve.savant@exemple.fr');
  await send('eve', `expertises/${id}/accept`, { code: await invited('eve.savant@exemple.fr') });
  await read('eve', `/api/62/expertises/${id}`);
  await send('eve', `expertises/${id}/giveOpinion`, { position: 'NO_OBJECTION', text: 'Oui.' });
  await send('instructrice', `expertises/${id}/attach`);
  const { id: other } = await ask('Max Savant', 'max.savant@exemple.fr');
  await send('instructrice', `expertises/${other}/cancel`);
  await ask('Luc Savant', 'luc.savant@exemple.fr');
  await read('instructrice', `/api/62/expertises/${id}`);
  await read('membre-06', `/api/62/applications/${application}/expertises`);
  await unknown(read('instructrice', `/api/62/expertises/${NOTHING}`), 'what is not there');
  await unknown(read('instructrice', `/api/62/applications/${NOTHING}/expertises`), 'what is not there');
  await unknown(send('instructrice', `expertises/${NOTHING}/attach`), 'what is not there');
};
