import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';

/** A file inside the file: given back byte for byte, hence apart from the words that are drawn. */
export type Attachment = { name: string; type: string; text: string; description: string };

/**
 * What is printed, in whose name, and when what it tells happened last; with the pictures (SVG) that its template places
 * and the files that it holds.
 */
export type Printing = {
  document: { readonly title: string };
  author: string;
  asOf: Instant;
  pictures?: readonly string[];
  attachments?: readonly Attachment[];
};

/** In place of a sign that the fonts of every machine do not have: the standard forbids a sign without its drawing. */
const SIGN = '□';

/** Latin, Greek and Cyrillic letters, punctuation, currencies, arrows and signs: what these fonts draw. */
const UNDRAWN =
  /[^\n\u0020-\u007e\u00a0-\u0477\u1e00-\u1fff\u2010-\u2027\u202f-\u2040\u2044-\u2052\u2070-\u20bf\u2100-\u211e\u2122\u2126-\u214f\u2190-\u21ff\u2200-\u22ff\u25a0-\u25ff]|\p{Cn}/gu;

const drawn = (text: string): string => text.toWellFormed().replace(UNDRAWN, SIGN);

/** The data of a document as JSON, each of its texts with signs that can be drawn. */
const dataOf = ({ document, author, asOf }: Printing): string => {
  const said = JSON.stringify({ ...document, author });
  const text = JSON.stringify({ ...document, author }, (_, value: unknown) =>
    typeof value === 'string' ? drawn(value) : value,
  );
  const [year, month, day] = dateInParis(asOf).split('-').map(Number);
  return JSON.stringify({
    ...(JSON.parse(text) as object),
    on: { year, month, day },
    replaced: text !== said,
    sign: SIGN,
  });
};

/**
 * Prints documents as PDF/A-3a: tagged, so that they are read aloud in their order, and made to last. What does not meet
 * the standard is not printed at all. The same document is the same file, byte for byte; no word of it is read as markup.
 * @param template the Typst source; its data is the document, under `sys.inputs.data`, and pictures and attachments are under
 * `sys.inputs.files`
 */
export const makeTypstPrinter = (template: string) => {
  // Made at the first document: it reads fonts, which a cold start need not wait for.
  let compiler: NodeCompiler | undefined;
  return (printing: Printing): Uint8Array => {
    compiler ??= NodeCompiler.create();
    const { pictures = [], attachments = [] } = printing;
    const files = JSON.stringify({ pictures, attachments });
    return compiler.pdf(
      { mainFileContent: template, inputs: { data: dataOf(printing), files } },
      {
        pdfStandard: PdfStandard.A_3a,
        creationTimestamp: Math.floor(Date.parse(printing.asOf) / 1000),
      },
    );
  };
};
