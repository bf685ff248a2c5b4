import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;
const NAME = /\bname="([^"]{1,60})"/;

const bytesOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/** How many bytes a request brings. */
export const bytesIn = (event: APIGatewayProxyEventV2): number => bytesOf(event).length;

/**
 * The fields of a form with a file, as a browser sends it without script (RFC 7578); of a name twice, the last that is not
 * empty. Null when it is no such form. Bytes are kept one to one until a field is read as UTF-8.
 */
export const readMultipart = (event: APIGatewayProxyEventV2): Record<string, string> | null => {
  const [, quoted, plain] = BOUNDARY.exec(event.headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return null;
  const fields: [string, string][] = [];
  for (const part of `\r\n${bytesOf(event).toString('latin1')}`.split(`\r\n--${boundary}`).slice(1)) {
    const end = part.indexOf('\r\n\r\n');
    const name = NAME.exec(part.slice(0, Math.max(end, 0)))?.[1];
    if (name === undefined) continue;
    const text = Buffer.from(part.slice(end + 4), 'latin1').toString('utf8');
    if (text.trim() !== '') fields.push([name, text]);
  }
  return Object.fromEntries(fields);
};
