import { application } from '../../workflows/application/application.workflow.ts';
import { examinationTable } from '../../workflows/application/examination/table.ts';
import type { HeldRole } from '../../workflows/kernel/actor.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { actorWith, APPLICATION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, refusalsIn } from '../support/scenario.ts';

type Past = NonNullable<Parameters<typeof given>[1]>;

const progress = (criterion: string, verdict: string, ...themes: string[]) =>
  sample('CriterionEvaluated.v1', { criterion, verdict, nature: 'PROGRESS', themes });

const BEFORE: Past = [
  sample('ApplicationSubmitted.v1'),
  sample('ReviewStarted.v1'),
  progress('GOV-08', 'PASS', 'DIVERSITY'),
  progress('ENV-01', 'FAIL', 'SUSTAINABLE_DEVELOPMENT'),
  progress('ENV-02', 'REVIEW', 'SUSTAINABLE_DEVELOPMENT'),
  progress('INN-01', 'FAIL'),
  sample('CriterionEvaluated.v1', {
    criterion: 'GOV-06',
    verdict: 'FAIL',
    themes: ['STRATEGY_CONSULTATION'],
  }),
];

const rules = { rules: { version: 1, label: DEFAULT_LABEL_RULES } };
const action = 'Mesurer les consommations d’énergie et les réduire';
const body = { criterion: 'ENV-01', action, owner: 'Camille, direction', dueOn: '2027-06-30' };
const proposedBy = (from: string, criterion = 'ENV-01') =>
  sample('CommitmentProposed.v1', { criterion, from, dueOn: '2027-06-30' });
const agreed = sample('CommitmentAccepted.v1', { criterion: 'ENV-01', dueOn: '2027-06-30', proposal: 8 });

const at = '2026-12-10';
const asking = (role: HeldRole['role'], name: string, facts: Past, data: object, beside: unknown) =>
  given(application, [...BEFORE, ...facts], APPLICATION).when(name, {
    as: actorWith(role),
    at,
    data,
    given: beside,
  });
const propose = (role: HeldRole['role'], other: object = {}, facts: Past = []) =>
  asking(role, 'proposeCommitment', facts, { ...body, ...other }, rules);

const row = { ...APPLICATION_GIVEN.acceptCommitment.proposed, criterion: 'ENV-01', number: 8 };
const accept = (role: HeldRole['role'], from: string, facts: Past, proposed: object | null = row) =>
  asking(
    role,
    'acceptCommitment',
    facts,
    { criterion: 'ENV-01', proposal: 8 },
    { proposed: proposed && { ...proposed, from } },
  );

const proposalAfter = (...facts: Past) =>
  asking('officer', 'concludeReview', facts, {}, rules).thenFacts('ReviewConcluded.v1').facts[0]?.data;

describe('a commitment is proposed', () => {
  it.each([
    ['representative', 'APPLICANT'],
    ['preparer', 'APPLICANT'],
    ['officer', 'SERVICE'],
  ] as const)('by a %s: its words are sealed, its row says only when and by which side', (role, from) => {
    const { facts, rows, next } = propose(role).thenFacts('CommitmentProposed.v1');
    expect(facts[0]).toMatchObject({
      data: { criterion: 'ENV-01', dueOn: '2027-06-30', from },
      personal: {
        subject: `62-application-${APPLICATION}`,
        values: { action, owner: 'Camille, direction' },
      },
    });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#application#${APPLICATION}`, sk: 'commitment#ENV-01' },
        item: {
          criterion: 'ENV-01',
          dueOn: '2027-06-30',
          number: 8,
          from,
          proposedAt: '2026-12-10T11:00:00.000Z',
          acceptedAt: null,
        },
      },
    ]);
    expect(next.context).toMatchObject({ commitments: { 'ENV-01': from } });
  });

  it.each(['ENV-02', 'INN-01'])(
    'on any progress criterion that is not met, whatever its theme: %s',
    (criterion) => {
      propose('representative', { criterion }).thenFacts('CommitmentProposed.v1');
    },
  );

  it.each(['GOV-08', 'GOV-06', 'ZZZ-99'])('on no other: %s is met, blocks, or is not there', (criterion) => {
    propose('representative', { criterion }).thenRefused('nothing-to-improve');
  });

  it.each(['2026-12-11', '2028-12-10'])('for a day of the term to come: %s', (dueOn) => {
    propose('officer', { dueOn }).thenFacts('CommitmentProposed.v1');
  });

  it.each(['2026-12-10', '2028-12-11'])('and for no other: %s', (dueOn) => {
    propose('officer', { dueOn }).thenRefused('commitment-day-impossible', {
      last: expect.stringMatching(/^10.décembre.2028$/),
    });
  });

  it('under rules that are known', () => {
    asking('officer', 'proposeCommitment', [], body, { rules: null }).thenRefused('rules-missing');
  });
});

