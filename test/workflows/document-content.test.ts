import { inflateRawSync, inflateSync } from 'node:zlib';
import type { MediaType } from '../../events/document.ts';
import type { Inflate } from '../../workflows/document/content/bytes.ts';
import { contentFault } from '../../workflows/document/content/content-fault.ts';
import { attachmentNamed, handedOutAs, safeFileName } from '../../workflows/document/safe-file-name.ts';
import { GOOD_FILES, HOSTILE_FILES, HOSTILE_NAMES } from '../support/files/hostile-files.ts';

const inflate: Inflate = (packed, wrapper, most) => {
  try {
    const limit = { maxOutputLength: most };
    return wrapper === 'zlib' ? inflateSync(packed, limit) : inflateRawSync(packed, limit);
  } catch {
    return null;
  }
};

describe('the content of a file', () => {
  it.each(GOOD_FILES.map((file) => [file.what, file] as const))('%s is taken', (_, { mediaType, bytes }) => {
    expect(contentFault(mediaType as MediaType, bytes, inflate)).toBeNull();
  });

  it.each(
    HOSTILE_FILES.filter(({ by }) => by === 'content').map((file) => [file.what, file.reason, file] as const),
  )('%s is refused: %s', (_, reason, { mediaType, bytes }) => {
    expect(contentFault(mediaType as MediaType, bytes, inflate)).toBe(reason);
  });

  it.each(HOSTILE_FILES.filter(({ by }) => by === 'scan').map((file) => [file.what, file] as const))(
    '%s looks like what it says: only its scan tells',
    (_, { mediaType, bytes }) => {
      expect(contentFault(mediaType as MediaType, bytes, inflate)).toBeNull();
    },
  );

  it('is judged the same wherever it is cut: never thrown at', () => {
    for (const { mediaType, bytes } of [...GOOD_FILES, ...HOSTILE_FILES])
      for (const part of [0, 1, 7, 30, bytes.length >> 1, bytes.length - 1])
        expect(() => contentFault(mediaType as MediaType, bytes.subarray(0, part), inflate)).not.toThrow();
  });
});

describe('the name of a file', () => {
  it.each(HOSTILE_NAMES)('%j is a name and no more', (typed) => {
    const name = safeFileName(typed, 'application/pdf');
    expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _()-]*\.pdf$/u);
    expect(name.length).toBeLessThanOrEqual(90);
    expect(attachmentNamed(name)).toMatch(
      /^attachment; filename="[A-Za-z0-9 _().-]+"; filename\*=UTF-8''[A-Za-z0-9%_.!~*-]+$/,
    );
  });

  it.each([
    ['Statuts signés.pdf', 'Statuts signés.pdf'],
    ['Procès-verbal (2026).PDF', 'Procès-verbal (2026).pdf'],
    ['facture.exe', 'facture.pdf'],
    ['bilan.2026.pdf', 'bilan_2026.pdf'],
    ['../../etc/passwd', 'etc_passwd.pdf'],
    ['', 'piece.pdf'],
    ['nul.pdf', 'piece.pdf'],
  ])('%j becomes %j', (typed, shown) => {
    expect(safeFileName(typed, 'application/pdf')).toBe(shown);
  });

  it('only what viewers confine is handed out under its own type', () => {
    expect(handedOutAs('application/pdf')).toBe('application/pdf');
    expect(handedOutAs('text/csv')).toBe('application/octet-stream');
    expect(handedOutAs('application/vnd.oasis.opendocument.text')).toBe('application/octet-stream');
  });
});
