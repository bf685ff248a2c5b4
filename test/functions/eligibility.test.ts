import {
  answersOfBody,
  answersOfForm,
  askedQuestions,
  judgeEligibility,
} from '../../functions/queries/eligibility.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { smallText } from '../support/charter-small.ts';

const ASKING = `articles:
  - {numéro: 1, titre: Qui peut demander, texte: Les organismes privés.}
  - {numéro: 2, titre: Ancrage, texte: Être ici.}
éligibilité:
  questions:
    forme: {type: choix, champ: form, texte: Quelle est votre forme ?, choix: {ASSOCIATION: association, PUBLIC: organisme public}}
    ici: {type: oui ou non, champ: local, texte: Êtes-vous ici ?}
  règle:
    - {si: forme = PUBLIC, verdict: non conforme, motif: ORGANISME_PUBLIC, explication: Un organisme public ne peut pas., article: 1}
    - {si: non ici, verdict: à examiner, motif: AILLEURS, explication: À voir avec nous., conseil: Appelez-nous., article: 2}
    - {sinon: , verdict: conforme, motif: POSSIBLE, explication: 'Vous êtes : {forme}.', article: 1}
  exemples:
    - {forme: PUBLIC, donne: non conforme ORGANISME_PUBLIC}
    - {forme: ASSOCIATION, ici: non, donne: à examiner AILLEURS}
    - {forme: ASSOCIATION, ici: oui, donne: conforme POSSIBLE}
`;

const compiled = (text: string): CompiledCharter => {
  const { charter, errors } = compile(text);
  if (charter === undefined) throw new Error(JSON.stringify(errors));
  return charter;
};
const charter = compiled(smallText.replace('critères:', `${ASKING}critères:`));

describe('before applying (A1)', () => {
  it.each([
    [{ form: 'ASSOCIATION', local: 'oui' }, 'YES', 1, []],
    [{ form: 'PUBLIC', local: 'oui' }, 'NO', 1, ['form']],
    [{ form: 'ASSOCIATION', local: 'non' }, 'UNKNOWN', 2, ['local']],
  ])('%j is answered %s, with the article that says so', (form, outcome, article, decisive) => {
    const judged = judgeEligibility(charter, answersOfForm(charter, form));
    expect(judged).toMatchObject({
      outcome,
      articles: [{ number: article }],
      charter: { version: '2026-12-01' },
    });
    if (outcome !== 'YES') expect(judged.decisive.map(({ field }) => field)).toEqual(decisive);
  });

  it('says how to know when nobody can tell from here', () => {
    const { advice } = judgeEligibility(charter, { form: 'ASSOCIATION', local: false });
    expect(advice).toBe('Appelez-nous.');
  });

  it('never says yes or no while an answer that matters is missing', () => {
    expect(judgeEligibility(charter, { form: 'ASSOCIATION' })).toMatchObject({ outcome: 'UNKNOWN' });
    expect(judgeEligibility(charter, {})).toMatchObject({ outcome: 'UNKNOWN' });
    // Whatever the other answer, this one decides.
    expect(judgeEligibility(charter, { form: 'PUBLIC' })).toMatchObject({ outcome: 'NO' });
  });

  it('keeps what was chosen and names what was not, or was made up', () => {
    const asked = askedQuestions(charter, { form: 'PUBLIC', local: 'peut-être' }, true);
    expect(asked.map(({ chosen, error }) => [chosen, error])).toEqual([
      ['PUBLIC', null],
      [null, 'Choisissez une réponse : Êtes-vous ici\u00a0?'],
    ]);
    expect(askedQuestions(charter, {}, false).every(({ error }) => error === null)).toBe(true);
  });

  it.each([
    ['an answer to no question', { answers: { other: true } }],
    ['another type', { answers: { local: 'oui' } }],
    ['a choice that is none', { answers: { form: 'BANQUE' } }],
    ['no answers', {}],
    ['another field', { answers: {}, name: 'x' }],
    ['a name of the language', { answers: { constructor: true } }],
  ])('refuses %s in French', (_, body) => {
    expect(() => answersOfBody(charter, body)).toThrow(/^\p{Lu}.*\.$/u);
  });

  it('does not exist in a charter that asks nothing', () => {
    expect(() => judgeEligibility(compiled(smallText), {})).toThrow(/n’existe pas/);
  });
});
