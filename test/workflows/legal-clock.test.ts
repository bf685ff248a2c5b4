import { application } from '../../workflows/application/application.workflow.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { actorWith, APPLICATION, DIGEST, ITEM, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN, DRAFT } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const [representative, officer, president] = [
  actorWith('representative'),
  actorWith('officer'),
  actorWith('president'),
];
type Past = NonNullable<Parameters<typeof given>[1]>;

const CAMPAIGN = { state: 'scheduled', heldOn: '2027-06-20', opensOn: '2027-01-01', closesOn: '2027-12-31' };
const label = { ...DEFAULT_LABEL_RULES, silenceRegime: 'REJECTION' as const };

type Filing = { data?: object; rules?: object; session?: object; as?: typeof officer; assisted?: boolean };
const file = (
  at: string,
  { data = {}, rules = {}, session = {}, as = representative, assisted = false }: Filing = {},
) =>
  given(application, [], APPLICATION, { structure: STRUCTURE, assisted }).when('submit', {
    as,
    at,
    data: { swornStatement: true, ...data },
    given: {
      ...APPLICATION_GIVEN.submit,
      draft: { ...DRAFT, assisted },
      session: { ...CAMPAIGN, ...session },
      rules: { version: 1, label: { ...label, ...rules }, procedure: DEFAULT_RULES },
    },
  });

/** The end in Paris of a day in winter. */
const endOf = (date: string): string => new Date(Date.parse(`${date}T23:00:00.000Z`)).toISOString();

/** A request filed on a day, as its own facts and limits tell it. */
const filedOn = (date: string, regime: 'ACCEPTANCE' | 'REJECTION'): Past =>
  [...file(date, { rules: { silenceRegime: regime } }).thenFacts('ApplicationSubmitted.v1').facts] as Past;

const asks = (past: Past, at: string, data: object = {}) =>
  given(application, past, APPLICATION).when('requestMissingItems', {
    as: officer,
    at,
    data: { ...SAMPLE_COMMANDS.application['requestMissingItems'], ...data },
    given: APPLICATION_GIVEN.requestMissingItems,
  });
const asked = (past: Past, at: string, dueOn: string): Past => [
  ...past,
  ...(asks(past, at, { dueOn }).thenFacts('MissingItemsRequested.v1').facts as Past),
];

const STATUTES = {
  request: 1,
  kind: 'DOCUMENT',
  name: 'STATUTS',
  title: 'Statuts en vigueur',
  fields: [],
  awaited: true,
  receivedOn: null,
};
const provides = (past: Past, at: string, { data = {}, beside = {}, as = representative } = {}) =>
  given(application, past, APPLICATION).when('provideItem', {
    as,
    at,
    data: { ...SAMPLE_COMMANDS.application['provideItem'], ...data },
    given: { ...APPLICATION_GIVEN.provideItem, ...beside },
  });
const provided = (past: Past, at: string, request = 1) =>
  provides(past, at, { beside: { items: [{ ...STATUTES, request }] } }).thenFacts(
    'MissingItemProvided.v1',
    'ApplicationFoundComplete.v1',
  );
const passes = (past: Past, deadline: string, dueAt: string, at = dueAt) =>
  given(application, past, APPLICATION).when('passDeadline', {
    as: SYSTEM,
    at,
    data: { deadline, dueAt },
  });

