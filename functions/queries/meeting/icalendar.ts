/** RFC 5545: a line is folded so that none has more than 75 octets, its end aside. */
const OCTETS = 75;
const END = '\r\n';

const octetsOf = (character: string): number => Buffer.byteLength(character, 'utf8');

/** A content line as it is written: cut between characters, each part after the first led by a space. */
export const folded = (line: string): string => {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > OCTETS) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += character;
    octets += more;
  }
  return [...parts, part].join(END);
};

/** Text as a value: what has a meaning in a line is escaped, line breaks are written, other controls are left out. */
export const textValue = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- a value holds none (RFC 5545, 3.3.11)
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A calendar of these lines, each ended. */
export const calendarText = (lines: readonly string[]): string =>
  lines.map((line) => folded(line) + END).join('');