describe('a commitment is accepted', () => {
  it.each([
    ['representative', 'SERVICE'],
    ['officer', 'APPLICANT'],
  ] as const)('by the other side: a %s, what the %s proposes', (role, from) => {
    const { facts, rows, next } = accept(role, from, [proposedBy(from)]).thenFacts('CommitmentAccepted.v1');
    expect(facts[0]?.data).toEqual({ criterion: 'ENV-01', dueOn: '2027-06-30', proposal: 8 });
    expect(rows[0]).toMatchObject({
      item: { number: 8, acceptedAt: '2026-12-10T11:00:00.000Z' },
      expect: { number: 8 },
    });
    expect(next.context).toMatchObject({ commitments: { 'ENV-01': 'BOTH' } });
  });

  it.each([
    ['representative', 'APPLICANT'],
    ['officer', 'SERVICE'],
  ] as const)('never by the side that proposes it: a %s', (role, from) => {
    accept(role, from, [proposedBy(from)]).thenRefused('commitment-of-own-side');
  });

  it('as it was read, and no other', () => {
    accept('officer', 'APPLICANT', [proposedBy('APPLICANT')], { ...row, number: 9 }).thenRefused(
      'commitment-changed',
      { proposal: 9 },
    );
  });

  it('once, and only if there is one', () => {
    accept('officer', 'APPLICANT', []).thenRefused('nothing-to-accept');
    accept('officer', 'APPLICANT', [proposedBy('APPLICANT')], null).thenRefused('nothing-to-accept');
    accept('officer', 'APPLICANT', [proposedBy('APPLICANT'), agreed]).thenRefused('nothing-to-accept');
  });

  it('anew when another was proposed since: the first one binds nobody any more', () => {
    const { next } = propose('representative', {}, [proposedBy('APPLICANT'), agreed]).thenFacts(
      'CommitmentProposed.v1',
    );
    expect(next.context).toMatchObject({ commitments: { 'ENV-01': 'APPLICANT' } });
  });
});

describe('a theme in which nothing is met (domain rules 3.0, 3)', () => {
  const met = sample('CriterionEvaluated.v1', { criterion: 'GOV-06', verdict: 'PASS', themes: [] });

  it('leaves reservations', () => {
    expect(proposalAfter(met)).toMatchObject({ proposal: 'WITH_RESERVATIONS' });
  });

  it('does not, once something is agreed about one of its criteria', () => {
    expect(proposalAfter(met, proposedBy('APPLICANT'), agreed)).toMatchObject({ proposal: 'FAVOURABLE' });
  });

  it('still does while the other side has not agreed, or when it is about another theme', () => {
    expect(proposalAfter(met, proposedBy('APPLICANT'))).toMatchObject({ proposal: 'WITH_RESERVATIONS' });
    const other = sample('CommitmentAccepted.v1', { criterion: 'INN-01', dueOn: '2027-06-30', proposal: 8 });
    expect(proposalAfter(met, proposedBy('APPLICANT', 'INN-01'), other)).toMatchObject({
      proposal: 'WITH_RESERVATIONS',
    });
  });

  it('never hides a blocking criterion that is not met', () => {
    expect(proposalAfter(proposedBy('APPLICANT'), agreed)).toMatchObject({ proposal: 'UNFAVOURABLE' });
  });
});

expectAllRefusalsMet(
  { ...application, table: examinationTable },
  refusalsIn(examinationTable).filter((each) => !/Commitment /.test(each)),
);
