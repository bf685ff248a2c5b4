import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Instant } from '../../events/fact.ts';
import { makeTypstPrinter } from '../../functions/adapters/typst-printer.ts';
import { sectionsOf, type PrintedDocument } from '../../web/public/printed-document.ts';
import { receiptDocument, type ReceiptView } from '../../web/public/receipt-document.ts';
import { textOf } from '../../web/public/html.ts';
import { HOSTILE, LONG, receipt } from '../support/public-views.ts';

const template = readFileSync(join(import.meta.dirname, '../../web/public/documents/document.typ'), 'utf8');
const print = makeTypstPrinter(template);
const printed = (document: PrintedDocument, author = 'Conseil fictif') =>
  print({ document, author, asOf: receipt.asOf as Instant });
const printedReceipt = (over: Partial<ReceiptView> = {}) => printed(receiptDocument({ ...receipt, ...over }));
const saying = (text: string): PrintedDocument => ({
  title: 'Essai',
  sections: [{ id: 'a', title: 'Ce qui est dit', blocks: [{ kind: 'text', text }] }],
});

/** Spaces are no matter of words. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

type Node = { role?: string; children?: Node[] };

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** What a reader that shares nothing with what printed it finds: words in the order of the tags, tags, and claims. */
const readBack = async (bytes: Uint8Array) => {
  const file = await open(bytes);
  const [words, roles]: [string[], string[]] = [[], []];
  const walk = ({ role, children = [] }: Node): void => {
    if (role !== undefined) roles.push(role);
    children.forEach(walk);
  };
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
    walk((await page.getStructTree()) as Node);
  }
  const { info } = (await file.getMetadata()) as unknown as { info: Record<string, unknown> };
  return { words: plain(words.join(' ')), roles, info, file };
};

const pageWords = (document: PrintedDocument): string =>
  plain(
    sectionsOf(document)
      .map((section) => textOf(section))
      .join(' ')
      .replaceAll(/<[^>]*>/g, ' '),
  );

describe('a receipt as a file (A10)', () => {
  it('says what its page says, word for word, in the same order', async () => {
    const document = receiptDocument(receipt);
    const { words } = await readBack(printed(document));
    const [said, file] = [pageWords(document), words].map((text) => text.replaceAll(/ :|•/g, '').split(' '));
    let from = 0;
    for (const word of said ?? []) {
      const found = file?.indexOf(word, from) ?? -1;
      expect([word, found]).not.toEqual([word, -1]);
      from = found;
    }
    for (const digest of Object.values(receipt.digests)) expect(words).toContain(digest);
  });

  it('is tagged, in French, titled and archival: it is read aloud in its order and lasts', async () => {
    const bytes = printedReceipt();
    const { roles, info, file } = await readBack(bytes);
    expect(info).toMatchObject({
      Title: 'Récépissé de la demande 62-D-2026-0042',
      Author: 'Conseil fictif',
      Language: expect.stringMatching(/^fr/),
      IsXFAPresent: false,
    });
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H2')).toHaveLength(5);
    expect(roles).toEqual(expect.arrayContaining(['P', 'L', 'LI', 'Lbl', 'LBody']));
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('is the same file, byte for byte, whoever prints it again', () => {
    const again = makeTypstPrinter(template)({
      document: receiptDocument(receipt),
      author: 'Conseil fictif',
      asOf: receipt.asOf as Instant,
    });
    expect(Buffer.from(again).equals(printedReceipt())).toBe(true);
  });

  it('runs nothing of what people typed, and holds no script, file nor link', async () => {
    const marked = '#panic("x") #read("/etc/passwd") $x^2$ *gras* @cité <étiquette> `code` // reste \\ fin';
    const { words, file } = await readBack(
      printedReceipt({ filed: { ...receipt.filed, structureName: `${marked} ${HOSTILE}` } }),
    );
    expect(words).toContain(plain(marked));
    expect(await file.getJSActions()).toBeNull();
    expect(await file.getAttachments()).toBeNull();
    const page = await file.getPage(1);
    expect(await page.getAnnotations()).toEqual([]);
  });

  it('goes on over pages, and is printed whatever is typed', async () => {
    const bytes = printedReceipt({
      service: { ...receipt.service, address: HOSTILE + LONG },
      missing: { until: HOSTILE, titles: Array.from({ length: 60 }, () => LONG), effect: [LONG] },
    });
    expect((await open(bytes)).numPages).toBeGreaterThan(2);
  });

  it.each(['漢字', 'שלום', 'العربية', '😀', '\ud800', '\u0000', '\u202e', '\ufffe', '\u0378'])(
    'shows that it cannot write %j, and says so',
    async (foreign) => {
      const { words } = await readBack(printed(saying(`Avant ${foreign} après`)));
      expect(words).toMatch(/Avant □+ après/);
      expect(words).toContain('sont remplacés par « □ »');
    },
  );

  it('writes the letters and signs of our languages as they are, and says nothing of them', async () => {
    const ours = 'Œuvre “ça” l’été – naïve ẞ Łódź Þór Ελλάς Україна 3 € ½ № ™ → ≥';
    const { words } = await readBack(printed(saying(ours)));
    expect(words).toContain(ours);
    expect(words).not.toContain('□');
  });
});
