import { type Entry, makeZip } from './make-zip.ts';

export const ODT = 'application/vnd.oasis.opendocument.text';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const types = (part: string): Entry => ({
  name: '[Content_Types].xml',
  content: `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`,
});

export const makeDocx = (more: readonly Entry[] = []): Buffer =>
  makeZip([
    types('wordprocessingml.document'),
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

export const makeXlsx = (more: readonly Entry[] = []): Buffer =>
  makeZip([types('spreadsheetml.sheet'), { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more]);

export const makeOdt = (more: readonly Entry[] = [], inManifest = ''): Buffer =>
  makeZip([
    { name: 'mimetype', content: ODT, stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest>${inManifest}</manifest:manifest>` },
    ...more,
  ]);
