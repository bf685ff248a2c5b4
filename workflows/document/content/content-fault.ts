import type { MediaType } from '../../../events/document.ts';
import { type Inflate, startsWith } from './bytes.ts';
import { csvFault } from './csv.ts';
import type { Fault } from './fault.ts';
import { jpegFault, pngFault } from './image.ts';
import { OFFICE_FORMS, officeFault } from './office.ts';
import { pdfFault } from './pdf.ts';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const ZIP = ascii('PK\u0003\u0004');
/** An office file under a password is no zip: an older container holds it. */
const SEALED_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Rule = {
  /** How the file begins, one of them; none for plain text. */
  readonly starts: readonly (readonly number[])[];
  readonly fault: (bytes: Uint8Array, inflate: Inflate) => Fault | null;
};

const office = (form: keyof typeof OFFICE_FORMS): Rule => ({
  starts: [ZIP],
  fault: (bytes, inflate) => officeFault(bytes, OFFICE_FORMS[form], inflate),
});

/** How each form of file is recognised by its bytes, never by its name. */
const RULES: Readonly<Record<MediaType, Rule>> = {
  'application/pdf': { starts: [ascii('%PDF-1.'), ascii('%PDF-2.')], fault: pdfFault },
  'image/png': { starts: [[0x89, ...ascii('PNG\r\n\u001a\n')]], fault: pngFault },
  'image/jpeg': { starts: [[0xff, 0xd8, 0xff]], fault: jpegFault },
  'application/vnd.oasis.opendocument.text': office('odt'),
  'application/vnd.oasis.opendocument.spreadsheet': office('ods'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office('docx'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office('xlsx'),
  'text/csv': { starts: [], fault: csvFault },
};

/** What is wrong with the bytes of a file that says it is of that form; null when nothing is (P22). */
export const contentFault = (mediaType: MediaType, bytes: Uint8Array, inflate: Inflate): Fault | null => {
  const { starts, fault } = RULES[mediaType];
  if (starts.length === 0 || starts.some((start) => startsWith(bytes, start))) return fault(bytes, inflate);
  return starts.includes(ZIP) && startsWith(bytes, SEALED_OFFICE) ? 'PROTECTED' : 'WRONG_TYPE';
};
