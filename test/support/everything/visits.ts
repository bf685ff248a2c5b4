import type { CouncilLogo } from '../../../events/council.ts';
import { logoAddress } from '../../../workflows/council/logo/rows.ts';
import { type Played, acts } from './played.ts';
import { openBrowser } from './visit-as-browser.ts';

const LISTS = [
  'councils?state=established',
  'structures?state=known',
  'documents?state=clean',
  'charters?state=adopted',
  'applications?state=notified',
  'expertises?state=attached',
  'appeals?state=answered',
  'misuses?state=closed',
  'meetings?state=convened',
  'sessions?state=convened',
  'items?state=opinionGiven',
  'labels?state=active',
];

/** Of each kind, the list, one thing and its history; of a dossier, its explanation and its grid. */
export const readEverything = async (played: Played): Promise<void> => {
  const { read } = acts(played);
  for (const list of LISTS) {
    // Opinions asked from outside are for who examines.
    const reader = list.startsWith('expertises') ? 'instructrice' : 'secretaire';
    const { items } = (await read(reader, `/api/62/${list}`)) as { items: { id: string }[] };
    const path = `/api/62/${list.split('?')[0]}/${items[0]?.id}`;
    await read(reader, path);
    await read(reader, `${path}/history`);
    if (list.startsWith('applications'))
      for (const view of ['explanation', 'grid']) await read('instructrice', `${path}/${view}`);
  }
  await read('secretaire', '/api/me');
};

/** Pages and data that nobody signs in for, and one that is not there. */
export const visitAsAnyone = async ({ url }: Played, label: string): Promise<void> => {
  const pages = [
    '/',
    '/registre',
    '/registre?council=62',
    '/registre?q=semeurs',
    '/registre/territoires',
    '/registre/territoires/62041',
    `/acheteurs?labels=${label}`,
    `/acheteurs.json?labels=${label}`,
    `/acheteurs.csv?labels=${label}`,
    `/acheteurs/${label}`,
    '/controles/62',
    '/donnees-personnelles/62',
    '/plan-du-site',
    '/statistiques/62',
    '/donnees',
    '/c/0000000000',
    `/verification?number=${label}`,
    `/labels/${label}`,
    `/labels/${label}/decision`,
    `/labels/${label}.json`,
    `/labels/${label}.json?on=2027-01-21`,
    '/labels.geojson',
    '/labels.json',
    '/labels.csv',
    '/labels.ods',
    '/espace',
    '/espace/62/demandes',
    '/app/main.js',
    '/health',
    '/api/openapi.json',
    '/api/councils',
    '/api/62',
    '/api/62/sessions.ics',
    '/nowhere',
  ];
  for (const page of pages) await fetch(`${url}${page}`);
  const { id, logo } = (await (await fetch(`${url}/api/62`)).json()) as { id: string; logo: CouncilLogo };
  const picture = await fetch(`${url}${logoAddress(id, logo)}`);
  if (!picture.ok) throw new Error('the logo of the council is not there');
  const statusListCredential = `${url}/status/r1`;
  const verifiableCredential = { issuer: url, credentialStatus: { statusListCredential } };
  await fetch(`${url}/api/verification`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ verifiableCredential }),
  });
};

/** Signing in and out by a browser, with the page of what did not leave. */
export const visitAsSecretary = async ({ url }: Played): Promise<void> => {
  const browser = openBrowser(url);
  await browser.signIn('secretaire');
  for (const page of ['/session', '/.well-known/jwks.json', '/.well-known/openid-configuration'])
    await browser.visit(page);
  const { text } = await browser.visit('/conseils/62/non-parti');
  if (!text.includes('<main')) throw new Error('the page of what did not leave is not there');
  await browser.post('/sign-out', {});
};
