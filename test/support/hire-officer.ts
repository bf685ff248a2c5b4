import { codeIn, type System } from './system.ts';

type Officer = { readonly name: string; readonly email: string };

/** Somebody who examines from now on: invited, and come by the letter. */
export const hireOfficer = async (
  { mails, post }: System,
  account: string,
  { name, email }: Officer,
): Promise<void> => {
  await post('/api/62/invite', { as: 'administratrice', body: { name, email, role: 'officer' } });
  const code = codeIn((await mails()).find(({ to }) => to === email));
  await post('/api/62/acceptInvitation', { as: account, body: { code } });
};
