import { application } from '../../workflows/application/application.workflow.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { viewOf } from '../../functions/queries/thing-view.ts';
import { actorWith, APPLICATION, DIGEST, instant, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { given, thingWith } from '../support/scenario.ts';

const representative = actorWith('representative');
const file = DIGEST;
const REFUSED = { outcome: 'REFUSED', termMonths: null, validUntil: null } as const;
const heard = [
  sample('ApplicationSubmitted.v1'),
  sample('ReviewStarted.v1'),
  sample('ReviewConcluded.v1'),
  sample('ApplicationPlacedOnAgenda.v1'),
  sample('OpinionReceived.v1'),
];
const decided = [...heard, sample('ApplicationDecided.v1', { ...REFUSED, decidedOn: '2027-01-25' })];
const available = (electronic: boolean) => [
  ...decided,
  {
    ...sample('DecisionMadeAvailable.v1', { availableOn: '2027-01-26', electronic, consultBy: '2027-02-10' }),
    deadlines: { decisionReading: instant('2027-02-10T23:00:00.000Z') },
  },
];
type Facts = NonNullable<Parameters<typeof given>[1]>;
const on = (facts: Facts) => given(application, facts, APPLICATION);

describe('made available (DEC-10)', () => {
  const notify = (facts: Facts, electronic: boolean) =>
    on(facts).when('notify', { as: actorWith('secretary'), at: '2027-01-26', given: { electronic, file } });

  it.each([true, false])('with whether its structure had agreed to be notified there: %s', (electronic) => {
    const { facts, next } = notify(decided, electronic).thenFacts('DecisionMadeAvailable.v1');
    expect(facts[0]?.data).toEqual({ availableOn: '2027-01-26', electronic, consultBy: '2027-02-10', file });
    expect(next.value).toEqual({ decided: { refused: 'available' } });
    // The fifteenth day is over in Paris.
    expect(next.deadlines).toEqual({ decisionReading: '2027-02-10T23:00:00.000Z' });
  });

  it('once, and only what is decided', () => {
    notify(heard, true).thenRefused('not-in-this-state');
    notify(available(true), true).thenRefused('not-in-this-state');
  });
});

describe('opened by whoever represents the structure', () => {
  const open = (facts: Facts, at: string) => on(facts).when('consultDecision', { as: representative, at });

  it('is notified that day, with the last days to challenge (REM-06, REM-09)', () => {
    const { facts, next } = open(available(false), '2027-01-29').thenFacts('DecisionNotified.v1');
    expect(facts[0]?.data).toEqual({
      notifiedOn: '2027-01-29',
      proof: 'CONSULTED',
      adminAppealDeadline: '2027-03-29',
      courtDeadline: '2027-03-30',
    });
    expect([next.value, next.deadlines]).toEqual(['notified', {}]);
    expect(next.context).toMatchObject({ notified: { proof: 'CONSULTED' } });
  });

  it('after fifteen days, was notified before when that was agreed to, and is notified now when it was not', () => {
    const late = '2027-02-11T08:00:00.000Z';
    expect(open(available(true), late).thenFacts('DecisionNotified.v1').facts[0]?.data).toMatchObject({
      notifiedOn: '2027-01-26',
      proof: 'DEEMED',
    });
    const posted = [...available(false), sample('TimeLimitMissed.v1', { limit: 'decisionReading' })];
    expect(open(posted, late).thenFacts('DecisionNotified.v1').facts[0]?.data).toMatchObject({
      notifiedOn: '2027-02-11',
      proof: 'CONSULTED',
    });
  });

  it('neither before it is there, nor by the service', () => {
    open(decided, '2027-01-29').thenRefused('not-in-this-state');
    on(available(true))
      .when('consultDecision', { as: actorWith('officer'), at: '2027-01-29' })
      .thenRefused('role-required');
  });
});

describe('fifteen days unread (R112-20)', () => {
  const dueAt = '2027-02-10T23:00:00.000Z';
  const pass = (electronic: boolean, at = dueAt) =>
    on(available(electronic)).when('passDeadline', {
      as: SYSTEM,
      at,
      data: { deadline: 'decisionReading', dueAt },
    });

  it('are a notification at the day it was made available, to whoever had agreed', () => {
    const { facts, next } = pass(true).thenFacts('DecisionNotified.v1');
    expect(facts[0]?.data).toMatchObject({ notifiedOn: '2027-01-26', proof: 'DEEMED' });
    expect(next.value).toBe('notified');
  });

  it('are nothing to whoever had not: a letter is to be sent, and the work list says so', () => {
    const { next } = pass(false).thenFacts('TimeLimitMissed.v1');
    expect(next.value).toEqual({ decided: { refused: 'toDeliver' } });
    expect(application.stateWord(next.value)).toBe('decisionToDeliver');
  });

  it('not a millisecond before', () => {
    pass(true, '2027-02-10T22:59:59.999Z').thenRefused('not-due');
  });
});

describe('by letter (DEC-07)', () => {
  const record = (delivery: object, facts: Facts = decided) =>
    on(facts).when('recordDelivery', { as: actorWith('officer'), at: '2027-02-20', data: { delivery } });
  const posted = { mode: 'POSTAL', sentOn: '2027-01-27', presentedOn: null, handedOn: null, returned: null };

  it('sent is told, and notifies nothing; handed over does, that day', () => {
    expect(record(posted).thenFacts('DeliveryRecorded.v1').next.value).toEqual({
      decided: { refused: 'unsent' },
    });
    const { facts, next } = record({ ...posted, handedOn: '2027-01-29' }).thenFacts(
      'DeliveryRecorded.v1',
      'DecisionNotified.v1',
    );
    expect(facts[1]?.data).toMatchObject({ notifiedOn: '2027-01-29', proof: 'POSTAL' });
    expect(next.value).toBe('notified');
  });

  it('never collected, at its first presentation; in the hand, the day it was signed for', () => {
    const unclaimed = { ...posted, presentedOn: '2027-01-28', returned: 'UNCLAIMED' };
    expect(
      record(unclaimed).thenFacts('DeliveryRecorded.v1', 'DecisionNotified.v1').facts[1]?.data,
    ).toMatchObject({ notifiedOn: '2027-01-28', proof: 'POSTAL' });
    expect(
      record({ mode: 'HAND', handedOn: '2027-01-25' }).thenFacts('DeliveryRecorded.v1', 'DecisionNotified.v1')
        .facts[1]?.data,
    ).toMatchObject({ notifiedOn: '2027-01-25', proof: 'HAND' });
  });

  it('not before the decision, nor against the calendar', () => {
    record({ mode: 'HAND', handedOn: '2027-01-24' }).thenRefused('delivery-impossible');
    record({ ...posted, sentOn: '2027-01-24' }).thenRefused('delivery-impossible');
    record({ mode: 'HAND', handedOn: '2027-02-21' }).thenRefused('delivery-impossible');
    record(posted, heard).thenRefused('not-in-this-state');
  });
});

it('until then, whoever acts for the structure reads that there is a decision, and not which', () => {
  const read = (facts: Facts, actor: ReturnType<typeof actorWith>) =>
    viewOf(application, thingWith(application, facts, APPLICATION), { actor, at: instant('2027-01-29') })
      .data;
  const owner = representative;
  expect(read(available(true), owner)).toMatchObject({
    outcome: null,
    notice: { availableOn: '2027-01-26' },
  });
  expect(read(available(true), actorWith('officer'))).toMatchObject({ outcome: 'REFUSED' });
  expect(read([...available(true), sample('DecisionNotified.v1')], owner)).toMatchObject({
    outcome: 'REFUSED',
  });
});

describe('a structure agrees to be notified in its space (L112-15)', () => {
  const declared = [sample('StructureDeclared.v1')];
  const agreed = [...declared, sample('ElectronicNotificationAgreed.v1', { agreedOn: '2026-12-01' })];
  const send = (facts: Facts, name: string) =>
    given(structure, facts, STRUCTURE).when(name, { as: representative, at: '2026-12-05' });

  it('expressly, from that day, and as long as it does not say otherwise', () => {
    const { next } = send(declared, 'agreeToElectronicNotification').thenFacts(
      'ElectronicNotificationAgreed.v1',
    );
    expect(next.context).toMatchObject({ electronicSince: '2026-12-05' });
    expect(
      send(agreed, 'endElectronicNotification').thenFacts('ElectronicNotificationEnded.v1').next.context,
    ).toMatchObject({ electronicSince: null });
  });

  it('once', () => {
    send(agreed, 'agreeToElectronicNotification').thenRefused('electronic-already-agreed');
    send(declared, 'endElectronicNotification').thenRefused('electronic-not-agreed');
  });
});

describe('the mail that tells of it comes back (E8)', () => {
  const back = (facts: Facts) =>
    on(facts).when('returnMail', { as: SYSTEM, at: '2027-01-27', data: { fact: uuid('9') } });
  const returned = sample('DecisionMailReturned.v1');

  it('is to be sent by post, and no silence notifies it any more', () => {
    const { facts, next } = back(available(true)).thenFacts('DecisionMailReturned.v1');
    expect(facts[0]?.data).toEqual({ returnedOn: '2027-01-27' });
    expect(next.value).toEqual({ decided: { refused: 'toDeliver' } });
    expect(next.deadlines).toEqual({});
    expect(next.context).toMatchObject({ notice: { electronic: false } });
  });

  it('opened all the same, it is notified that day, even when silence had been agreed to', () => {
    const { facts } = on([...available(true), { ...returned, deadlines: { decisionReading: null } }])
      .when('consultDecision', { as: representative, at: '2027-02-20' })
      .thenFacts('DecisionNotified.v1');
    expect(facts[0]?.data).toMatchObject({ notifiedOn: '2027-02-20', proof: 'CONSULTED' });
  });

  it('told twice, or once it is notified, changes nothing', () => {
    back([...available(true), returned]).thenFacts();
    back([...available(true), sample('DecisionNotified.v1')]).thenFacts();
    back(heard).thenFacts();
  });
});
