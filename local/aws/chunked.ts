import { ServiceFault } from './service.ts';

/** A body freed of the chunks that the SDK puts around it, with what follows them. */
export type Unchunked = { readonly body: Buffer; readonly trailers: ReadonlyMap<string, string> };

/** Reads the `aws-chunked` encoding: sizes in hexadecimal, perhaps signatures, trailers at the end. */
export const unchunk = (raw: Buffer): Unchunked => {
  const parts: Buffer[] = [];
  let at = 0;
  const line = (): string => {
    const end = raw.indexOf('\r\n', at);
    const text = raw.toString('latin1', at, end === -1 ? raw.length : end);
    at = end === -1 ? raw.length : end + 2;
    return text;
  };
  for (;;) {
    const size = Number.parseInt(line().split(';')[0] ?? '', 16);
    if (Number.isNaN(size) || at + size > raw.length) throw new ServiceFault(400, 'IncompleteBody', '');
    if (size === 0) break;
    parts.push(raw.subarray(at, at + size));
    at += size + 2;
  }
  const trailers = new Map<string, string>();
  for (let text = line(); text !== ''; text = line()) {
    const colon = text.indexOf(':');
    trailers.set(text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim());
  }
  return { body: Buffer.concat(parts), trailers };
};
