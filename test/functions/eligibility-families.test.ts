import { answersOfForm, judgeEligibility, questionsOf } from '../../functions/queries/eligibility.ts';
import { compiled, firstText } from '../support/charter-texts.ts';

const charter = compiled(firstText);

/** What most structures answer, whatever their form. */
const USUAL = {
  presence: 'ESTABLISHMENT',
  votes: 'ONE_PERSON_ONE_VOTE',
  profits: 'KEPT',
  admission: 'OPEN',
  closedYear: 'oui',
};
const judge = (form: Record<string, string>) => judgeEligibility(charter, answersOfForm(charter, form));

/** Every way to answer the questions of the charter. */
const everyForm = (): Record<string, string>[] =>
  questionsOf(charter).reduce<Record<string, string>[]>(
    (forms, { field, type }) => {
      const values = type.base === 'choice' ? type.choices.map(({ code }) => code) : ['oui', 'non'];
      return forms.flatMap((form) => values.map((value) => ({ ...form, [field]: value })));
    },
    [{}],
  );

describe('before applying by the first charter (A1)', () => {
  it('asks six plain questions', () => {
    expect(questionsOf(charter).map(({ text }) => text.replaceAll(/\s/g, ' '))).toEqual([
      'Quelle est votre forme ?',
      'Êtes-vous présents dans le Pas-de-Calais ?',
      'Comment votent vos membres ?',
      'Vos bénéfices sont-ils partagés ?',
      'Peut-on adhérer librement ?',
      'Avez-vous clos un premier exercice ?',
    ]);
  });

  it.each([
    ['an association', { form: 'ASSOCIATION' }, 'YES', 1],
    ['a cooperative that pays interest', { form: 'COOPERATIVE', profits: 'PARTLY' }, 'YES', 1],
    ['a cooperative with colleges', { form: 'COOPERATIVE', votes: 'COLLEGES' }, 'YES', 1],
    ['a mutual', { form: 'MUTUAL' }, 'YES', 1],
    ['a foundation', { form: 'FOUNDATION', votes: 'NO_MEMBERS', admission: 'NO_MEMBERS' }, 'YES', 1],
    ['an insertion body that does not say its form', { form: 'INSERTION' }, 'UNKNOWN', 1],
    ['a fair-trade body that does not say its form', { form: 'FAIR_TRADE' }, 'UNKNOWN', 1],
    ['a company', { form: 'COMMERCIAL_ESS', votes: 'PROPORTIONAL_TO_CAPITAL' }, 'UNKNOWN', 1],
    ['a body in its first year', { form: 'COOPERATIVE', closedYear: 'non' }, 'YES', 12],
    ['an insertion site of a municipality', { form: 'PUBLIC' }, 'NO', 1],
    ['an entrepreneur within a cooperative', { form: 'INDIVIDUAL' }, 'NO', 1],
    ['a body of elsewhere', { form: 'MUTUAL', presence: 'NONE' }, 'NO', 5],
    ['a body that only acts here', { form: 'MUTUAL', presence: 'ACTIVITY' }, 'UNKNOWN', 5],
    ['an association that shares', { form: 'ASSOCIATION', profits: 'PARTLY' }, 'NO', 4],
    ['a cooperative that shares half', { form: 'COOPERATIVE', profits: 'MOSTLY' }, 'NO', 4],
    ['an association by capital', { form: 'ASSOCIATION', votes: 'PROPORTIONAL_TO_CAPITAL' }, 'NO', 3],
    ['a closed association', { form: 'ASSOCIATION', admission: 'CLOSED' }, 'NO', 6],
    ['an association by sponsors', { form: 'ASSOCIATION', admission: 'SPONSORED' }, 'UNKNOWN', 6],
  ])('answers %s', (_, answers, outcome, article) => {
    expect(judge({ ...USUAL, ...answers })).toMatchObject({ outcome, articles: [{ number: article }] });
  });

  it('answers each of the ways to answer: with an article, and with what to do unless it is yes', () => {
    const answers = everyForm().map((form) => ({ form, ...judge(form) }));
    expect(answers).toHaveLength(10 * 3 * 5 * 3 * 6 * 2);
    expect(answers.filter(({ articles, explanation }) => articles.length !== 1 || !explanation)).toEqual([]);
    expect(answers.filter(({ outcome, advice }) => (advice === null) !== (outcome === 'YES'))).toEqual([]);
    expect(answers.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });

  it('says yes to no form that a person must read, and to nobody of elsewhere (ELI-01, TER-01)', () => {
    const yes = everyForm().filter((form) => judge(form).outcome === 'YES');
    expect(new Set(yes.map(({ form }) => form))).toEqual(
      new Set(['ASSOCIATION', 'COOPERATIVE', 'MUTUAL', 'FOUNDATION']),
    );
    expect(new Set(yes.map(({ presence }) => presence))).toEqual(new Set(['ESTABLISHMENT']));
  });
});
