import { deflateSync } from 'node:zlib';

const END = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';

/** A PDF whose catalogue says this, and whose one stream holds that. */
export const pdfWith = (dictionary: string, stream = 'BT ET'): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${dictionary} >>\nendobj\n2 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n${END}`,
    'latin1',
  );

/** A PDF that keeps objects packed together. */
export const packedPdf = (objects: string, packed: Buffer = deflateSync(Buffer.from(objects))): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\r\n`,
    ),
    packed,
    Buffer.from(`\r\nendstream\nendobj\n${END}`),
  ]);

export const encryptedPdf = (): Buffer =>
  Buffer.from(pdfWith('').toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 5 0 R'), 'latin1');

/** What a PDF does by itself, and how it says so. */
export const ACTIVE_PDF: readonly (readonly [string, string])[] = [
  ['runs a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'],
  ['runs a script under another spelling', '/OpenAction << /S /J#61vaScript /#4aS (app.alert(1)) >>'],
  ['starts a program', '/OpenAction << /S /Launch /F (calc.exe) >>'],
  ['has scripts by name', '/Names << /JavaScript 9 0 R >>'],
  ['plays something', '/RichMedia 9 0 R'],
  ['has a form with its own scripts', '/AcroForm << /XFA 9 0 R >>'],
  ['fetches data', '/AA << /O << /S /ImportData /F (//evil.example/a) >> >>'],
];
