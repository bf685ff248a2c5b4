import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Api, JourneyFailure } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import { waitFor } from './wait-for.ts';

/** A file as somebody has it on their machine, and what they say of it. */
export type FileToSend = {
  readonly structure: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly dated?: string;
  readonly validUntil?: string;
};

const Upload = z.object({ url: z.url(), fields: z.record(z.string(), z.string()) });
const DocumentRead = z.looseObject({ state: z.string() });

/** Sends bytes by the form that the service signed for them. */
export const postForm = async (upload: unknown, bytes: Buffer): Promise<Response> => {
  const { url, fields } = Upload.parse(upload);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  return fetch(url, { method: 'POST', body: form });
};

/** Says what will be sent, and is told under which id. */
export const announceDocument = async (api: Api, account: string, file: FileToSend): Promise<string> => {
  const { structure, kind, name, mediaType, bytes, dated = null, validUntil = null } = file;
  const sha256 = createHash('sha256').update(bytes).digest('base64url');
  const told = { structure, kind, fileName: name, mediaType, size: bytes.length, sha256, dated, validUntil };
  return (await sendTo(api, `annoncer ${kind}`, account, 'documents', told)).id;
};

/** A document is announced, sent straight to storage, scanned, and then open; its id. */
export const sendDocument = async (api: Api, account: string, file: FileToSend): Promise<string> => {
  const id = await announceDocument(api, account, file);
  const upload = await readFrom(api, 'obtenir de quoi envoyer', account, `documents/${id}/upload`);
  const { ok, status } = await postForm(upload, file.bytes);
  if (!ok) throw new JourneyFailure(`envoyer ${file.kind} : le dépôt de fichiers répond ${status}.`);
  await waitFor(`le contrôle de ${file.kind}`, async () => {
    const { state } = DocumentRead.parse(await readFrom(api, 'suivre la pièce', account, `documents/${id}`));
    return state === 'clean' ? true : null;
  });
  return id;
};

/** A page of PDF that says one line, the smallest that is whole. */
export const onePagePdf = (line: string): Buffer => {
  const text = `BT /F1 12 Tf 72 720 Td (${line.replaceAll(/[^ -~]|[()\\]/g, '?')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  );
};
