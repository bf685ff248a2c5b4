import type { Dossier } from '../../../local/journey/dossier.ts';
import { candidateOf } from '../../../local/journey/file-application.ts';
import { acts, type Played } from './played.ts';
import { openBrowser } from './visit-as-browser.ts';

/** Anybody reports it without an account, and reads by the code of the page where it stands. */
const reportAsAnyone = async ({ url }: Played, number: string): Promise<void> => {
  const browser = openBrowser(url);
  await browser.visit(`/signalement?label=${number}`);
  const form = { number, seenAt: 'Un marché public', claim: 'Une autre structure y joint ce certificat.' };
  const { text } = await browser.post('/signalement', { ...form, email: 'lecteur@exemple.fr' });
  const code = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(text)?.[0];
  const { status } = await browser.visit(`/signalement/${code ?? ''}`);
  if (code === undefined || status !== 200) throw new Error('a report is not followed by its code');
};

/** Reports that the label is claimed wrongly: one about a holder, who is heard and stops; one about somebody without a label. */
export const misuses = async (played: Played, awarded: Dossier): Promise<void> => {
  const { send, read, call, today } = acts(played);
  const { data } = (await read('instructrice', `/api/62/applications/${awarded.application}`)) as {
    data: { structure: string };
  };
  const { items } = (await read('secretaire', '/api/62/labels?state=active')) as {
    items: { id: string; data: { number: string; holder: { structure: string } } }[];
  };
  const label = items.find(({ data: { holder } }) => holder.structure === data.structure);
  const { id } = await send('instructrice', 'misuses', {
    number: label?.data.number,
    seenAt: 'https://exemple.fr',
    claim: 'Une filiale affiche le label.',
    email: 'temoin@exemple.fr',
  });
  await send('instructrice', `misuses/${id}/hear`, {
    label: label?.id,
    question: 'Cette filiale est-elle à vous ?',
  });
  await read(candidateOf(awarded.of), `/api/62/misuses/${id}`);
  await send(candidateOf(awarded.of), `misuses/${id}/answer`, { text: 'Oui : l’affiche est retirée.' });
  await send('secretaire', `misuses/${id}/close`, { outcome: 'CEASED', reasons: 'Constaté en ligne.' });
  const other = await send('secretaire', 'misuses', {
    named: 'Une entreprise d’Arras',
    seenAt: 'Sur sa vitrine',
    claim: 'Elle dit avoir le label.',
  });
  const on = await today();
  await send('instructrice', `misuses/${other.id}/hear`, {
    question: 'Avez-vous un label ?',
    posted: { to: 'Une entreprise, 1 Grand-Place, Arras', on },
  });
  await call('instructrice', `misuses/${other.id}/letter.pdf?letter=misuseMentionedAsked`);
  await send('instructrice', `misuses/${other.id}/answer`, { text: 'Non.' });
  await send('instructrice', `misuses/${other.id}/close`, {
    outcome: 'TRANSMITTED',
    reasons: 'Il n’y a pas de label.',
    letterOn: on,
  });
  // Nobody examines it: its day goes by.
  await reportAsAnyone(played, label?.data.number ?? '');
};

/** What nobody examined is closed at last. */
export const closeReports = async (played: Played): Promise<void> => {
  const { send, read } = acts(played);
  const { items } = (await read('secretaire', '/api/62/misuses?state=received')) as {
    items: { id: string }[];
  };
  for (const { id } of items)
    await send('secretaire', `misuses/${id}/close`, { outcome: 'UNFOUNDED', reasons: 'Rien ne le montre.' });
};
