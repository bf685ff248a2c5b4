import { application } from '../../workflows/application/application.workflow.ts';
import { reportTable } from '../../workflows/application/report/table.ts';
import { availableTo } from '../../workflows/kernel/available.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { actorWith, APPLICATION, PERSON, SYSTEM, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given, thingWith } from '../support/scenario.ts';

type Past = NonNullable<Parameters<typeof given>[1]>;

const officer = actorWith('officer');
const owner = actorWith('representative');
const IN_REVIEW: Past = [sample('ApplicationSubmitted.v1'), sample('ReviewStarted.v1')];
const READY: Past = [...IN_REVIEW, sample('ReviewConcluded.v1')];
const AWAITING: Past = [...IN_REVIEW, sample('ReviewConcluded.v1', { visa: true })];
const failed = sample('CriterionEvaluated.v1', { criterion: 'GOV-02', verdict: 'FAIL' });
const report = { ...sample('ReportPublished.v1'), deadlines: { reply: '2027-01-15T23:00:00.000Z' as never } };

const at = '2026-12-15';
const labelWith = (other: object) => ({ version: 1, label: { ...DEFAULT_LABEL_RULES, ...other } });
const on = (facts: Past, patch: object = {}) => given(application, facts, APPLICATION, patch);
const conclude = (secondEyes: string, facts: Past = IN_REVIEW) =>
  on(facts).when('concludeReview', { as: officer, at, given: { rules: labelWith({ secondEyes }) } });

describe('a second pair of eyes (B13)', () => {
  it.each([
    ['NONE', IN_REVIEW, false],
    ['NONE', [...IN_REVIEW, failed], false],
    ['NEGATIVE', IN_REVIEW, false],
    ['NEGATIVE', [...IN_REVIEW, failed], true],
    ['ALL', IN_REVIEW, true],
  ] as const)('is asked as the rules say: %s', (secondEyes, facts, visa) => {
    const { facts: told, next } = conclude(secondEyes, [...facts]).thenFacts('ReviewConcluded.v1');
    expect(told[0]?.data).toMatchObject({ visa });
    expect(next.value).toMatchObject({ filed: { examination: visa ? 'awaitingVisa' : 'ready' } });
    expect(next.context).toMatchObject({ concludedBy: PERSON });
  });

  it('is asked for an ineligible body too, which then waits for the President alone', () => {
    const ineligible = [IN_REVIEW[0], sample('ReviewStarted.v1', { eligibility: 'INELIGIBLE' })] as Past;
    conclude('NEGATIVE', ineligible).thenFacts('ReviewConcluded.v1');
    const waiting = [...ineligible, sample('ReviewConcluded.v1', { proposal: 'INELIGIBLE', visa: true })];
    const { next } = on(waiting).when('approveReview', { as: officer, at }).thenFacts('ReviewApproved.v1');
    expect(next.value).toMatchObject({ filed: { examination: 'settled' } });
  });

  it('is another officer’s than who concluded', () => {
    on(AWAITING, { concludedBy: PERSON })
      .when('approveReview', { as: officer, at })
      .thenRefused('visa-by-another');
    const { next } = on(AWAITING, { concludedBy: uuid('1') })
      .when('approveReview', { as: officer, at })
      .thenFacts('ReviewApproved.v1');
    expect(next.value).toMatchObject({ filed: { examination: 'ready' } });
  });

  it.each([
    ['awaitingVisa', AWAITING],
    ['ready', [...AWAITING, sample('ReviewApproved.v1')]],
    ['ready, reported', [...READY, report]],
  ] as const)('falls with the report when the examination is taken up again: %s', (_, facts) => {
    const { next, facts: told } = on([...facts])
      .when('reopenReview', { as: officer, at, data: { reason: 'Une réponse a changé.' } })
      .thenFacts('ReviewReopened.v1');
    expect(told[0]).toMatchObject({ data: {}, personal: { values: { reason: 'Une réponse a changé.' } } });
    expect(next.value).toMatchObject({ filed: { examination: 'inReview' } });
    expect(next.context).toMatchObject({ proposal: null, concludedBy: null, replyUntil: null, replies: 0 });
    expect(next.deadlines).toEqual({});
  });

  it('leaves nothing to change under it: no verdict, no commitment, no new reading', () => {
    for (const name of ['resolveCriterion', 'reevaluate', 'proposeCommitment', 'acceptCommitment']) {
      const data = {
        resolveCriterion: { criterion: 'GOV-01', verdict: 'PASS', reason: 'Lu' },
        proposeCommitment: { criterion: 'ENV-01', action: 'a', owner: 'o', dueOn: '2027-01-01' },
        acceptCommitment: { criterion: 'ENV-01', proposal: 1 },
      }[name];
      on(AWAITING)
        .when(name, { as: officer, at, data: data ?? {}, given: {} })
        .thenRefused('not-in-this-state');
    }
  });
});

const publish = (day: string, other: object = {}, facts: Past = READY) =>
  on(facts).when('publishReport', {
    as: officer,
    at: day,
    data: { text: 'Rapport' },
    given: { rules: labelWith({}), session: { heldOn: '2027-01-20' }, ...other },
  });
