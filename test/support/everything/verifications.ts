import * as z from 'zod';
import { waitFor } from '../../../local/journey/wait-for.ts';
import type { Played } from './played.ts';
import { openBrowser } from './visit-as-browser.ts';

const Shown = z.looseObject({
  certificate: z.looseObject({ id: z.url(), shortCode: z.string() }).nullable(),
});
const Verified = z.looseObject({ about: z.looseObject({ number: z.string() }).nullable() });

/** The credential of a label is verified as data and by a form; its short code leads to its label. */
export const verifications = async ({ url }: Played, number: string): Promise<void> => {
  const certificate = await waitFor(`le titre de ${number}`, async () => {
    const answer = await fetch(`${url}/labels/${number}.json`);
    return answer.ok ? Shown.parse(await answer.json()).certificate : null;
  });
  const credential = await waitFor(`le fichier du titre de ${number}`, async () => {
    const answer = await fetch(`${url}${new URL(certificate.id).pathname}`);
    return answer.ok ? answer.text() : null;
  });
  const answer = await fetch(`${url}/api/verification`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ verifiableCredential: credential }),
  });
  const { about } = Verified.parse(await answer.json());
  if (about?.number !== number) throw new Error(`the credential of ${number} is not taken for ours`);
  for (const made of ['certificate.pdf', 'badge.svg'])
    if (!(await fetch(`${url}/labels/${number}/${made}`)).ok) throw new Error(`${number} has no ${made}`);
  const browser = openBrowser(url);
  await browser.post('/verification', { credential });
  for (const page of ['/verification', `/verification?number=${certificate.shortCode}`])
    await browser.visit(page);
  const { location } = await browser.visit(`/c/${certificate.shortCode}`);
  if (location?.endsWith(`/labels/${number}`) !== true) throw new Error(`a code does not lead to ${number}`);
};
