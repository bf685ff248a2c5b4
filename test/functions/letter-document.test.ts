import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeTypstPrinter } from '../../functions/adapters/typst-printer.ts';
import { makeLetterView, KEPT_LETTERS } from '../../functions/queries/application/letter-view.ts';
import { letterDocument } from '../../web/public/letter-document.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { Instant } from '../../workflows/calendar/instant.ts';
import { LETTER_KINDS } from '../../workflows/letters/letter-kinds.ts';
import { APPLICATION, DIGEST } from '../support/ids.ts';
import { printedLetter } from '../../functions/letters/printed-letter.ts';
import { svgPicture } from '../support/pictures.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const profile = sample('CouncilEstablished.v1').data;
const FACTS = [
  sample('ApplicationSubmitted.v1'),
  sample('ApplicationAcknowledged.v1'),
  sample('ApplicationWithdrawn.v1'),
];
const AT = ['2026-12-01T09:00:00.000Z', '2026-12-02T09:00:00.000Z', '2026-12-05T09:00:00.000Z'];
const envelopes = FACTS.map((fact, index) => ({
  id: 'f',
  council: '62',
  thing: APPLICATION,
  at: AT[index],
  version: index + 1,
  rank: 0,
  ...fact,
}));

const print = makeTypstPrinter(
  readFileSync(new URL('../../web/public/documents/document.typ', import.meta.url), 'utf8'),
);

const viewOf = (adopted: readonly object[] = []) =>
  makeLetterView({
    store: {
      facts: () => Promise.resolve(envelopes as never),
      rows: (_, prefix) => Promise.resolve(prefix === 'letter#withdrawn#' ? (adopted as never) : []),
      row: ({ sk }) => Promise.resolve(sk === 'profile' ? ({ pk: 'x', sk, ...profile } as never) : null),
    },
    subjects: { openAll: () => Promise.resolve(new Map()) },
    origin: 'https://label.exemple.fr',
  });
const thing = thingWith(application, FACTS, APPLICATION);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a letter of a dossier as a file', () => {
  it('has the words of its mail, its day and the hash of its text', async () => {
    const view = await viewOf()(thing, 'withdrawn');
    expect(view).toMatchObject({ title: 'Retrait de la demande', on: '2026-12-05', asOf: AT[2] });
    expect(plain(view.subject)).toBe('Les Semeurs : votre demande est retirée');
    expect(plain(view.lines.join('\n'))).toContain('Vous avez retiré votre demande le 5 décembre 2026.');
    expect(view.closing.join('\n')).toContain(profile.contact.email);
    expect(view.text).toMatchObject({ version: 0 });
  });

  it('is written from the dossier as it stood then, in the words of the council on that day', async () => {
    const { kind, ...text } = sample('LetterAdopted.v1').data;
    const row = (effectiveOn: string) => ({ pk: 'x', sk: 'y', kind, ...text, effectiveOn });
    const own = await viewOf([row('2026-12-05')])(thing, 'withdrawn');
    expect(own.text).toMatchObject({ version: 1 });
    expect(own.lines).toHaveLength(1);
    expect((await viewOf([row('2026-12-06')])(thing, 'withdrawn')).text.version).toBe(0);
  });

  it('is none when nothing called for it, and says which there are', async () => {
    await expect(viewOf()(thing, 'certificate')).rejects.toMatchObject({ status: 404 });
    await expect(viewOf()(thing, 'message')).rejects.toMatchObject({ status: 400 });
    await expect(viewOf()(thing, undefined)).rejects.toMatchObject({ status: 400 });
    for (const kind of KEPT_LETTERS)
      expect(LETTER_KINDS[kind]).toMatchObject({ legal: true, to: 'APPLICANT' });
  });

  it('is none when what it must say was erased since: half a letter is none', () => {
    const used = { letter: 'withdrawn', letterVersion: 0, letterDigest: DIGEST } as const;
    const sent = { to: 'Les Semeurs', on: '2026-12-05', asOf: '2026-12-05T09:00:00.000Z' };
    const council = { ...profile, logo: null };
    const print = () =>
      printedLetter({ missing: ['reason'], used }, { profile: council, kind: 'withdrawn', ...sent });
    expect(print).toThrow(expect.objectContaining({ status: 404 }));
  });

  it('bears the picture of the council at its head, if it has one, and its words', async () => {
    const view = await viewOf()(thing, 'withdrawn');
    expect(letterDocument(view)).not.toHaveProperty('mark');
    const logo = { digest: DIGEST, type: 'image/svg+xml', description: 'Logo du Département' } as const;
    const document = letterDocument({ ...view, council: { ...view.council, logo } });
    const bytes = print({
      document,
      author: view.council.name,
      asOf: view.asOf as Instant,
      pictures: [svgPicture('<rect width="9" height="9"/>')],
    });
    const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
    expect(JSON.stringify(await page.getStructTree())).toContain('Logo du Département');
  });

  it('is the same file each time, byte for byte', async () => {
    const printed = async () => {
      const view = await viewOf()(thing, 'acknowledgement');
      return print({
        document: letterDocument(view),
        author: view.council.name,
        asOf: view.asOf as Instant,
      });
    };
    const first = Buffer.from(await printed());
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.equals(Buffer.from(await printed()))).toBe(true);
    expect(first.toString('latin1')).toContain('/MarkInfo');
  });
});
