import { announceDocument, onePagePdf, sendDocument } from '../../../local/journey/send-document.ts';
import { openPartner } from '../partner-link.ts';
import { EXTRACT } from '../sample-commands.ts';
import { caseOf, MINUTE, type Played, acts, invited } from './played.ts';
import { openBrowser } from './visit-as-browser.ts';

/** What registers say of a structure is asked for, then entered by hand. */
export const registers = async (played: Played, structure: string): Promise<void> => {
  const { send } = acts(played);
  await send('instructrice', `structures/${structure}/readRegister`);
  await send('instructrice', `structures/${structure}/recordRegister`, { extract: EXTRACT });
};

/** A structure declared while registers are silent: they are read later by themselves, then contested and settled. */
export const laterRead = async (played: Played): Promise<void> => {
  const { send, read, later } = acts(played);
  const tell = (silent: boolean) =>
    fetch(`${played.url}/local/register`, { method: 'POST', body: JSON.stringify({ silent }) });
  const { name } = caseOf('T07').structure;
  const representative = { name: 'Ada Petit', email: 'candidate-a4@exemple.fr' };
  await tell(true);
  const body = { number: '000 000 075 00010', name, representative };
  const { id } = await send('candidate-a4', 'structures', body);
  await later(11 * MINUTE);
  await tell(false);
  await later(61 * MINUTE);
  await read('candidate-a4', '/api/62/register/000000075');
  const contest = { field: 'employees', value: 200, reason: 'Bilan social' };
  await send('candidate-a4', `structures/${id}/contestRegister`, contest);
  await send('instructrice', `structures/${id}/settleContest`, {
    ...contest,
    value: undefined,
    accept: true,
  });
  await read('instructrice', `/api/62/structures/${id}/contests`);
};

/** An officer declares a structure for who asked so; its representative accepts, brings others and hands over. */
export const handedOver = async (played: Played): Promise<void> => {
  const { send, read, today } = acts(played);
  const email = (account: string) => `${account}@exemple.fr`;
  const { id } = await send('instructrice', 'structures', {
    number: 'W629999999',
    name: 'Structure fictive',
    representative: { name: 'Ida Petit', email: email('ida') },
    assistance: { askedOn: await today(), by: 'COUNTER' },
  });
  const structure = `structures/${id}`;
  const comes = async (account: string) =>
    send(account, `${structure}/acceptInvitation`, { code: await invited(played, email(account)) });
  await comes('ida');
  const invite = (account: string, role: string) =>
    send('ida', `${structure}/invite`, { name: account, email: email(account), role });
  for (const account of ['leo', 'mia']) {
    await invite(account, 'reader');
    await comes(account);
  }
  await invite('noe', 'reader');
  const { people: present, invitations } = (await read('ida', `/api/62/${structure}/people`)) as {
    people: { person: string; email: string }[];
    invitations: { invitation: string }[];
  };
  const personOf = (account: string) => present.find((one) => one.email === email(account))?.person;
  const [{ invitation } = { invitation: '' }] = invitations;
  await send('ida', `${structure}/withdrawInvitation`, { invitation });
  await send('ida', `${structure}/removePerson`, { person: personOf('mia') });
  const offer = () => send('ida', `${structure}/offerTransfer`, { to: personOf('leo') });
  await offer();
  await send('leo', `${structure}/withdrawTransfer`);
  await offer();
  await send('leo', `${structure}/acceptTransfer`);
  await read('leo', '/api/me');
};

/** A proof sent, opened, replaced; one withdrawn; one that expires; one that never comes. */
export const documents = async (played: Played, structure: string, session: string): Promise<void> => {
  const { send, read, today } = acts(played);
  const { api } = played.stage;
  const file = (line: string) => ({
    structure,
    kind: 'STATUTS',
    name: `${line}.pdf`,
    mediaType: 'application/pdf',
    bytes: onePagePdf(line),
  });
  const [first, next] = [
    await sendDocument(api, 'instructrice', file('statuts')),
    await sendDocument(api, 'instructrice', file('statuts à jour')),
  ];
  await send('instructrice', `documents/${first}/replace`, { by: next });
  await read('instructrice', `/api/62/documents/${next}`);
  await acts(played).call('instructrice', `documents/${next}/file`);
  const assistance = { askedOn: await today(), by: 'COUNTER' };
  const { id } = await send('instructrice', 'applications', { structure, session, from: null, assistance });
  const proof = { criterion: 'GOV-01', document: next };
  await send('instructrice', `applications/${id}/attachProof`, proof);
  await read('instructrice', `/api/62/applications/${id}/proofs`);
  await send('instructrice', `applications/${id}/detachProof`, proof);
  const validUntil = await today();
  await sendDocument(api, 'instructrice', { ...file('attestation'), validUntil });
  await announceDocument(api, 'instructrice', file('jamais envoyé'));
};

/** A partner of the council proposes answers by a link, then is a partner no more (A8). */
export const proposedByPartner = async (played: Played): Promise<void> => {
  const { send, read, call: post, today } = acts(played);
  const { partner, link } = await openPartner();
  await send('administratrice', 'registerPartner', partner);
  const token = await link({ at: `${await today()}T08:00:00Z`, number: '000000018', answers: {} });
  await post('candidate-000000018', 'prefill', { token });
  await openBrowser(played.url).visit(`/propositions/62?lien=${token}`);
  await read('administratrice', '/api/62/councils/62/staff');
  const { partners } = (await read('administratrice', '/api/62/councils/62/partners')) as {
    partners: { partner: string }[];
  };
  await send('administratrice', 'revokePartner', { partner: partners[0]?.partner });
};