describe('the date vectors (domain rules 4.10)', () => {
  it.each([
    ['2027-01-15', '2027-01-29', '2027-03-15'],
    ['2027-03-29', '2027-04-12', '2027-05-29'],
  ])('received on %s: acknowledgement by %s, silence decides on %s', (on, acknowledgement, implicit) => {
    const { facts, next } = file(on).thenFacts('ApplicationSubmitted.v1');
    expect(facts[0]?.data).toMatchObject({ receivedOn: on, implicitDecisionOn: implicit });
    const inParis = (name: string) =>
      new Date(Date.parse(next.deadlines[name] ?? '') - 1).toLocaleDateString('sv-SE', {
        timeZone: 'Europe/Paris',
      });
    expect([inParis('acknowledgement'), inParis('implicitDecision')]).toEqual([acknowledgement, implicit]);
  });

  // Received 2027-01-15, items asked for on 02-01 until 02-22.
  const open = (regime: 'ACCEPTANCE' | 'REJECTION') =>
    asked(filedOn('2027-01-15', regime), '2027-02-01', '2027-02-22');

  it('rejection: produced on 02-10, nine days later: 2027-03-24 (INC-03)', () => {
    const { facts, next } = provided(open('REJECTION'), '2027-02-10');
    expect(facts[1]?.data).toEqual({
      completeOn: '2027-02-10',
      implicitDecisionOn: '2027-03-24',
      suspendedDays: 9,
    });
    expect(next.deadlines['implicitDecision']).toBe(endOf('2027-03-24'));
    expect(next.context).toMatchObject({ openRequest: null, suspendedDays: 9, completeOn: '2027-02-10' });
  });

  it('rejection: never produced, twenty-one days later: 2027-04-05', () => {
    const past = open('REJECTION');
    const next = asks(filedOn('2027-01-15', 'REJECTION'), '2027-02-01', { dueOn: '2027-02-22' }).thenFacts(
      'MissingItemsRequested.v1',
    ).next;
    expect(next.context).toMatchObject({ implicitOn: '2027-04-05' });
    expect(next.deadlines).toMatchObject({
      missingItems: endOf('2027-02-22'),
      implicitDecision: '2027-04-05T22:00:00.000Z',
    });
    const overdue = passes(past, 'missingItems', endOf('2027-02-22')).thenFacts('MissingItemsOverdue.v1');
    expect(overdue.facts[0]?.data).toEqual({ request: 1, dueOn: '2027-02-22' });
    expect(overdue.next.deadlines).not.toHaveProperty('missingItems');
    passes([...past, ...(overdue.facts as Past)], 'implicitDecision', '2027-04-05T22:00:00.000Z').thenFacts(
      'ImplicitDecisionReached.v1',
      'LimitEscalated.v1',
    );
  });

  it('rejection: produced late, no more than the time given is added', () => {
    const { facts } = provided(open('REJECTION'), '2027-03-10');
    expect(facts[1]?.data).toMatchObject({
      completeOn: '2027-03-10',
      implicitDecisionOn: '2027-04-05',
      suspendedDays: 21,
    });
  });

  it('acceptance: produced on 02-10, two months from there: 2027-04-10 (INC-02)', () => {
    const { facts } = provided(open('ACCEPTANCE'), '2027-02-10');
    expect(facts[1]?.data).toMatchObject({
      completeOn: '2027-02-10',
      implicitDecisionOn: '2027-04-10',
      suspendedDays: 0,
    });
  });

  it('acceptance: never produced, never accepted', () => {
    const { facts, next } = asks(filedOn('2027-01-15', 'ACCEPTANCE'), '2027-02-01', {
      dueOn: '2027-02-22',
    }).thenFacts('MissingItemsRequested.v1');
    expect(facts[0]?.data).toMatchObject({ implicitDecisionOn: null, ifProvidedOnDueDate: '2027-04-22' });
    expect(next.deadlines).toEqual({
      acknowledgement: endOf('2027-01-29'),
      acknowledgementAlert: endOf('2027-01-25'),
      acknowledgementStep: endOf('2027-01-21'),
      agenda: '2027-06-08T22:00:00.000Z',
      agendaStep: '2027-03-27T23:00:00.000Z',
      missingItems: endOf('2027-02-22'),
    });
    passes(open('ACCEPTANCE'), 'implicitDecision', endOf('2027-03-15')).thenRefused('not-due');
    const { next: late } = provided(open('ACCEPTANCE'), '2027-06-01');
    expect(late.context).toMatchObject({ implicitOn: '2027-08-01' });
  });

  it('adds up several requests, one after the other', () => {
    const first = open('REJECTION');
    const completed = [...first, ...(provided(first, '2027-02-10').facts as Past)];
    const second = asked(completed, '2027-03-01', '2027-03-22');
    const { facts, next } = provided(second, '2027-03-11', 2);
    expect(facts[1]?.data).toMatchObject({ implicitDecisionOn: '2027-04-03', suspendedDays: 10 });
    expect(next.context).toMatchObject({ requestsMade: 2, suspendedDays: 19 });
  });
});

