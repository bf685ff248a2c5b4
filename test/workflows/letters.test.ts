import * as fc from 'fast-check';
import { faultsOfLetter, tagsOfKind } from '../../workflows/letters/compile-letter.ts';
import { templateInForce, type LetterRow } from '../../workflows/letters/in-force.ts';
import type { LetterKind } from '../../workflows/letters/kind.ts';
import { LETTER_KIND_IDS, LETTER_KINDS } from '../../workflows/letters/letter-kinds.ts';
import { renderLetter } from '../../workflows/letters/render-letter.ts';
import type { Tag, TagValues } from '../../workflows/letters/tags.ts';
import { LetterTemplate } from '../../events/letter.ts';
import { lines, type Line } from '../../workflows/letters/template.ts';

const { acknowledgement, missingItems, receipt } = LETTER_KINDS;

const samplesOf = (kind: LetterKind): TagValues =>
  Object.fromEntries(Object.entries(tagsOfKind(kind)).map(([name, { sample }]) => [name, sample]));

const written = (subject: string, ...text: readonly Line[]): LetterTemplate => ({
  subject,
  paragraphs: lines(...text),
});
const messages = (kind: LetterKind, template: LetterTemplate): string[] =>
  faultsOfLetter(kind, template).map(({ field, message }) => `${field} : ${message}`);

/** Words of a letter with one more line, where there is no fault but its own. */
const withLine = (kind: LetterKind, line: Line): LetterTemplate => ({
  ...kind.template,
  paragraphs: [...kind.template.paragraphs, ...lines(line)],
});

