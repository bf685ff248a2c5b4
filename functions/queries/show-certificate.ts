import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { certificateDocument, type CertificateView } from '../../web/public/certificate-document.ts';
import { drawingOf } from '../../web/public/council-image.ts';
import template from '../../web/public/documents/certificate.typ';
import { labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { printedShortCode } from '../../workflows/label/credential/short-code.ts';
import type { PublicCredential } from '../../workflows/label/public-credential.ts';
import { statusOn, type PublicLabel } from '../../workflows/label/public-row.ts';
import { makeDatabase } from '../adapters/database.ts';
import { qrSvg } from '../adapters/qr-code.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { makeTypstPrinter } from '../adapters/typst-printer.ts';
import { credentialPath } from '../credentials/public-paths.ts';
import { environment } from '../shell/environment.ts';
import { httpHandler, instantOfRequest, redirectTo } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import { orPage } from './or-page.ts';
import { pdfAnswer } from './pdf-answer.ts';
import { makePublicStore } from './public-store.ts';

const { STATE_TABLE, SITE_BUCKET, PUBLIC_ORIGIN } = environment(
  'STATE_TABLE',
  'SITE_BUCKET',
  'PUBLIC_ORIGIN',
);
const db = makeDatabase();
const store = makePublicStore(db, STATE_TABLE, makeReads(db, STATE_TABLE));
const files = makeS3PublicFiles(SITE_BUCKET);
const print = makeTypstPrinter(template);

/** The picture under which the credential was signed: the certificate shows that one, whatever the council shows since. */
const Issued = z.object({
  issuer: z.object({ image: z.object({ id: z.string(), caption: z.string().optional() }) }),
});

const certificateView = (
  label: PublicLabel,
  certificate: PublicCredential,
  { council, mark, signatory }: Pick<CertificateView, 'council' | 'mark' | 'signatory'>,
): CertificateView => ({
  council,
  mark,
  number: label.number,
  holder: { ...label.holder, siret: label.establishment },
  awardedOn: label.awardedOn,
  validUntil: label.validUntil,
  charterVersion: label.charterVersion,
  decidedBy: label.quality,
  signatory,
  issuedAt: certificate.issuedAt,
  page: `${PUBLIC_ORIGIN}/labels/${encodeURIComponent(label.number)}`,
  codePage: `${new URL(PUBLIC_ORIGIN).host}/verification`,
  shortCode: printedShortCode(certificate.shortCode),
});

/**
 * The certificate of a label in force, its credential inside as it was published (F6): the same file each time, until the
 * credential is another. Of a label that no longer stands there is none to print: its page says where it stands.
 */
export const handler = httpHandler('show-certificate', (event) =>
  orPage('show-certificate', event, async () => {
    const { number = '' } = event.pathParameters ?? {};
    const today = dateInParis(Instant.parse(instantOfRequest(event)));
    const rows = await store.labelRows(number);
    if (rows === null) return htmlPage(404, labelUnknownPage(number));
    const { label, about, certificate } = rows;
    const council = await councilView(store, label.council);
    const file = certificate && (await files.get(credentialPath(certificate.id)));
    if (certificate === null || file === null || council === null || statusOn(label, today) !== 'VALID')
      return redirectTo(`/labels/${encodeURIComponent(number)}`);
    const act = about?.acts.at(-1);
    const signatory = act === undefined ? null : await store.signatory(label.council, act.application);
    const text = Buffer.from(file.content).toString('utf8');
    const { image } = Issued.parse(JSON.parse(text)).issuer;
    const view = certificateView(label, certificate, { council, mark: image.caption ?? null, signatory });
    const bytes = print({
      document: certificateDocument(view),
      author: council.name,
      asOf: Instant.parse(new Date(certificate.issuedAt).toISOString()),
      pictures: [await qrSvg(view.page), drawingOf(image.id)],
      attachments: [
        {
          name: 'credential.json',
          type: 'application/ld+json',
          text,
          description: 'Titre numérique signé du label',
        },
      ],
    });
    return pdfAnswer(`certificat-${label.number}`, bytes);
  }),
);