describe('a request for missing items', () => {
  const past = filedOn('2027-01-15', 'REJECTION');

  it.each([
    ['2027-02-15', '14 days after'],
    ['2027-04-03', '61 days after'],
  ])('does not give until %s, %s (INC-06)', (dueOn) => {
    asks(past, '2027-02-01', { dueOn }).thenRefused('due-date-out-of-range');
  });

  it.each(['2027-02-16', '2027-04-02'])('gives until %s, 15 or 60 days', (dueOn) => {
    asks(past, '2027-02-01', { dueOn }).thenFacts('MissingItemsRequested.v1');
  });

  it('gives twenty-one days when nothing is said, and writes each item beside the dossier', () => {
    const { facts, rows } = asks(past, '2027-02-01').thenFacts('MissingItemsRequested.v1');
    expect(facts[0]).toMatchObject({
      data: {
        dueOn: '2027-02-22',
        items: [{ kind: 'DOCUMENT', name: 'STATUTS', title: 'Statuts en vigueur' }],
      },
      personal: { subject: `62-application-${APPLICATION}`, values: { STATUTS: 'Non jointe' } },
    });
    expect(rows).toEqual([
      expect.objectContaining({
        key: { pk: `62#application#${APPLICATION}`, sk: 'missing#001#STATUTS' },
        item: STATUTES,
        absent: true,
      }),
      // Where its fact stands, for who reads the requests of a dossier and nothing else.
      expect.objectContaining({
        key: { pk: `62#application#${APPLICATION}`, sk: 'told#request#0000000002' },
        item: { version: 2 },
      }),
    ]);
  });

  it.each([{ document: 'AUTRE' }, { criterion: 'GOV-01' }, { criterion: 'GOV-99' }])(
    'asks for nothing that is not required: %j (INC-05)',
    (item) => {
      asks(past, '2027-02-01', { items: [{ ...item, why: 'x' }] }).thenRefused('item-not-required');
    },
  );

  it('asks for the answers that the engine misses', () => {
    const { rows } = asks(past, '2027-02-01', { items: [{ criterion: 'GOV-02', why: 'x' }] }).thenFacts(
      'MissingItemsRequested.v1',
    );
    expect(rows[0]).toMatchObject({ item: { kind: 'ANSWERS', name: 'GOV-02', fields: ['last'] } });
  });

  it('is one at a time (B2), before silence has decided, under rules that are known', () => {
    asks(asked(past, '2027-02-01', '2027-02-22'), '2027-02-02').thenRefused('request-already-open');
    asks(past, '2027-03-15T23:00:00.000Z').thenRefused('silence-has-decided');
    asks(past, '2027-03-15T22:59:59.999Z').thenFacts('MissingItemsRequested.v1');
    given(application, past, APPLICATION)
      .when('requestMissingItems', {
        as: officer,
        at: '2027-02-01',
        data: SAMPLE_COMMANDS.application['requestMissingItems'],
        given: { ...APPLICATION_GIVEN.requestMissingItems, rules: null },
      })
      .thenRefused('rules-missing');
  });
});

