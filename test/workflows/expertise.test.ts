import { expertise } from '../../workflows/expertise/expertise.workflow.ts';
import { endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { actorWith, EXPERTISE, instant, PERSON, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { EXPERTISE_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const officer = actorWith('officer');
const expert = actorWith('expert');
const body = SAMPLE_COMMANDS.expertise['request'] ?? {};
const { request, accept } = EXPERTISE_GIVEN;
const halfTime = instant('2026-12-11T12:00:00.000Z');
const answerDue = endOfDayInParis('2026-12-20' as LegalDate);

const ask = (data: object, beside: object = {}) =>
  given(expertise, [], EXPERTISE).when('request', {
    as: officer,
    at: '2026-12-03',
    data: { ...body, ...data },
    given: { ...request, ...beside },
  });

const requested = (silence: 'NO_OBJECTION' | 'NO_ANSWER' = 'NO_ANSWER') => {
  const fact = sample('ExpertiseRequested.v1');
  return { ...fact, data: { ...fact.data, silence }, deadlines: { halfTime, answerDue } };
};
const INVITED = [requested()];
const ACCEPTED = [requested(), sample('ExpertiseAccepted.v1')];
const ANSWERED = [...ACCEPTED, sample('ExpertiseAnswered.v1')];
const of = (facts: Parameters<typeof given>[1]) => given(expertise, facts, EXPERTISE);

describe('asking for an opinion', () => {
  it('keeps who, the question and the code sealed, and shows of the dossier only what was ticked', () => {
    const { facts, rows } = ask({}).thenFacts('ExpertiseRequested.v1');
    const [fact] = facts;
    expect(fact?.data).toMatchObject({
      structureName: 'Les Semeurs',
      criteria: ['TER-01'],
      dueOn: '2026-12-20',
    });
    expect(fact?.personal?.values).toMatchObject({ email: 'ada@exemple.fr', code: request.invitation.code });
    expect(JSON.stringify([fact?.data, rows])).not.toMatch(/ada@|Ada|ancrage|c{24}/);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: {
          pk: '62#application#cccccccc-cccc-4ccc-8ccc-cccccccccccc',
          sk: `expertise#2026-12-03T11:00:00.000Z#${EXPERTISE}`,
        },
        item: { expertise: EXPERTISE },
        absent: true,
      },
    ]);
  });

  it('shows nothing of the dossier unless ticked', () => {
    const { facts } = ask({ shows: undefined }).thenFacts('ExpertiseRequested.v1');
    expect(facts[0]?.data).toMatchObject({ structureName: null, criteria: [] });
  });

  it('reminds at half of the time, and falls due at the end of the day', () => {
    const { facts } = ask({}).thenFacts('ExpertiseRequested.v1');
    const [from, to] = [Date.parse('2026-12-03T11:00:00.000Z'), Date.parse(answerDue)];
    expect(facts[0]?.deadlines).toEqual({ halfTime: new Date((from + to) / 2).toISOString(), answerDue });
  });

  it('takes what silence means from the rules of the council, never from the officer (DEL-16)', () => {
    const { facts } = ask({}, { silence: 'NO_OBJECTION' }).thenFacts('ExpertiseRequested.v1');
    expect(facts[0]?.data).toHaveProperty('silence', 'NO_OBJECTION');
    expect(expertise.commands['request']?.safeParse({ ...body, silence: 'NO_OBJECTION' }).success).toBe(
      false,
    );
  });

  it.each([
    ['2026-12-03', false],
    ['2026-12-04', true],
  ])('for the %s, asked on the 3rd, is %s', (dueOn, possible) => {
    if (possible) ask({ dueOn }).thenFacts('ExpertiseRequested.v1');
    else ask({ dueOn }).thenRefused('date-in-the-past', { field: 'avis' });
  });

  it('is about a dossier under way, and criteria of its charter', () => {
    ask({}, { application: null }).thenRefused('unknown-reference');
    ask({}, { application: { ...request.application, underWay: false } }).thenRefused('not-in-this-state');
    ask({ shows: { structureName: false, criteria: ['TER-99'] } }).thenRefused('unknown-criterion');
  });

  it('is not for an officer who acts for the structure (P18)', () => {
    given(expertise, [], EXPERTISE)
      .when('request', {
        as: actorWith('officer', { role: 'reader', structure: STRUCTURE }),
        at: '2026-12-03',
        data: body,
        given: request,
      })
      .thenRefused('separation-of-duties');
  });
});

describe('accepting by the code', () => {
  const take = (as = actorWith(), at = '2026-12-05', digest = accept.digest) =>
    of(INVITED).when('accept', { as, at, data: { code: 'c'.repeat(24) }, given: { digest } });

  it('gives a right on this question alone', () => {
    const { rows } = take().thenFacts('ExpertiseAccepted.v1');
    expect(rows[0]).toEqual({
      kind: 'grant',
      key: { pk: `62#person#${PERSON}`, sk: 'roles' },
      field: `expert#${EXPERTISE}`,
      value: true,
    });
  });

  it('refuses another code, and who acts for the structure', () => {
    take(actorWith(), '2026-12-05', 'E'.repeat(43)).thenRefused('unknown-invitation');
    take(actorWith('representative')).thenRefused('separation-of-duties');
  });

  it.each([
    ['2027-01-19T22:59:59.999Z', true],
    ['2027-01-19T23:00:00.000Z', false],
  ])('at %s is %s: a late answer is worth reading for thirty days', (at, possible) => {
    if (possible) take(actorWith(), at).thenFacts('ExpertiseAccepted.v1');
    else take(actorWith(), at).thenRefused('invitation-expired');
  });

  it('works once', () => {
    of(ACCEPTED)
      .when('accept', { as: actorWith(), at: '2026-12-06', data: { code: 'c'.repeat(24) }, given: accept })
      .thenRefused('not-in-this-state');
  });
});

