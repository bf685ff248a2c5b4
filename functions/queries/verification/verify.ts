import * as z from 'zod';
import { Instant } from '../../../events/fact.ts';
import { MOST_CREDENTIAL_BYTES } from '../../../workflows/label/credential/verification.ts';
import { IssuerKey, KEYS_PARTITION } from '../../../workflows/label/credential/keys.ts';
import { verdictPage } from '../../../web/public/verdict-page.ts';
import { verificationPage } from '../../../web/public/verification-page.ts';
import { READ_CODE_PATH, READ_CODE_SCRIPT } from '../../../web/public/scripts/read-code.ts';
import { makeDatabase } from '../../adapters/database.ts';
import { makeReads } from '../../adapters/read-rows.ts';
import { makeObjectCalls } from '../../adapters/s3-objects.ts';
import { makeVerifyCredential } from '../../credentials/verify-credential.ts';
import { environment } from '../../shell/environment.ts';
import { malformed, Problem } from '../../shell/problems.ts';
import { readBody } from '../../shell/read-body.ts';
import { readForm } from '../../shell/read-form.ts';
import { bytesIn, readMultipart } from '../../shell/read-multipart.ts';
import { publicHandler } from '../../shell/compress.ts';
import { instantOfRequest, redirectTo, type HttpAnswer, type HttpEvent } from '../../shell/respond.ts';
import { onlyCouncil } from '../council-view.ts';
import { cameraPage, htmlPage, publicFile } from '../html-answer.ts';
import { openJson } from '../open-json.ts';
import { orPage } from '../or-page.ts';
import { makePublicStore } from '../public-store.ts';
import { numberAsked } from './number-asked.ts';

const { STATE_TABLE, SITE_BUCKET, PUBLIC_ORIGIN } = environment(
  'STATE_TABLE',
  'SITE_BUCKET',
  'PUBLIC_ORIGIN',
);
const db = makeDatabase();
const reads = makeReads(db, STATE_TABLE);
const store = makePublicStore(db, STATE_TABLE, reads);
const site = makeObjectCalls(SITE_BUCKET);

const verify = makeVerifyCredential({
  origin: PUBLIC_ORIGIN,
  keys: async () => (await reads.rows(KEYS_PARTITION, '')).map((row) => IssuerKey.parse(row)),
  statusList: async (list) => {
    const answer = await site(`status/${list}`, { method: 'GET' });
    return answer.ok ? answer.text() : null;
  },
});

/** Beside the certificate itself, what a form or a JSON document wraps it in. */
const MOST_SENT = MOST_CREDENTIAL_BYTES + 4_096;

const isTooLarge = (event: HttpEvent): boolean => bytesIn(event) > MOST_SENT;
const TOO_LARGE = 'Ce fichier est trop lourd : 64 ko au plus. Déposez le fichier « credential.json » seul.';
const NOTHING = 'Choisissez le fichier « credential.json », ou collez son contenu.';

const Sent = z.strictObject({
  verifiableCredential: z.union([z.string(), z.record(z.string(), z.unknown())]),
});

const asData = async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
  if (isTooLarge(event)) throw new Problem(413, 'too-large', TOO_LARGE);
  const sent = Sent.safeParse(readBody(event)).data;
  if (sent === undefined)
    throw malformed('Envoyez le titre numérique sous « verifiableCredential », et rien d’autre.');
  const { verifiableCredential: given } = sent;
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return openJson({ ...(await verify(text, at)), checkedAt: at });
};

const refusedForm = async (status: number, credentialError: string): Promise<HttpAnswer> =>
  cameraPage(status, verificationPage({ council: await onlyCouncil(store), credentialError }));

const asForm = async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
  if (isTooLarge(event)) return refusedForm(413, TOO_LARGE);
  const form = readMultipart(event) ?? readForm(event, MOST_SENT);
  const text = form['file'] ?? form['credential'] ?? '';
  if (text.trim() === '') return refusedForm(400, NOTHING);
  const verification = await verify(text, at);
  return htmlPage(200, verdictPage({ council: await onlyCouncil(store), verification, readAt: at }));
};

const UNREADABLE =
  'Écrivez le numéro comme sur le certificat, par exemple 62-ESS-2027-0001-9, ou les dix signes du code court.';

/** A number or a code that can be read leads to its page; another is shown again with what is wrong. */
const asNumber = async (event: HttpEvent): Promise<HttpAnswer> => {
  const typed = event.queryStringParameters?.['number']?.trim();
  if (typed === undefined || typed === '')
    return cameraPage(200, verificationPage({ council: await onlyCouncil(store) }));
  const number = await numberAsked(reads.row, typed);
  if (number !== null) return redirectTo(`/labels/${encodeURIComponent(number)}`);
  const council = await onlyCouncil(store);
  return cameraPage(400, verificationPage({ council, error: { typed, message: UNREADABLE } }));
};

/** The script of that page. */
const codeScript = async (): Promise<HttpAnswer> =>
  publicFile('text/javascript; charset=utf-8', READ_CODE_SCRIPT);

const ROUTES: Readonly<Record<string, (event: HttpEvent, at: Instant) => Promise<HttpAnswer>>> = {
  'POST /api/verification': asData,
  'POST /verification': asForm,
  [`GET ${READ_CODE_PATH}`]: codeScript,
};

/** Verifies what anybody brings, without an account: nothing is kept, and nobody else is asked. */
export const handler = publicHandler('verify', (event) =>
  orPage('verify', event, () =>
    (ROUTES[event.routeKey] ?? asNumber)(event, Instant.parse(instantOfRequest(event))),
  ),
);