describe('an item that was asked for', () => {
  const past = asked(filedOn('2027-01-15', 'REJECTION'), '2027-02-01', '2027-02-22');
  const accounts = { ...STATUTES, name: 'COMPTES' };
  const answers = { ...STATUTES, kind: 'ANSWERS', name: 'GOV-02', fields: ['last'] };
  const toAnswer = { document: null, criterion: 'GOV-02', answers: { last: '2027-01-10' } };

  it('comes; the last of them completes the dossier on the day it came, not on the day of another', () => {
    const both = { items: [STATUTES, accounts] };
    const { facts, next, rows } = provides(past, '2027-02-05', { beside: both }).thenFacts(
      'MissingItemProvided.v1',
    );
    expect(facts[0]?.data).toMatchObject({ left: 1, item: { name: 'STATUTS' } });
    expect(next.context).toMatchObject({ openRequest: { items: 1 }, completeOn: null });
    expect(rows).toContainEqual(
      expect.objectContaining({
        item: { ...STATUTES, awaited: false, receivedOn: '2027-02-05' },
        expect: { awaited: true },
      }),
    );
    const came = { ...accounts, awaited: false, receivedOn: '2027-02-12' };
    const paper = { data: { receivedOn: '2027-02-10' }, as: officer, beside: { items: [STATUTES, came] } };
    const last = provides(past, '2027-02-15', paper).thenFacts(
      'MissingItemProvided.v1',
      'ApplicationFoundComplete.v1',
    );
    expect(last.facts[1]?.data).toMatchObject({ completeOn: '2027-02-12', implicitDecisionOn: '2027-03-26' });
  });

  it('is a document that was attached, or that an officer has on paper', () => {
    provides(past, '2027-02-05', { beside: { attached: false } }).thenRefused('document-not-attached');
    provides(past, '2027-02-05', { beside: { attached: false }, as: officer }).thenFacts(
      'MissingItemProvided.v1',
      'ApplicationFoundComplete.v1',
    );
  });

  it('is all that was left unanswered of a criterion, each over the version that was read', () => {
    const beside = { items: [answers], answered: ['last'] };
    const { rows } = provides(past, '2027-02-05', { data: toAnswer, beside }).thenFacts(
      'MissingItemProvided.v1',
      'ApplicationFoundComplete.v1',
    );
    expect(rows[0]).toMatchObject({ key: { sk: 'answer#GOV-02#last' }, item: { version: 1 }, absent: true });
    const not = (other: object) =>
      provides(past, '2027-02-05', { data: toAnswer, beside: { ...beside, ...other } });
    not({ answered: [] }).thenRefused('answers-still-missing', { left: 'last' });
    not({ unknown: ['last'] }).thenRefused('unknown-criterion');
    not({ faults: [{ field: 'last', explanation: 'une date' }] }).thenRefused('malformed-answer');
    not({ saved: [{ criterion: 'GOV-02', field: 'last', version: 2 }] }).thenRefused('answer-changed');
  });

  it('is one that is still awaited, on a day between its request and today', () => {
    provides(past, '2027-02-05', { data: { document: 'BUDGET' } }).thenRefused('item-not-asked', {
      item: 'BUDGET',
    });
    provides(past, '2027-02-05', { beside: { items: [{ ...STATUTES, awaited: false }] } }).thenRefused(
      'item-not-asked',
    );
    for (const receivedOn of ['2027-01-31', '2027-02-06'])
      provides(past, '2027-02-05', { data: { receivedOn }, as: officer }).thenRefused(
        'receipt-day-impossible',
      );
    provides(past, '2027-02-05', { data: { receivedOn: '2027-02-05' } }).thenRefused(
      'receipt-day-impossible',
    );
  });

  it('comes too late once silence has decided', () => {
    provides(past, '2027-04-05T22:00:00.000Z').thenRefused('silence-has-decided');
  });
});

describe('an officer declares a dossier complete', () => {
  const past = asked(filedOn('2027-01-15', 'REJECTION'), '2027-02-01', '2027-02-22');
  const declares = (facts: Past, at: string, receivedOn: string | null = null) =>
    given(application, facts, APPLICATION).when('declareComplete', { as: officer, at, data: { receivedOn } });

  it('on the day the last item came, while some are awaited', () => {
    const { facts } = declares(past, '2027-02-12', '2027-02-10').thenFacts('ApplicationFoundComplete.v1');
    expect(facts[0]?.data).toMatchObject({ completeOn: '2027-02-10', implicitDecisionOn: '2027-03-24' });
    declares(past, '2027-02-12', '2027-02-13').thenRefused('receipt-day-impossible');
    declares(past, '2027-04-05T22:00:00.000Z').thenRefused('silence-has-decided');
  });

  it('on the day of receipt when nothing was asked, and on no other', () => {
    declares(filedOn('2027-01-15', 'REJECTION'), '2027-02-12', '2027-02-10').thenRefused(
      'receipt-day-impossible',
    );
  });
});