describe('the letters of the service', () => {
  it.each(LETTER_KIND_IDS)('%s compiles, is small, and is written on its samples', (id) => {
    const kind: LetterKind = LETTER_KINDS[id];
    expect(faultsOfLetter(kind, kind.template)).toEqual([]);
    expect(LetterTemplate.safeParse(kind.template).error).toBeUndefined();
    const rendering = renderLetter(kind, kind.template, samplesOf(kind));
    expect(rendering).toMatchObject({ ok: true });
    expect(JSON.stringify(rendering)).not.toMatch(/\{signIn|undefined|null/);
  });

  it.each(LETTER_KIND_IDS)('%s may leave out nothing that the law wants said', (id) => {
    const kind: LetterKind = LETTER_KINDS[id];
    for (const name of Object.keys(kind.law)) {
      const paragraphs = kind.template.paragraphs.filter(({ text }) => !text.includes(`{${name}}`));
      const faults = messages(kind, { subject: 'Objet', paragraphs });
      expect(faults.join('\n')).toContain(`{${name}}`);
    }
  });
});

describe('a text is no letter', () => {
  it.each<[string, string, Line]>([
    ['with a tag that is not of its kind', '« {montant} » n’existe pas', 'Il vous est dû {montant}.'],
    ['with a tag named as what objects have', '« {constructor} » n’existe pas', '{constructor}'],
    ['with a condition written as words', 'est une condition, qui ne s’écrit pas', '{notRunning}'],
    ['with a brace open', 'Une accolade n’a pas sa pareille', 'Il manque {items.'],
    ['with a brace in a brace', 'Une accolade n’a pas sa pareille', '{{items}}'],
    ['with what may have no value, unguarded', 'sous la condition « officer »', 'Voyez {officer}.'],
    ['with a condition that is not of its kind', 'La condition « refusé » n’existe pas', ['refusé', 'Non.']],
    ['with a condition that always holds', 'est toujours vraie', ['number', 'Oui.']],
    ['with two lists in a line', 'une seule liste', '{items} {items}'],
  ])('%s', (_, why, line) => {
    const [fault = '', ...others] = messages(acknowledgement, withLine(acknowledgement, line));
    expect(fault).toContain(why);
    expect(fault.startsWith(`paragraphs.${acknowledgement.template.paragraphs.length}`)).toBe(true);
    expect(others).toEqual([]);
  });

  it('when what the law wants said stands under another condition, with the rule that asks for it', () => {
    const hidden = withLine({ ...receipt, template: written('Objet', 'Dossier {number}') }, [
      'postmarkedOn',
      'Reçue le {receivedOn}.',
    ]);
    expect(messages(receipt, hidden)).toEqual([
      expect.stringContaining('La loi veut que cette lettre dise « {receivedOn} »'),
    ]);
    expect(messages(receipt, hidden)[0]).toContain('ACK-01');
  });

  it('in its subject too', () => {
    const of = (subject: string) => messages(missingItems, { ...missingItems.template, subject });
    expect(of('{items}')).toEqual(['subject : L’objet ne peut pas porter de liste.']);
    expect(of('{officer}')[0]).toContain('n’existe pas');
    expect(LetterTemplate.safeParse(written('Deux\nlignes', 'x')).success).toBe(false);
  });
});

describe('a letter is written whole or not at all', () => {
  const values = samplesOf(missingItems);

  it.each(['dueOn', 'structureName', 'service'])('not without %s', (name) => {
    const { template } = missingItems;
    const asking = withLine({ ...missingItems, template }, '{service}');
    for (const nothing of [null, undefined, ''])
      expect(renderLetter(missingItems, asking, { ...values, [name]: nothing })).toEqual({
        ok: false,
        missing: [name],
      });
  });

  it('not when a list is unknown; an empty one is written as nothing', () => {
    const without = renderLetter(missingItems, missingItems.template, { ...values, items: undefined });
    expect(without).toEqual({ ok: false, missing: ['items'] });
    const empty = renderLetter(missingItems, missingItems.template, { ...values, items: [] });
    expect(empty.ok && empty.paragraphs.some((line) => line.startsWith('– '))).toBe(false);
  });

  it('repeats a line for each element, in their order', () => {
    const rendering = renderLetter(missingItems, missingItems.template, { ...values, items: ['a', 'b'] });
    expect(rendering.ok && rendering.paragraphs.filter((line) => line.startsWith('– '))).toEqual([
      '– a',
      '– b',
    ]);
  });

  it('keeps a line break that somebody typed out of the subject', () => {
    const rendering = renderLetter(missingItems, missingItems.template, {
      ...values,
      structureName: 'Les\r\nBcc: x',
    });
    expect(rendering).toMatchObject({ subject: expect.stringMatching(/^Les Bcc: x : /) as string });
  });

  const valueOf = (tag: Tag): fc.Arbitrary<unknown> => {
    if (tag.type === 'FLAG') return fc.boolean();
    if (tag.type === 'LIST') return fc.array(fc.string());
    const typed = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('{service}', '{', '}}', '{{code}}'));
    return tag.type === 'OPTIONAL' ? fc.option(typed) : typed;
  };
  const cases = fc
    .constantFrom(...LETTER_KIND_IDS)
    .chain((id) =>
      fc
        .record(
          Object.fromEntries(
            Object.entries(tagsOfKind(LETTER_KINDS[id])).map(([name, tag]) => [name, valueOf(tag)]),
          ),
        )
        .map((drawn) => ({ id, drawn: drawn as TagValues })),
    );

  it('whatever the values: no tag is left, none of theirs is read as one, and what is written has all it says', () => {
    fc.assert(
      fc.property(cases, ({ id, drawn }) => {
        const kind: LetterKind = LETTER_KINDS[id];
        const rendering = renderLetter(kind, kind.template, drawn);
        if (!rendering.ok) {
          for (const name of rendering.missing) expect(drawn[name] ?? '').toHaveLength(0);
          return;
        }
        const braces = (text: string) => text.replaceAll(/[^{}]/g, '').length;
        const plain = renderLetter(
          kind,
          kind.template,
          Object.fromEntries(
            Object.entries(drawn).map(([name, value]) => [
              name,
              typeof value === 'string'
                ? 'x'
                : Array.isArray(value)
                  ? (value as string[]).map(() => 'x')
                  : value,
            ]),
          ),
        );
        expect(plain.ok && braces([plain.subject, ...plain.paragraphs].join(''))).toBe(0);
        expect(plain.ok && plain.paragraphs.length).toBe(rendering.paragraphs.length);
      }),
    );
  });
});

describe('the text in force', () => {
  const version = (number: number, effectiveOn: string) =>
    ({ kind: 'receipt', version: number, effectiveOn, ...written(`v${number}`, 'x') }) as LetterRow;
  const versions = [version(1, '2027-01-10'), version(2, '2027-02-01'), version(3, '2027-02-01')];
  it.each([
    ['2027-01-09', 0],
    ['2027-01-10', 1],
    ['2027-01-31', 1],
    ['2027-02-01', 3],
  ])('on %s is version %i', (on, expected) => {
    expect(templateInForce('receipt', versions, on).version).toBe(expected);
  });
});
