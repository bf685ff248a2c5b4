import { compile } from '../../workflows/charter/language/compile.ts';
import { edits } from '../support/charter-edits.ts';
import { fileEdits } from '../support/charter-file-edits.ts';
import { smallText } from '../support/charter-small.ts';
import { datedTable, firstText, sampleText } from '../support/charter-texts.ts';

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

describe('a bad edit of a charter', () => {
  it('starts from charters that compile', () => {
    for (const text of [smallText, sampleText, firstText])
      expect(compile(text, datedTable).errors).toEqual([]);
  });

  it.each([...edits, ...fileEdits])(
    '$edit is refused where it stands, in French',
    ({ from, to, at, says }) => {
      expect(smallText.split(from).length).toBeGreaterThan(1);
      const spoilt = smallText.replace(from, () => to);
      const { charter, errors: written } = compile(spoilt);
      const errors = written.map((error) => ({ ...error, message: error.message.replaceAll('\u00a0', ' ') }));
      expect(charter).toBeUndefined();
      const place = at === undefined ? smallText.indexOf(from) : spoilt.indexOf(at);
      const lines = new Set([lineOf(spoilt, place), lineOf(spoilt, place) + to.split('\n').length - 1]);
      const said = errors.find(({ message }) => says.test(message));
      expect(errors).toContainEqual(expect.objectContaining({ message: expect.stringMatching(says) }));
      expect([...lines]).toContain(said?.line);
      const width = spoilt.split('\n')[(said?.line ?? 1) - 1]?.length ?? 0;
      expect(said?.column).toBeGreaterThanOrEqual(1);
      expect(said?.column).toBeLessThanOrEqual(width + 1);
      expect(said?.where).not.toBe('');
    },
  );

  it('points at the very word inside an expression', () => {
    const spoilt = smallText.replace('ancienneté ≤ délai', 'ancienneté ≤ delai');
    const [error] = compile(spoilt).errors;
    const line = spoilt.split('\n')[(error?.line ?? 1) - 1] ?? '';
    expect(line.slice((error?.column ?? 1) - 1)).toMatch(/^delai$/);
    expect(error?.where).toBe('critère GOV-04, règle, ligne 2, si');
  });

  it('lists several errors at once, in the order of the file', () => {
    const spoilt = smallText.replace('6 ans\n', 'six ans\n').replace('verdict: conforme', 'verdict: oui');
    const { errors } = compile(spoilt);
    expect(errors.length).toBeGreaterThanOrEqual(2);
    expect(errors.map(({ line }) => line)).toEqual(errors.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  it('refuses a text that is too long, unreadable or not a charter', () => {
    expect(compile(`# ${'x'.repeat(300_000)}`).errors[0]?.message).toMatch(/dépasse/);
    expect(compile('charte: \ud800').errors[0]?.message).toMatch(/illisible/);
    for (const text of ['', 'bonjour', '[]', '{}', '---\n---\n', '%YAML 1.1\n---\n{}', 'charte: []'])
      expect(compile(text).errors.length).toBeGreaterThan(0);
  });
});