describe('a filing', () => {
  const post = { channel: 'POST', postmarkedOn: '2027-12-31', receivedOn: '2028-01-04' };
  const onPaper = (at: string, other: object = {}) =>
    file(at, { as: officer, assisted: true, data: { ...post, ...other } });

  it('on paper counts from its postmark, and its clocks from its arrival (PRC-04)', () => {
    const { facts } = onPaper('2028-01-05').thenFacts('ApplicationSubmitted.v1');
    expect(facts[0]?.data).toMatchObject({ ...post, implicitDecisionOn: '2028-03-04', assisted: true });
    onPaper('2028-01-05', { postmarkedOn: '2028-01-01' }).thenRefused('campaign-closed');
  });

  it('on paper is posted, then received, then filed', () => {
    onPaper('2028-01-05', { postmarkedOn: null }).thenRefused('postmark-required');
    onPaper('2028-01-03').thenRefused('receipt-day-impossible');
    onPaper('2028-01-05', { receivedOn: '2027-12-30' }).thenRefused('receipt-day-impossible');
    onPaper('2028-01-05', { receivedElsewhereOn: '2028-01-05' }).thenRefused('receipt-day-impossible');
  });

  it.each([
    ['REJECTION', '2028-03-02'],
    ['ACCEPTANCE', '2028-03-04'],
  ])('sent elsewhere first, under %s is decided by silence on %s (PRC-07)', (silenceRegime, on) => {
    const data = { ...post, receivedElsewhereOn: '2028-01-02' };
    const { facts } = file('2028-01-05', {
      as: officer,
      assisted: true,
      data,
      rules: { silenceRegime },
    }).thenFacts('ApplicationSubmitted.v1');
    expect(facts[0]?.data).toMatchObject({ implicitDecisionOn: on });
  });

  it('is the applicant’s online, the officer’s on paper', () => {
    file('2027-02-01', {
      data: { ...post, postmarkedOn: '2027-01-30', receivedOn: '2027-02-01' },
    }).thenRefused('wrong-channel');
    file('2027-02-01', { as: officer, assisted: true }).thenRefused('wrong-channel');
    file('2027-02-01', { data: { receivedOn: '2027-01-31' } }).thenRefused('receipt-day-impossible');
  });

  it('is taken during the hours of grace that the rules publish, and not a moment later (A13)', () => {
    const session = { closesOn: '2027-02-01' };
    const last = '2027-02-02T00:59:59.999Z';
    file(last, { session }).thenRefused('campaign-closed');
    file(last, { session, rules: { filingGraceHours: 2 } }).thenFacts('ApplicationSubmitted.v1');
    file('2027-02-02T01:00:00.000Z', { session, rules: { filingGraceHours: 2 } }).thenRefused(
      'campaign-closed',
    );
  });

  it('takes the next number of the year, together with its documents', () => {
    const { facts, rows } = given(application, [], APPLICATION, { structure: STRUCTURE })
      .when('submit', {
        as: representative,
        at: '2026-12-01',
        data: { swornStatement: true },
        given: { ...APPLICATION_GIVEN.submit, lastNumber: 41 },
      })
      .thenFacts('ApplicationSubmitted.v1');
    expect(facts[0]?.data).toMatchObject({ number: '62-D-2026-0042', proofsDigest: DIGEST });
    expect(rows).toContainEqual({
      kind: 'put',
      key: { pk: '62#dossierNumbers', sk: '2026' },
      item: { last: 42 },
      expect: { last: 41 },
    });
  });

  it('is acknowledged at once where the rules say so (R112-11-2)', () => {
    const { facts, next } = file('2027-01-15', { rules: { acknowledgeAtOnce: true } }).thenFacts(
      'ApplicationSubmitted.v1',
      'ApplicationAcknowledged.v1',
    );
    expect(facts[1]?.data).toMatchObject({ acknowledgedOn: '2027-01-15', implicitDecisionOn: '2027-03-15' });
    expect(next.value).toMatchObject({ filed: { receipt: 'acknowledged' } });
    expect(next.deadlines).not.toHaveProperty('acknowledgement');
  });
});

