import { beyondWords, substanceChanges, substanceOf } from '../../workflows/charter/substance.ts';
import { signatureStanding } from '../../workflows/structure/signature/signature-standing.ts';
import { compiled, firstText } from '../support/charter-texts.ts';

const first = compiled(firstText);

/** The first charter with one of its words, or one of its numbers, written otherwise. */
const edited = (before: string, after: string) => {
  expect(firstText).toContain(before);
  return compiled(firstText.replace(before, after));
};

const [criterion] = first.criteria.filter(({ thresholds }) => thresholds.length > 0);
const [threshold] = criterion?.thresholds ?? [];
const changed = {
  ...first,
  criteria: first.criteria.map((each) =>
    each === criterion
      ? { ...each, thresholds: [{ ...threshold, value: 1 + (threshold?.value ?? 0) }] }
      : each,
  ),
} as typeof first;

const retitled = {
  ...first,
  version: '2031',
  criteria: first.criteria.map((each) => ({
    ...each,
    title: `${each.title} !`,
    questions: each.questions.map((question) => ({ ...question, text: `${question.text} ?` })),
    rows: each.rows.map((row) => ({ ...row, explanation: ['Mieux dit.'], advice: null })),
  })),
  constants: [],
};

describe('the substance of a charter (I6)', () => {
  it('is not its dated constants, its title nor how its questions and explanations are worded', () => {
    expect(substanceOf(retitled)).toEqual(substanceOf(first));
    expect(substanceChanges(first, retitled)).toEqual([]);
    expect(beyondWords(first, retitled)).toEqual([]);
  });

  it('is the words of its articles, unless they are only written better', () => {
    const better = edited('Une personne est égale à une voix.', 'Une personne égale une voix.');
    expect(substanceOf(better)).not.toEqual(substanceOf(first));
    expect(substanceChanges(first, better)).toEqual(['article 3']);
    expect(beyondWords(first, better)).toEqual([]);
  });

  it('is an article that comes or goes, whatever is said of it', () => {
    const shorter = { ...first, articles: first.articles.slice(1) };
    expect(beyondWords(first, shorter)).toEqual(['article 1']);
    expect(beyondWords(shorter, first)).toEqual(['article 1']);
  });

  it('is the rules of its criteria: a threshold, a row, a criterion that comes', () => {
    expect(beyondWords(first, changed)).toEqual([`critère ${criterion?.id}`]);
    expect(substanceChanges(first, changed)).toEqual([`critère ${criterion?.id}`]);
    const more = { ...first, criteria: first.criteria.slice(1) };
    expect(beyondWords(more, first)).toEqual([`critère ${first.criteria[0]?.id}`]);
    const stricter = { ...first, eligibility: null };
    expect(beyondWords(first, stricter)).toEqual(first.eligibility ? ['critère ELIGIBILITY'] : []);
  });
});

it('a structure signs what it has not, and again only what is another in substance', () => {
  const [one, other] = [{ substance: 'a' }, { substance: 'b' }];
  expect(signatureStanding(null, one)).toBe('UNSIGNED');
  expect(signatureStanding(one, one)).toBe('SIGNED');
  expect(signatureStanding(one, other)).toBe('TO_SIGN_AGAIN');
});
