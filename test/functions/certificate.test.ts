import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Instant } from '../../events/fact.ts';
import { qrSvg } from '../../functions/adapters/qr-code.ts';
import { makeTypstPrinter } from '../../functions/adapters/typst-printer.ts';
import { signDocument } from '../../functions/credentials/sign-document.ts';
import { councilImage, drawingOf } from '../../web/public/council-image.ts';
import { certificateDocument, type CertificateView } from '../../web/public/certificate-document.ts';
import { unsignedCredential } from '../../workflows/label/credential/profile.ts';
import { pngPicture, svgPicture } from '../support/pictures.ts';
import { HOSTILE } from '../support/public-views.ts';
import { memorySigner } from '../support/memory-keys.ts';
import { CONTENT } from '../support/sample-credential.ts';

const template = readFileSync(
  join(import.meta.dirname, '../../web/public/documents/certificate.typ'),
  'utf8',
);
const print = makeTypstPrinter(template);
const page = `${CONTENT.origin}/labels/${CONTENT.number}`;
const view: CertificateView = {
  council: CONTENT.council,
  mark: null,
  number: CONTENT.number,
  holder: { ...CONTENT.holder, siret: null },
  awardedOn: '2027-01-25',
  validUntil: '2029-01-25',
  charterVersion: '2026',
  decidedBy: 'Présidente du Département',
  signatory: 'Jeanne Exemple',
  issuedAt: '2027-01-25T09:00:00.000Z',
  page,
  codePage: 'label.exemple.fr/c',
  shortCode: 'K7Q2M-9TRX4',
};
const credential = async () =>
  JSON.stringify(
    await signDocument(
      unsignedCredential({ ...CONTENT, holder: { ...CONTENT.holder, name: `漢字 ${HOSTILE}` } }),
      {
        signer: memorySigner(),
        origin: CONTENT.origin,
        key: { name: 'key-2026-01', kmsKeyId: 'key-2026-01' },
        created: '2027-01-25T09:00:00Z',
      },
    ),
  );
const printed = async (
  text: string,
  over: Partial<CertificateView> = {},
  picture: string = CONTENT.council.image,
) =>
  print({
    document: certificateDocument({ ...view, ...over }),
    author: view.council.name,
    asOf: view.issuedAt as Instant,
    pictures: [await qrSvg(page), drawingOf(picture)],
    attachments: [
      { name: 'credential.json', type: 'application/ld+json', text, description: 'Attestation signée' },
    ],
  });
const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

describe('the certificate of a label', () => {
  it('holds its credential, byte for byte, and is the same file each time', async () => {
    const text = await credential();
    const bytes = await printed(text);
    expect(Buffer.from(await printed(text)).equals(Buffer.from(bytes))).toBe(true);
    const attached = (await (await open(bytes)).getAttachments()) as Record<string, { content: Uint8Array }>;
    expect(Object.keys(attached)).toEqual(['credential.json']);
    expect(Buffer.from(attached['credential.json']!.content).toString('utf8')).toBe(text);
  });

  it('says on one page what was granted, and how to see whether it stands', async () => {
    const file = await open(await printed('{}'));
    expect(file.numPages).toBe(1);
    const { items } = await (await file.getPage(1)).getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    for (const word of [
      view.number,
      'Présidente du Département',
      page,
      'K7Q2M-9TRX4',
      'Toute suspension révoque',
    ])
      expect(words).toContain(word);
    const tags = JSON.stringify(await (await file.getPage(1)).getStructTree());
    expect(tags).toContain('Figure');
    expect(tags).toContain('Code à scanner');
  });

  it.each([
    ['SVG', { type: 'image/svg+xml', content: svgPicture('<circle cx="50" cy="50" r="40"/>') } as const],
    ['PNG', { type: 'image/png', content: pngPicture({ width: 128 }) } as const],
  ])(
    'shows at its head the picture of the council, as %s, on one page and in the same file each time',
    async (_, logo) => {
      const show = () => printed('{}', { mark: 'Logo du Département' }, councilImage(9, logo));
      const bytes = await show();
      expect(Buffer.from(await show()).equals(Buffer.from(bytes))).toBe(true);
      const file = await open(bytes);
      expect(file.numPages).toBe(1);
      expect(JSON.stringify(await (await file.getPage(1)).getStructTree())).toContain('Logo du Département');
    },
  );

  it('names who signed, and in what capacity (F9); nobody of what was born of silence', () => {
    const facts = (over: Partial<CertificateView>) =>
      new Map(certificateDocument({ ...view, ...over }).facts);
    expect(facts({}).get('Décision signée par')).toBe('Jeanne Exemple, Présidente du Département');
    // Decided elsewhere before this service, or before it kept that name.
    expect(facts({ signatory: null }).get('Décision signée par')).toBe('Présidente du Département');
    const silent = facts({ decidedBy: 'Décision implicite d’acceptation', signatory: null });
    expect(silent.has('Décision signée par')).toBe(false);
    expect(silent.get('Décision')).toContain('née du silence de l’administration');
  });

  it('reads no name as markup', async () => {
    const file = await open(
      await printed('{}', { holder: { ...view.holder, name: '#panic("x") $x^2$ *gras*' } }),
    );
    expect(file.numPages).toBe(1);
  });
});
