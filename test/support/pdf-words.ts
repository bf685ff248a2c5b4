import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is read in a PDF, page after page, with one space between words. */
export const wordsOfPdf = async (bytes: ArrayBuffer | Uint8Array): Promise<string> => {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent();
    words.push(...items.map((one) => ('str' in one ? one.str : '')));
  }
  return words.join(' ').replaceAll(/\s+/g, ' ');
};
