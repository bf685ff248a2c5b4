/** What a person reads of a mail. */
export type MimePart = { readonly subject: string; readonly to: string; readonly text: string };

type Entity = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

const unfold = (head: string): ReadonlyMap<string, string> =>
  new Map(
    head
      .replaceAll(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );

const split = (raw: string): Entity => {
  const [head = '', ...body] = raw.split('\n\n');
  return { headers: unfold(head), body: body.join('\n\n') };
};

/** Quoted-printable, to bytes: `=E9` is a byte, `=` at the end of a line is nothing. */
const unquote = (text: string): Buffer =>
  Buffer.from(
    Buffer.from(text.replaceAll(/=\n/g, ''), 'utf8')
      .toString('latin1')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    'latin1',
  );

/** Words of a header as RFC 2047 encodes them. */
const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[^?]+\?([BQ])\?([^?]*)\?=/gi, (_, encoding: string, words: string) =>
      (encoding.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64')
        : unquote(words.replaceAll('_', ' '))
      ).toString(),
    );

const decodeBody = ({ headers, body }: Entity): string => {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? unquote(body).toString() : body;
};

const textOf = (entity: Entity): string | undefined => {
  const type = entity.headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) {
    const parts = entity.body.split(`--${boundary}`).slice(1, -1);
    return parts.map((part) => textOf(split(part.replace(/^\n/, '')))).find((text) => text !== undefined);
  }
  return type.startsWith('text/plain') ? decodeBody(entity).trimEnd() : undefined;
};

/** Reads subject, recipients and plain text of a MIME message. */
export const readMime = (raw: string): MimePart => {
  const entity = split(raw.replaceAll('\r\n', '\n'));
  return {
    subject: decodeWords(entity.headers.get('subject') ?? ''),
    to: decodeWords(entity.headers.get('to') ?? ''),
    text: textOf(entity) ?? '',
  };
};