describe('officers are warned', () => {
  const past = filedOn('2027-01-15', 'REJECTION');

  it.each([
    [30, '2027-02-12T23:00:00.000Z'],
    [15, '2027-02-27T23:00:00.000Z'],
    [5, '2027-03-09T23:00:00.000Z'],
  ])('%i days before silence decides (SIL-09)', (days, at) => {
    passes(past, `silenceAlert${days}`, at, '2027-02-12T22:59:59.999Z').thenRefused('not-due');
    const { facts, next } = passes(past, `silenceAlert${days}`, at).thenFacts('LimitApproached.v1');
    expect(facts[0]?.data).toEqual({ limit: 'implicitDecision', days, dueOn: '2027-03-15' });
    expect(next.deadlines).not.toHaveProperty(`silenceAlert${days}`);
  });

  it('again when the day moves, and not of one that has gone', () => {
    const { next } = asks(past, '2027-02-20', { dueOn: '2027-03-13' }).thenFacts('MissingItemsRequested.v1');
    expect(next.deadlines).toMatchObject({ silenceAlert30: endOf('2027-03-05') });
    const { next: late } = asks(past, '2027-03-12', { dueOn: '2027-03-27' }).thenFacts(
      'MissingItemsRequested.v1',
    );
    expect(late.deadlines).not.toHaveProperty('silenceAlert30');
  });

  it('three working days before the acknowledgement is due (ACK-02)', () => {
    const { facts } = passes(past, 'acknowledgementAlert', '2027-01-25T23:00:00.000Z').thenFacts(
      'LimitApproached.v1',
    );
    expect(facts[0]?.data).toEqual({ limit: 'acknowledgement', days: 3, dueOn: '2027-01-29' });
  });
});

describe('a dossier leaves', () => {
  const past = filedOn('2027-01-15', 'REJECTION');
  const withdraws = (facts: Past, item: object | null, at = '2027-02-01') =>
    given(application, facts, APPLICATION).when('withdraw', {
      as: representative,
      at,
      data: { reason: 'Projet changé' },
      given: { item },
    });

  it('withdrawn by its applicant, with no limit left (A14)', () => {
    const { facts, next, rows } = withdraws(past, null).thenFacts('ApplicationWithdrawn.v1');
    expect(facts[0]).toMatchObject({ personal: { values: { reason: 'Projet changé' } } });
    expect([next.value, next.deadlines, rows]).toEqual(['withdrawn', {}, []]);
  });

  it('until the council has begun to vote: the point must not have moved meanwhile', () => {
    const { rows } = withdraws(past, { id: ITEM, state: 'placed', version: 1 }).thenFacts(
      'ApplicationWithdrawn.v1',
    );
    expect(rows).toEqual([
      { kind: 'require', key: { pk: `62#item#${ITEM}`, sk: 'state' }, expect: { version: 1 } },
    ]);
    for (const state of ['voteOpen', 'opinionGiven'])
      withdraws(past, { id: ITEM, state, version: 2 }).thenRefused('vote-begun');
    withdraws(past, null, '2027-03-15T23:00:00.000Z').thenRefused('silence-has-decided');
  });

  it('found inadmissible, with its remedies (REM-07)', () => {
    const finds = (at: string) =>
      given(application, past, APPLICATION).when('declareInadmissible', {
        as: officer,
        at,
        data: { reason: 'Hors du territoire' },
      });
    const { facts, next } = finds('2027-01-10').thenFacts('ApplicationFoundInadmissible.v1');
    expect(facts[0]).toMatchObject({
      data: { foundOn: '2027-01-10', courtDeadline: '2027-03-11', adminAppealDeadline: '2027-03-10' },
      personal: { values: { reason: 'Hors du territoire' } },
    });
    expect([next.value, next.deadlines]).toEqual(['inadmissible', {}]);
    finds('2027-03-15T23:00:00.000Z').thenRefused('silence-has-decided');
  });

  it('sent back to a next session, ready again and under the same clock', () => {
    const heard: Past = [
      ...past,
      sample('ReviewStarted.v1'),
      sample('ReviewConcluded.v1'),
      sample('ApplicationPlacedOnAgenda.v1'),
      sample('OpinionReceived.v1'),
    ];
    const defers = (at: string, item: unknown = null) =>
      given(application, heard, APPLICATION).when('defer', {
        as: president,
        at,
        data: { reason: 'x' },
        given: { item },
      });
    const { next } = defers('2027-02-01').thenFacts('DecisionDeferred.v1');
    expect(next.value).toMatchObject({ filed: { examination: 'ready' } });
    expect(next.context).toMatchObject({ item: null, opinion: null });
    expect(next.deadlines['implicitDecision']).toBe(endOf('2027-03-15'));
    defers('2027-03-15T23:00:00.000Z').thenRefused('silence-has-decided');
    defers('2027-02-01', { id: 'item', state: 'placed', version: 5 }).thenRefused('opinion-annulled');
    const voted = { id: 'item', state: 'opinionGiven', version: 4 };
    expect(defers('2027-02-01', voted).thenFacts('DecisionDeferred.v1').rows).toContainEqual(
      expect.objectContaining({ kind: 'require', expect: { version: 4 } }),
    );
  });
});

