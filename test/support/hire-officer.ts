import { waitFor } from '../../local/journey/wait-for.ts';
import type { System } from './system.ts';

type Officer = { readonly name: string; readonly email: string };

/** Somebody who examines from now on: invited, and come by the letter. */
export const hireOfficer = async (
  { url, post }: System,
  account: string,
  { name, email }: Officer,
): Promise<void> => {
  await post('/api/62/invite', { as: 'administratrice', body: { name, email, role: 'officer' } });
  const code = await waitFor('la lettre d’invitation', async () => {
    const { mails } = (await (await fetch(`${url}/local/mailbox`)).json()) as {
      mails: { to: string; text: string }[];
    };
    return /^[A-Za-z0-9_-]{27}$/m.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0] ?? null;
  });
  await post('/api/62/acceptInvitation', { as: account, body: { code } });
};