const reply = (when: string, facts: Past = [...READY, report], patch: object = {}) =>
  on(facts, patch).when('reply', { as: owner, at: when, data: { text: 'Nous sommes quatorze.' } });

describe('a report (B16)', () => {
  it('opens the time to reply until so many days before the session, by the rules of the label', () => {
    const { facts, rows, next } = publish('2027-01-05').thenFacts('ReportPublished.v1');
    expect(facts[0]).toMatchObject({
      data: { replyUntil: '2027-01-15' },
      personal: { values: { text: 'Rapport' } },
    });
    expect(next.deadlines).toEqual({ reply: '2027-01-15T23:00:00.000Z' });
    expect(rows[0]).toMatchObject({
      key: { sk: 'report#0000000004' },
      item: { number: 4, replyUntil: '2027-01-15' },
    });
    const longer = { rules: labelWith({ replyClosesDays: 10 }) };
    expect(publish('2027-01-05', longer).thenFacts('ReportPublished.v1').facts[0]?.data).toEqual({
      replyUntil: '2027-01-10',
    });
  });

  it('leaves a day at least to reply', () => {
    publish('2027-01-14').thenFacts('ReportPublished.v1');
    publish('2027-01-15').thenRefused('report-too-late', {
      replyUntil: expect.stringMatching(/15.janvier.2027/),
      heldOn: expect.stringMatching(/20.janvier.2027/),
    });
  });

  it('is about a session to come, under rules that are known', () => {
    publish('2027-01-05', { session: null }).thenRefused('unknown-reference');
    publish('2027-01-05', { rules: null }).thenRefused('rules-missing');
  });

  it('may be published again, with its own time and its own replies', () => {
    const { next } = publish('2027-01-06', {}, [...READY, report, sample('ReplyReceived.v1')]).thenFacts(
      'ReportPublished.v1',
    );
    expect(next.context).toMatchObject({ replies: 0 });
  });
});

describe('a reply (M18)', () => {
  it('is attached as it was written, until the last instant of its time', () => {
    const { facts, rows, next } = reply('2027-01-15T22:59:59.999Z').thenFacts('ReplyReceived.v1');
    expect(facts[0]).toMatchObject({ data: {}, personal: { values: { text: 'Nous sommes quatorze.' } } });
    expect(rows[0]).toMatchObject({
      key: { sk: 'reply#0000000005' },
      item: { number: 5, role: 'representative', at: '2027-01-15T22:59:59.999Z' },
      absent: true,
    });
    expect(next.context).toMatchObject({ replies: 1 });
    reply('2027-01-15T23:00:00.000Z').thenRefused('reply-too-late', {
      replyUntil: expect.stringMatching(/15.janvier.2027/),
    });
  });

  it('may be added to, five times in all, also once on the agenda', () => {
    const item = sample('ApplicationPlacedOnAgenda.v1');
    reply('2027-01-10', [...READY, report, item], { replies: 4 }).thenFacts('ReplyReceived.v1');
    reply('2027-01-10', [...READY, report], { replies: 5 }).thenRefused('replies-enough', { most: 5 });
  });

  it('needs a report', () => {
    reply('2027-01-10', READY).thenRefused('no-report-to-reply-to');
  });

  it('is taken no more once its time has passed, which is recorded', () => {
    const due = { deadline: 'reply', dueAt: '2027-01-15T23:00:00.000Z' };
    const past = thingWith(application, [...READY, report], APPLICATION);
    expect(past.deadlines).toEqual({ reply: '2027-01-15T23:00:00.000Z' });
    const { facts, next } = on([...READY, report])
      .when('passDeadline', { as: SYSTEM, at: '2027-01-15T23:00:00.000Z', data: due })
      .thenFacts('ReplyClosed.v1');
    expect(facts[0]).toMatchObject({ data: { replyUntil: '2027-01-15' }, deadlines: { reply: null } });
    expect(next.deadlines).toEqual({});
  });
});

describe('a personal interest (B9)', () => {
  const declared = () =>
    on(READY, { officer: PERSON })
      .when('declareConflict', { as: officer, at, data: { interest: 'RELATIVE' } })
      .thenFacts('ConflictDeclared.v1');

  it('takes the dossier from who declares it', () => {
    expect(declared().next.context).toMatchObject({ officer: null, conflicted: [PERSON] });
  });

  it('closes it to them in every role, and to nobody else', () => {
    const { context } = declared().next;
    for (const role of ['officer', 'secretary', 'president'] as const) {
      const closed = on(READY, context).when('publishReport', {
        as: actorWith('officer', role),
        at,
        data: { text: 'Rapport' },
      });
      closed.thenRefused('conflict-declared');
    }
    const thing = { ...thingWith(application, READY, APPLICATION), context };
    expect(availableTo(application, thing, officer)).toEqual([]);
    const other = { ...officer, person: uuid('1') } as typeof officer;
    expect(availableTo(application, thing, other)).toContain('publishReport');
  });
});

expectAllRefusalsMet({ ...application, table: reportTable });
