import { command, read } from './call.ts';
import { Offline, Problem } from './problem.ts';

/** Where a file stands on its way: what is said of it, once each. */
export type Sending =
  | { readonly is: 'sending'; readonly percent: number }
  | { readonly is: 'checking' }
  | { readonly is: 'clean' }
  | { readonly is: 'refused'; readonly says: string };

type Leave = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

type Asked = {
  readonly council: string;
  readonly structure: string;
  readonly kind: string;
  readonly file: File;
  /** The date that the document bears, where its kind has one. */
  readonly dated: string | null;
  readonly onMove: (sending: Sending) => void;
  readonly signal: AbortSignal;
};

const CHECK_MS = 1_000;
const CHECKS = 90;

const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCodePoint(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The service asks for one of a few types: a browser that knows none says so by an empty one. */
const mediaTypeOf = ({ type, name }: File): string =>
  type !== '' ? type : name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/pdf';

/** `fetch` tells nothing of what is sent: only this one can show how far it is, and be stopped. */
const post = ({ url, fields }: Leave, file: File, { onMove, signal }: Asked): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onMove({ is: 'sending', percent: Math.floor((loaded / Math.max(total, 1)) * 100) }),
    );
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new Problem(request.status, {})),
    );
    request.addEventListener('error', () => reject(new Offline()));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Document = { readonly state: string; readonly data: { readonly refusal: string | null } };

/** By reason of `DocumentRefused`: what is wrong with the file, and what to send instead. */
const REFUSALS: Readonly<Record<string, string>> = {
  OTHER_CONTENT: 'Ce qui est arrivé n’est pas le fichier que vous avez choisi. Envoyez-le à nouveau.',
  WRONG_TYPE: 'Le contenu de ce fichier n’est pas celui que son nom annonce. Envoyez-le en PDF ou en photo.',
  UNREADABLE: 'Ce fichier ne s’ouvre pas. Enregistrez-le à nouveau en PDF, ou envoyez une photo.',
  PROTECTED: 'Ce fichier est protégé par un mot de passe. Envoyez-en une copie qui s’ouvre sans.',
  ACTIVE_CONTENT: 'Ce fichier contient un programme. Envoyez-le en PDF ou en photo.',
  THREAT: 'Ce fichier contient un programme malveillant. Envoyez-en un autre exemplaire.',
  NOT_SCANNABLE: 'Ce fichier n’a pas pu être contrôlé. Envoyez-le en PDF ou en photo.',
};
const REFUSED = 'Ce fichier n’a pas été accepté. Envoyez-le en PDF ou en photo.';

/** Whether it was checked and may be kept; what is wrong with it is told on the way. */
const checked = async (path: string, { onMove, signal }: Asked): Promise<boolean> => {
  onMove({ is: 'checking' });
  for (let left = CHECKS; left > 0 && !signal.aborted; left -= 1) {
    const { state, data } = await read<Document>(path, signal);
    if (state === 'clean') {
      onMove({ is: 'clean' });
      return true;
    }
    if (state === 'refused') {
      const says = REFUSALS[data.refusal ?? ''] ?? REFUSED;
      onMove({ is: 'refused', says });
      return false;
    }
    await wait(CHECK_MS);
  }
  return true;
};

/**
 * Sends one file: announced with its digest, put straight to the storage, then waited for while it is scanned.
 * @returns the id of the document, null once it was refused @throws Problem, Offline
 */
export const sendFile = async (asked: Asked): Promise<string | null> => {
  const { council, structure, kind, file, dated } = asked;
  const sha256 = toBase64Url(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const { id } = await command(
    `/api/${council}/documents`,
    { structure, kind, fileName: file.name, mediaType: mediaTypeOf(file), size: file.size, sha256, dated },
    crypto.randomUUID(),
  );
  const path = `/api/${council}/documents/${id}`;
  asked.onMove({ is: 'sending', percent: 0 });
  await post(await read<Leave>(`${path}/upload`), file, asked);
  return (await checked(path, asked)) ? id : null;
};