describe('after silence', () => {
  const reached = (outcome: 'ACCEPTED' | 'REJECTED'): Past => {
    const filed = filedOn('2027-01-15', outcome === 'ACCEPTED' ? 'ACCEPTANCE' : 'REJECTION');
    const { facts } = passes(filed, 'implicitDecision', endOf('2027-03-15')).thenFacts(
      'ImplicitDecisionReached.v1',
      'LimitEscalated.v1',
    );
    return [...filed, ...(facts as Past)];
  };
  const does = (facts: Past, name: string, as: typeof officer, at: string) =>
    given(application, facts, APPLICATION).when(name, { as, at, data: SAMPLE_COMMANDS.application[name] });

  it('an acceptance is certified as often as it is asked (L232-3)', () => {
    const past = reached('ACCEPTED');
    const { facts } = does(past, 'requestCertificate', representative, '2027-03-20').thenFacts(
      'ImplicitAcceptanceCertified.v1',
    );
    expect(facts[0]?.data).toEqual({ acceptedOn: '2027-03-15', certifiedOn: '2027-03-20' });
    does([...past, ...(facts as Past)], 'requestCertificate', representative, '2027-03-21').thenFacts(
      'ImplicitAcceptanceCertified.v1',
    );
    does(past, 'requestReasons', representative, '2027-03-20').thenRefused('not-in-this-state');
  });

  it('the reasons of a rejection are asked within the time for court action, and due in a month (L232-4)', () => {
    const past = reached('REJECTED');
    does(past, 'requestReasons', representative, '2027-05-19').thenRefused('too-late-for-reasons');
    const { facts, next } = does(past, 'requestReasons', representative, '2027-05-18').thenFacts(
      'ImplicitRejectionQuestioned.v1',
    );
    expect(facts[0]?.data).toEqual({ askedOn: '2027-05-18', reasonsDueOn: '2027-06-18' });
    const due = next.deadlines['reasons'] ?? '';
    const questioned = [...past, ...(facts as Past)];
    passes(questioned, 'reasons', due).thenFacts('TimeLimitMissed.v1', 'LimitEscalated.v1');
    const explained = does(questioned, 'giveReasons', officer, '2027-06-01').thenFacts(
      'ImplicitRejectionExplained.v1',
    );
    expect(explained.facts[0]).toMatchObject({
      data: { explainedOn: '2027-06-01', courtDeadline: '2027-08-02' },
      personal: { values: { 0: 'Aucune assemblée depuis trois ans' } },
    });
    expect(explained.next.deadlines).toEqual({});
  });
});

const HERE = [
  'requestMissingItems',
  'provideItem',
  'declareComplete',
  'declareInadmissible',
  'withdraw',
  'defer',
  'requestReasons',
];
const elsewhere = Object.entries(application.table)
  .filter(([name]) => !HERE.includes(name))
  .flatMap(([name, { refusals }]) => refusals.map((reason) => `${name} ${reason}`));
expectAllRefusalsMet(
  application,
  elsewhere.filter((each) => !/^submit (wrong|postmark|receipt)/.test(each)),
);
