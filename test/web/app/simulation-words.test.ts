import type { SimulationPage } from '../../../web/app/api/governance-shapes.ts';
import { criterionByCriterion, inOneSentence, together } from '../../../web/app/words/simulation-words.ts';

const said = (verdict: 'PASS' | 'FAIL' | 'REVIEW') => ({ verdict, blocking: true, explanation: '' });
const page = (holder: boolean, more: Partial<SimulationPage> = {}): SimulationPage => ({
  evaluated: 10,
  changed: 1,
  losing: 1,
  gaining: 0,
  byCriterion: { 'GOV-01': 1 },
  differences: [
    {
      application: crypto.randomUUID(),
      structureName: 'Les Jardins Fictifs',
      holder,
      from: 'FAVOURABLE',
      to: 'UNFAVOURABLE',
      criteria: [{ criterion: 'GOV-01', from: said('PASS'), to: said('FAIL') }],
    },
  ],
  without: 0,
  next: null,
  ...more,
});
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('what a charter would change, in words', () => {
  it('is one count of all the pages, with who holds the label told apart', () => {
    const all = together([page(true), page(false)]);
    expect(plain(inOneSentence(all))).toBe(
      '2 dossiers changent sur 20 dossiers jugés par les deux chartes, dont 1 label en cours.',
    );
    expect(criterionByCriterion(all).map(({ sentences }) => sentences.map(plain))).toEqual([
      ['2 dossiers sur 20 ne le rempliraient plus, dont 1 label en cours.'],
    ]);
  });

  it('says that nothing changes, or that there is nobody to judge', () => {
    const none = { changed: 0, losing: 0, byCriterion: {}, differences: [] };
    expect(plain(inOneSentence(together([page(true, none)])))).toMatch(
      /^Aucun dossier ne change, sur 10 dossiers/,
    );
    expect(inOneSentence(together([page(true, { ...none, evaluated: 0 })]))).toMatch(/^Aucun dossier n’est/);
  });

  it('tells what is only read otherwise from what is lost', () => {
    const [first] = page(true).differences;
    const softer = { ...said('FAIL'), blocking: false };
    const differences = [{ ...first!, criteria: [{ criterion: 'GOV-01', from: said('FAIL'), to: softer }] }];
    expect(
      plain(criterionByCriterion(together([page(true, { differences })]))[0]?.sentences.join(' ') ?? ''),
    ).toBe('1 dossier sur 10 en aurait une autre lecture, dont 1 label en cours.');
  });
});
