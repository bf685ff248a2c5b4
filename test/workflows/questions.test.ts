import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, instant, ITEM, PERSON, SESSION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { SESSION_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

const convened = [sample('SessionScheduled.v1'), sample('SessionConvened.v1')];
const AT = '2027-01-11T09:00:00.000Z';
const ID = `${AT}-0007`;
const sits = { startsOn: '2026-09-02', termEndsOn: '2031-09-01' };
type Past = Parameters<typeof given>[1];

const ask = (beside: object = {}, past: Past = convened) =>
  given(session, past, SESSION).when('askQuestion', {
    as: actorWith('member'),
    at: AT,
    data: { item: ITEM, text: 'Combien de salariés ?' },
    given: { seat: sits, open: true, asked: 0, ...beside },
  });
const { row } = SESSION_GIVEN.answerQuestion;
const answer = (beside: object = {}, past: Past = convened) =>
  given(session, past, SESSION).when('answerQuestion', {
    as: actorWith('officer'),
    at: '2027-01-12T09:00:00.000Z',
    data: { question: ID, text: 'Douze.' },
    given: { row, closing: null, ...beside },
  });

describe('a question before the session (C10)', () => {
  it('is a row of its own, sealed under who asks, and no fact', () => {
    const { facts, rows } = ask().thenFacts();
    const sealed = { fact: `${SESSION}-question-${ID}`, subject: `62-words-${PERSON}` };
    expect(facts).toEqual([]);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#session#${SESSION}`, sk: `question#${ID}` },
        item: {
          question: ID,
          member: 7,
          item: ITEM,
          askedAt: instant(AT),
          asked: sealed,
          answeredAt: null,
          answer: null,
        },
        absent: true,
        sealed: { ...sealed, values: { text: 'Combien de salariés ?' } },
      },
    ]);
    expect(JSON.stringify(rows.map((one) => ('item' in one ? one.item : null)))).not.toContain('salariés');
  });

  it('is asked by who sits that day, on a point that they hear', () => {
    ask({ seat: null }).thenRefused('no-such-member');
    ask({ seat: { ...sits, termEndsOn: '2027-01-19' } }).thenRefused('no-mandate-then');
    ask({ open: false }).thenRefused('not-your-point');
  });

  it('is one of twenty at most from one member', () => {
    ask({ asked: 19 }).thenFacts();
    ask({ asked: 20 }).thenRefused('too-many-questions', { most: 20 });
  });

  it('is asked and answered until the session opens', () => {
    const opened = [...convened, sample('SessionOpened.v1')];
    for (const one of [ask({}, opened), answer({}, opened)]) one.thenRefused('not-in-this-state');
    ask({}, [sample('SessionScheduled.v1')]).thenFacts();
  });

  it('is answered once, under who answers, and the question stays as it is', () => {
    const { rows } = answer().thenFacts();
    const sealed = { fact: `${SESSION}-answer-${ID}`, subject: `62-words-${PERSON}` };
    expect(rows).toMatchObject([
      {
        item: { ...row, answeredAt: '2027-01-12T09:00:00.000Z', answer: sealed },
        expect: { answeredAt: null },
        sealed: { ...sealed, values: { text: 'Douze.' } },
      },
    ]);
    answer({ row: { ...row, answeredAt: AT } }).thenRefused('question-answered');
    answer({ row: null }).thenRefused('no-such-question');
  });

  it('is not answered by whoever its dossier is closed to (B9)', () => {
    answer({ closing: 'conflict-declared' }).thenRefused('conflict-declared');
    answer({ closing: 'link-declared' }).thenRefused('link-declared');
  });
});