describe('answering', () => {
  const answer = (as = expert, facts: Parameters<typeof given>[1] = ACCEPTED) =>
    of(facts).when('giveOpinion', {
      as,
      at: '2026-12-10',
      data: { position: 'OBJECTION', text: 'Non, pour ces raisons.' },
    });

  it('is sealed, ends the reminders and the right', () => {
    const { facts, rows, next } = answer().thenFacts('ExpertiseAnswered.v1');
    expect(facts[0]).toMatchObject({ data: { position: 'OBJECTION', late: false } });
    expect(JSON.stringify(facts[0]?.data)).not.toContain('raisons');
    expect(next.deadlines).toEqual({});
    expect(rows).toMatchObject([
      { kind: 'revoke', key: { pk: `62#person#${PERSON}`, sk: 'roles' }, field: `expert#${EXPERTISE}` },
      { kind: 'put', key: { pk: `62#account#${PERSON}`, sk: 'ended' } },
    ]);
  });

  it('is late after the day, and said to be', () => {
    const late = [...ACCEPTED, { ...sample('ExpertiseFellDue.v1'), data: { silence: 'NO_ANSWER' as const } }];
    const { facts } = answer(expert, late).thenFacts('ExpertiseAnswered.v1');
    expect(facts[0]?.data).toMatchObject({ late: true });
  });

  it('is for the one who was asked, not for an expert on something else', () => {
    answer(actorWith({ role: 'expert', expertise: STRUCTURE })).thenRefused('not-yours');
    answer(officer).thenRefused('role-required');
  });
});

describe('when the day is over', () => {
  const pass = (silence: 'NO_OBJECTION' | 'NO_ANSWER', deadline: 'halfTime' | 'answerDue', at: string) =>
    of([requested(silence), sample('ExpertiseAccepted.v1')]).when('passDeadline', {
      as: SYSTEM,
      at,
      data: { deadline, dueAt: deadline === 'halfTime' ? halfTime : answerDue },
    });

  it('reminds at half time, not a millisecond before', () => {
    pass('NO_ANSWER', 'halfTime', '2026-12-11T11:59:59.999Z').thenRefused('not-due');
    const { next } = pass('NO_ANSWER', 'halfTime', halfTime).thenFacts('ExpertiseReminded.v1');
    expect(next.deadlines).toEqual({ answerDue });
  });

  it('silence says nothing unless the rules say so: the answer is overdue, and may still come', () => {
    pass('NO_ANSWER', 'answerDue', '2026-12-20T22:59:59.999Z').thenRefused('not-due');
    const { facts, next } = pass('NO_ANSWER', 'answerDue', answerDue).thenFacts('ExpertiseFellDue.v1');
    expect(facts[0]?.data).toEqual({ silence: 'NO_ANSWER' });
    expect(next).toMatchObject({ value: { asked: 'accepted' }, context: { overdue: true, position: null } });
  });

  it('silence is no objection where the rules say so, and is no opinion of anybody (DEL-16)', () => {
    const { facts, next } = pass('NO_OBJECTION', 'answerDue', answerDue).thenFacts('ExpertiseFellDue.v1');
    expect(facts[0]?.data).toEqual({ silence: 'NO_OBJECTION' });
    expect(next).toMatchObject({ value: 'silent', context: { position: null }, deadlines: {} });
  });
});

describe('putting it with the report', () => {
  const attach = (facts: Parameters<typeof given>[1]) =>
    of(facts).when('attach', { as: officer, at: '2026-12-21' });

  it('is possible once there is an answer, or a silence that means something', () => {
    attach(ACCEPTED).thenRefused('not-in-this-state');
    expect(attach(ANSWERED).thenFacts('ExpertiseAttached.v1').rows).toEqual([]);
    const silent = [requested('NO_OBJECTION'), sample('ExpertiseAccepted.v1'), sample('ExpertiseFellDue.v1')];
    expect(attach(silent).thenFacts('ExpertiseAttached.v1').rows).toMatchObject([
      { kind: 'revoke' },
      { kind: 'put' },
    ]);
  });

  it('is the service’s act: the applicant, a member, the person asked cannot', () => {
    for (const role of ['representative', 'member'] as const)
      of(ANSWERED)
        .when('attach', { as: actorWith(role), at: '2026-12-21' })
        .thenRefused('not-yours');
    of(ANSWERED).when('attach', { as: expert, at: '2026-12-21' }).thenRefused('role-required');
  });
});

it('is cancelled with its reminders and its right', () => {
  const { next, rows } = of(ACCEPTED)
    .when('cancel', { as: officer, at: '2026-12-06' })
    .thenFacts('ExpertiseCancelled.v1');
  expect(next).toMatchObject({ value: 'cancelled', deadlines: {} });
  expect(rows).toMatchObject([{ kind: 'revoke' }, { kind: 'put' }]);
  expect(
    of(INVITED).when('cancel', { as: officer, at: '2026-12-06' }).thenFacts('ExpertiseCancelled.v1').rows,
  ).toEqual([]);
});

expectAllRefusalsMet(expertise, ['passDeadline not-in-this-state']);
