import { onePagePdf, postForm } from '../../local/journey/send-document.ts';
import type { FilesStage } from './stage.ts';

type Good = { readonly mediaType: string; readonly bytes: Buffer };

const NAME =
  /^attachment; filename="[A-Za-z0-9_][A-Za-z0-9 _()-]*\.[a-z]{3,4}"; filename\*=UTF-8''[A-Za-z0-9%_.!~*-]+$/;
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg'];

/** What the way to a file says, whatever it was called: never kept, never shown, no name in any address (P22, P24). */
const wrongWay = (headers: Headers, name: string): string[] => {
  const expected = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "sandbox; default-src 'none'",
  };
  const wrong = Object.entries(expected)
    .filter(([header, value]) => headers.get(header) !== value)
    .map(([header]) => `${header}: ${headers.get(header)}`);
  const location = headers.get('location') ?? '';
  const [stem = ''] = name.split('.');
  const named = stem.length > 8 && decodeURIComponent(location).includes(stem);
  return named ? [...wrong, 'its name in an address'] : wrong;
};

const wrongBytes = async (location: string, { mediaType, bytes }: Good): Promise<string[]> => {
  const got = await fetch(location);
  const { headers } = got;
  const type = SHOWN.includes(mediaType) ? mediaType : 'application/octet-stream';
  return [
    ...(Buffer.from(await got.arrayBuffer()).equals(bytes) ? [] : ['other bytes']),
    ...(NAME.test(headers.get('content-disposition') ?? '')
      ? []
      : [String(headers.get('content-disposition'))]),
    ...(headers.get('content-type') === type ? [] : [`type ${headers.get('content-type')}`]),
    ...(headers.get('cache-control') === 'no-store' ? [] : ['kept by caches']),
  ];
};

/** A harmless file is handed out once it is clean, as it was sent, under a name that is one. */
export const playGood = async (
  { verdicts, senderOf }: FilesStage,
  good: Good,
  name: string,
  turn: number,
): Promise<string[]> => {
  const { files } = senderOf(turn);
  const { status, body } = await files.announce({ ...good, name });
  // A name that no text may hold is refused before anything is written.
  if (status === 400) return [];
  if (status !== 201) return [`announced: ${status}`];
  const id = String(body['id']);
  const sent = await postForm((await files.link(id)).body, good.bytes);
  if (sent.status !== 204) return [`sent: ${sent.status}`];
  (await verdicts.of(id)).forEach(({ tell }) => tell('NO_THREATS_FOUND'));
  const state = await files.settled(id);
  if (state !== 'clean') return [`ends ${state}`];
  const { data } = (await files.read(id)).body as { data: { fileName: string } };
  const way = await files.file(id);
  return [
    ...(data.fileName === name ? [] : ['told under another name']),
    ...(way.status === 303 ? wrongWay(way.headers, name) : [`answered ${way.status}`]),
    ...(way.status === 303 ? await wrongBytes(way.headers.get('location') ?? '', good) : []),
  ];
};

/** A page that is whole, under a name made to harm. */
export const pageNamed = (turn: number): Good => ({
  mediaType: 'application/pdf',
  bytes: onePagePdf(`page ${turn}`),
});
