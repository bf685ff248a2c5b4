import { assert, array, constantFrom, property } from 'fast-check';
import { compile } from '../../workflows/charter/language/compile.ts';
import { amendText, numberedLines } from '../../workflows/charter/language/amend-text.ts';
import { wholeText } from '../support/charter-whole.ts';
import { datedTable, sampleText } from '../support/charter-texts.ts';

const articlesOf = (text: string) => compile(text, datedTable).charter?.articles;
const CRITERION = wholeText.slice(wholeText.indexOf('id: GOV-01'));

describe('an amendment', () => {
  it('replaces the text of one article, paragraphs and all, and nothing else', () => {
    const text = 'Le pouvoir se partage : une voix chacun.\n\nL’assemblée décide.';
    const amended = amendText(wholeText, { article: 3 }, text)!;
    const [first, , ...none] = articlesOf(wholeText)!;
    expect(articlesOf(amended)).toEqual([
      first,
      { number: 3, title: 'Gouvernance', text: text.replace(' :', '\u00a0:') },
    ]);
    expect(none).toEqual([]);
    expect(
      amended.replace(/ {4}texte: \|\n {6}Le pouvoir[^]*décide\.\n/, '    texte: Le pouvoir se partage.\n'),
    ).toBe(wholeText);
  });

  it('replaces a criterion whole, written with or without its dash', () => {
    const stricter = CRITERION.replace('titre: Salaires', 'titre: Salaires décents').replaceAll(
      '\n    ',
      '\n',
    );
    for (const replacement of [stricter, `- ${stricter}`]) {
      const { charter, errors } = compile(
        amendText(wholeText, { criterion: 'GOV-01' }, replacement)!,
        datedTable,
      );
      expect(errors).toEqual([]);
      expect(charter?.criteria[0]?.title).toBe('Salaires décents');
    }
  });

  it('goes into a file that writes its items in braces', () => {
    const flow = sampleText.replace(
      'contexte:',
      'articles: [{numéro: 1, titre: Objet, texte: Ancien}]\ncontexte:',
    );
    expect(articlesOf(amendText(flow, { article: 1 }, 'Nouveau : "deux"\nlignes')!)?.[0]?.text).toBe(
      'Nouveau\u00a0: "deux"\nlignes',
    );
  });

  it('has no place in a text without that article or criterion', () => {
    expect(amendText(wholeText, { article: 2 }, 'x')).toBeNull();
    expect(amendText(wholeText, { criterion: 'GOV-99' }, 'x')).toBeNull();
    expect(amendText('pas une charte', { article: 1 }, 'x')).toBeNull();
    expect(amendText('a: [', { article: 1 }, 'x')).toBeNull();
  });

  it('after amendment, whatever their words and their order, the text is that of the last on each article', () => {
    const words = constantFrom(
      'Le',
      'label',
      ':',
      '"oui"',
      "l'eau",
      '#1',
      '- a',
      '{b}',
      'é',
      '|',
      '>',
      '%',
      '*x',
    );
    const written = array(words, { minLength: 1, maxLength: 6 }).map((some) => `Texte ${some.join(' ')}`);
    const body = array(written, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n'));
    const amendments = array(
      body.chain((text) => constantFrom(1, 3).map((article) => ({ article, text }))),
      { maxLength: 6 },
    );
    assert(
      property(amendments, (made) => {
        let text = wholeText;
        const expected = new Map(articlesOf(wholeText)!.map(({ number, text }) => [number, text]));
        for (const { article, text: replacement } of made) {
          text = amendText(text, { article }, replacement)!;
          expected.set(article, replacement.replaceAll(/ (?=[:;?!»€%])/g, '\u00a0'));
        }
        const { charter, errors } = compile(text, datedTable);
        expect(errors).toEqual([]);
        expect(new Map(charter?.articles.map(({ number, text }) => [number, text]))).toEqual(expected);
        expect({ ...charter, articles: [] }).toEqual({
          ...compile(wholeText, datedTable).charter,
          articles: [],
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is cited by its line', () => {
    expect(numberedLines('un\ndeux\n')).toEqual([
      { line: 1, text: 'un' },
      { line: 2, text: 'deux' },
    ]);
  });
});
