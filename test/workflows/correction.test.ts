import * as fc from 'fast-check';
import { application } from '../../workflows/application/application.workflow.ts';
import { correctionTable } from '../../workflows/application/correction/table.ts';
import {
  answersBefore,
  changesBetween,
  type Answers,
} from '../../workflows/application/correction/submission-changes.ts';
import { actorWith, APPLICATION, DIGEST, PERSON, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

type Past = NonNullable<Parameters<typeof given>[1]>;

const FILED: Past = [sample('ApplicationSubmitted.v1')];
const IN_REVIEW: Past = [...FILED, sample('ReviewStarted.v1')];
const corrected = sample('AnswersCorrected.v1');
const at = '2026-12-10';

const saved = [
  { criterion: 'GOV-01', field: 'votes', value: 'BY_CAPITAL', version: 2, savedAt: at, savedBy: 'preparer' },
  { criterion: 'GOV-01', field: 'since', value: 2019, version: 1, savedAt: at, savedBy: 'preparer' },
];
const body = {
  criterion: 'GOV-01',
  answers: { votes: 'ONE_PERSON_ONE_VOTE', note: 'Depuis 2024' },
  clear: ['since'],
  versions: { votes: 2, since: 1 },
};
const correct = (facts: Past = IN_REVIEW, other: object = {}, beside: object = {}) =>
  given(application, facts, APPLICATION).when('correctAnswers', {
    as: actorWith('representative'),
    at,
    data: { ...body, ...other },
    given: { ...APPLICATION_GIVEN.correctAnswers, saved, ...beside },
  });

describe('a correction after the filing', () => {
  it('changes the answers, says which, and keeps what each was beside what it becomes', () => {
    const { facts, rows, next } = correct().thenFacts('AnswersCorrected.v1');
    expect(facts[0]?.data).toEqual({
      criterion: 'GOV-01',
      fields: ['votes', 'note', 'since'],
      answersDigest: DIGEST,
    });
    const answers = rows.filter(({ key }) => key.sk.startsWith('answer#'));
    expect(answers.map((row) => 'item' in row && row.item['correctedOn'])).toEqual([at, at, at]);
    expect(rows.at(-2)).toMatchObject({ kind: 'touch', add: 'changes', by: 3, expect: { open: false } });
    expect(rows.at(-1)).toMatchObject({
      kind: 'put',
      absent: true,
      key: { sk: 'change#0000000003' },
      item: {
        number: 3,
        criterion: 'GOV-01',
        role: 'representative',
        changes: [
          { field: 'votes', before: 'BY_CAPITAL', after: 'ONE_PERSON_ONE_VOTE' },
          { field: 'note', after: 'Depuis 2024' },
          { field: 'since', before: 2019 },
        ],
      },
    });
    expect(next.context).toMatchObject({ unread: true });
  });

  it('is made before the conclusion, whether or not the examination has begun', () => {
    correct(FILED).thenFacts('AnswersCorrected.v1');
    correct([...IN_REVIEW, sample('ReviewConcluded.v1')]).thenRefused('not-in-this-state');
  });

  it('loses nothing that somebody else wrote meanwhile', () => {
    correct(IN_REVIEW, { versions: { votes: 1, since: 1 } }).thenRefused('answer-changed', {
      fields: { votes: { version: 2, value: 'BY_CAPITAL' } },
    });
  });

  it('answers what the charter asks, as it asks it', () => {
    correct(IN_REVIEW, {}, { unknown: ['note'] }).thenRefused('unknown-criterion');
    correct(IN_REVIEW, {}, { faults: [{ field: 'note', explanation: 'trop long' }] }).thenRefused(
      'malformed-answer',
    );
  });

  it('is read again before anybody concludes, even when it moves no verdict', () => {
    const officer = (name: string, facts: Past, beside: unknown) =>
      given(application, facts, APPLICATION).when(name, { as: actorWith('officer'), at, given: beside });
    officer('concludeReview', [...IN_REVIEW, corrected], APPLICATION_GIVEN.concludeReview).thenRefused(
      'answers-to-read-again',
    );
    const { evaluation } = APPLICATION_GIVEN.reevaluate;
    const seen = { eligibility: 'ELIGIBLE_FORM', criteria: {} };
    officer('reevaluate', IN_REVIEW, { evaluation, seen }).thenRefused('nothing-changed');
    const { next } = officer('reevaluate', [...IN_REVIEW, corrected], { evaluation, seen }).thenFacts(
      'DossierReevaluated.v1',
    );
    expect(next.context).toMatchObject({ unread: false });
  });

  it('is nothing to read again when the examination only begins', () => {
    const past = [...FILED, corrected, sample('ReviewStarted.v1')];
    expect(given(application, past, APPLICATION)).toBeDefined();
    given(application, past, APPLICATION)
      .when('concludeReview', {
        as: actorWith('officer'),
        at,
        given: APPLICATION_GIVEN.concludeReview,
      })
      .thenFacts('ReviewConcluded.v1');
  });
});

describe('what an officer has looked at', () => {
  const look = (upTo: number, known: { upTo: number } | null) =>
    given(application, IN_REVIEW, APPLICATION).when('markLooked', {
      as: actorWith('officer'),
      at,
      data: { upTo },
      given: { look: known },
    });

  it('is their own, goes forward only, and no further than what there is', () => {
    expect(look(9, null).thenFacts().rows).toMatchObject([
      { key: { sk: `look#${PERSON}` }, item: { upTo: 2 }, absent: true },
    ]);
    expect(look(2, { upTo: 1 }).thenFacts().rows).toMatchObject([{ item: { upTo: 2 }, expect: { upTo: 1 } }]);
    expect(look(1, { upTo: 2 }).thenFacts().rows).toEqual([]);
  });
});

describe('what differs between two submissions (B4)', () => {
  const proof = (criterion: string, digit: string) => ({ criterion, document: uuid(digit), kind: 'STATUTS' });

  it('is told field by field, whatever the order of what they hold, documents included', () => {
    const before = {
      answers: { 'GOV-01': { votes: 'A', list: [1, 2] }, 'TER-05': { place: { city: 'Arras', code: 62 } } },
      proofs: [proof('GOV-01', '1'), proof('GOV-01', '2')],
    };
    const after = {
      answers: {
        'GOV-01': { votes: 'B', list: [1, 2] },
        'TER-05': { place: { code: 62, city: 'Arras' }, n: null },
      },
      proofs: [proof('GOV-01', '2'), proof('TER-05', '1')],
    };
    expect(changesBetween(before, after)).toEqual({
      answers: [
        { criterion: 'GOV-01', field: 'votes', before: 'A', after: 'B' },
        { criterion: 'TER-05', field: 'n', after: null },
      ],
      proofs: [
        { ...proof('GOV-01', '1'), change: 'REMOVED' },
        { ...proof('TER-05', '1'), change: 'ADDED' },
      ],
    });
    expect(changesBetween(after, after)).toEqual({ answers: [], proofs: [] });
  });

  const name = fc.constantFrom('votes', 'since', 'constructor', 'toString');
  const fields = fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true });
  const answers = fc.dictionary(fc.constantFrom('GOV-01', 'TER-05'), fields, { noNullPrototype: true });

  it('leads from the one to the other, and back', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const there = changesBetween({ answers: one, proofs: [] }, { answers: other, proofs: [] }).answers;
        const back = changesBetween({ answers: other, proofs: [] }, { answers: one, proofs: [] }).answers;
        expect(back.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))).toEqual(
          there.map(({ before, after, ...rest }) => ({ ...rest, before, after })),
        );
      }),
    );
  });

  it('is undone from the last change to the first: what was filed is found again', () => {
    const step = fc.record({
      criterion: fc.constantFrom('GOV-01', 'TER-05'),
      field: name,
      value: fc.option(fc.jsonValue()),
    });
    fc.assert(
      fc.property(answers, fc.array(step, { maxLength: 8 }), (filed, steps) => {
        let now: Record<string, Record<string, unknown>> = structuredClone(filed);
        const changes = steps.map(({ criterion, field, value }, index) => {
          const had = Object.hasOwn(now[criterion] ?? {}, field);
          const before = now[criterion]?.[field];
          const { [field]: _, ...others } = now[criterion] ?? {};
          now = { ...now, [criterion]: value === null ? others : { ...others, [field]: value } };
          return {
            number: index + 2,
            criterion,
            changes: [{ field, ...(had && { before }), ...(value !== null && { after: value }) }],
          };
        });
        const restored: Answers = answersBefore(now, changes.toReversed());
        const filedAgain = { answers: restored, proofs: [] };
        expect(changesBetween({ answers: filed, proofs: [] }, filedAgain).answers).toEqual([]);
      }),
    );
  });
});

expectAllRefusalsMet({ ...application, table: correctionTable });
