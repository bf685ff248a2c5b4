import type { controlCommands } from '../../workflows/control/commands.ts';
import { control } from '../../workflows/control/control.workflow.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { endOfDayInParis, startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { actorWith, CAMPAIGN, CONTROL, instant, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { CONTROL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const officer = actorWith('officer');
const representative = actorWith('representative');
const day = (text: string) => LegalDate.parse(text);
const until = day('2027-01-15');
const reminder = startOfDayInParis(addDays(until, -7));
const answerDue = endOfDayInParis(until);
const DUE = { controlReminder: reminder, controlAnswer: answerDue };
const NONE = { controlReminder: null, controlAnswer: null };
const NOTHING = { planReminder: null, planProof: null };

const OPENED = { ...sample('ControlOpened.v1'), deadlines: DUE };
const first = sample('ControlAnswered.v1', { whole: false });
const answered = { ...sample('ControlAnswered.v1', { ask: 2 }), deadlines: NONE };
const TO_JUDGE = [OPENED, first, answered];
const FOUND = [...TO_JUDGE, sample('ControlVerdictGiven.v1')];
const MENDING = [
  ...FOUND,
  { ...sample('ControlMendingAsked.v1'), deadlines: { controlAnswer: endOfDayInParis(day('2027-03-15')) } },
];
const MENDED = [...MENDING, { ...sample('ControlAnswered.v1'), deadlines: NONE }];
const CLOSED = [OPENED, { ...sample('ControlClosed.v1'), deadlines: NONE }];

type Name = Exclude<keyof typeof controlCommands, 'passDeadline'>;
const OF_HOLDER: readonly Name[] = ['answer', 'giveProof'];
const ask = (
  facts: Parameters<typeof given>[1],
  name: Name,
  { data = {}, beside = {}, at = '2026-12-20' }: { data?: object; beside?: object; at?: string } = {},
) =>
  given(control, facts, CONTROL).when(name, {
    as: OF_HOLDER.includes(name) ? representative : officer,
    at,
    data: { ...SAMPLE_COMMANDS.control[name], ...data },
    given: name === 'judge' || name === 'judgeCommitment' ? undefined : { ...CONTROL_GIVEN[name], ...beside },
  });
const pass = (facts: Parameters<typeof given>[1], deadline: string, dueAt: string, at = dueAt) =>
  given(control, facts, CONTROL).when('passDeadline', { as: SYSTEM, at, data: { deadline, dueAt } });

describe('opening the control of a label', () => {
  it('asks the proof of each condition, sealed in its words, with a day and one reminder before', () => {
    const { facts, rows } = ask([], 'open').thenFacts('ControlOpened.v1');
    expect(facts[0]?.data).toMatchObject({
      chosenBy: 'DRAW',
      asks: [{ criterion: 'GOV-01' }, { condition: 1 }],
      answerUntil: '2027-01-15',
    });
    expect(facts[0]?.deadlines).toEqual(DUE);
    expect(facts[0]?.personal?.values).toMatchObject({ ask2: 'Le bilan de votre plan de mobilité.' });
    expect(JSON.stringify([facts[0]?.data, rows])).not.toMatch(/mobilité/);
    expect(rows).toMatchObject([
      { key: { pk: `62#structure#${STRUCTURE}`, sk: `control#${CONTROL}` }, item: { control: CONTROL } },
      { key: { pk: `62#controlCampaign#${CAMPAIGN}` }, item: { number: '62-ESS-2026-0003-2' } },
    ]);
  });

  it('is for who was drawn or picked, holds a label in force, and on what the decision states (F7)', () => {
    const { chosen } = CONTROL_GIVEN.open;
    ask([], 'open', { beside: { chosen: null } }).thenRefused('not-to-control');
    ask([], 'open', { beside: { chosen: { ...chosen, structure: uuid('b') } } }).thenRefused(
      'unknown-reference',
    );
    ask([], 'open', { beside: { chosen: { ...chosen, inForce: false } } }).thenRefused('label-not-in-force');
    ask([], 'open', { beside: { stated: false } }).thenRefused('proof-not-due');
  });

  it.each([
    ['2027-01-03', false],
    ['2027-01-04', true],
  ])('on 20 December leaves fifteen days: until %s is %s', (answerUntil, may) => {
    const asked = ask([], 'open', { data: { answerUntil } });
    if (may) expect(asked.thenFacts('ControlOpened.v1').facts).toHaveLength(1);
    else asked.thenRefused('answer-too-soon');
  });

  it('reminds as long before as the rules of the council say (M35)', () => {
    const { facts } = ask([], 'open', { beside: { reminderDays: 3 } }).thenFacts('ControlOpened.v1');
    expect(facts[0]?.deadlines).toMatchObject({ controlReminder: startOfDayInParis(addDays(until, -3)) });
  });

  it('is for an officer who does not act for the structure', () => {
    given(control, [], CONTROL)
      .when('open', {
        as: actorWith('officer', 'representative'),
        at: '2026-12-20',
        data: SAMPLE_COMMANDS.control['open'],
        given: CONTROL_GIVEN.open,
      })
      .thenRefused('separation-of-duties');
  });
});

describe('the answers of the holder', () => {
  it('come one by one; with the last, nobody is awaited and no reminder is left (M35)', () => {
    const one = ask([OPENED], 'answer').thenFacts('ControlAnswered.v1');
    expect(one.facts[0]).toMatchObject({ data: { ask: 1, whole: false } });
    expect(one.facts[0]?.deadlines).toBeUndefined();
    const last = ask([OPENED, first], 'answer', { data: { ask: 2 } }).thenFacts('ControlAnswered.v1');
    expect(last.facts[0]).toMatchObject({ data: { whole: true }, deadlines: NONE });
  });

  it('are read late too, and say something', () => {
    ask(FOUND, 'answer').thenFacts('ControlAnswered.v1');
    ask([OPENED], 'answer', { data: { words: null } }).thenRefused('nothing-answered');
    ask([OPENED], 'answer', { data: { ask: 3 } }).thenRefused('unknown-reference');
    ask([OPENED], 'answer', { beside: { unusable: [uuid('1')] } }).thenRefused('unknown-reference');
    ask(CLOSED, 'answer').thenRefused('not-in-this-state');
  });
});

describe('who is awaited', () => {
  it('is reminded once, a week before', () => {
    const { facts } = pass([OPENED], 'controlReminder', reminder).thenFacts('ControlReminded.v1');
    expect(facts[0]).toMatchObject({
      data: { remindedOn: '2027-01-08', answerUntil: '2027-01-15' },
      deadlines: { controlReminder: null },
    });
  });

  it('is judged without an answer once the day is over', () => {
    const { facts } = pass([OPENED], 'controlAnswer', answerDue).thenFacts('ControlAnswerOverdue.v1');
    expect(facts[0]?.deadlines).toEqual(NONE);
  });

  it.each([
    ['cleared at that very instant', CLOSED],
    ['whole in its answers', TO_JUDGE],
    ['done with putting right', MENDED],
  ])('is nobody when %s: nothing passes, however late and however often it is told (M35)', (_, facts) => {
    for (const at of [reminder, reminder, instant('2027-06-01')]) {
      pass(facts, 'controlReminder', reminder, at).thenRefused('not-in-this-state');
      pass(facts, 'controlAnswer', answerDue, at).thenRefused('not-in-this-state');
    }
  });

  it('is reminded of the day that was set last, and of no other', () => {
    pass(MENDING, 'controlReminder', reminder).thenRefused('not-due');
    pass(MENDING, 'controlAnswer', answerDue).thenRefused('not-due');
    pass([OPENED], 'controlReminder', reminder, instant('2027-01-01')).thenRefused('not-due');
  });
});

describe('what is found', () => {
  it('is said proof by proof, with why, sealed', () => {
    const { facts } = ask(TO_JUDGE, 'judge').thenFacts('ControlVerdictGiven.v1');
    expect(facts[0]?.data).toEqual({ ask: 1, verdict: 'NOT_MET' });
    ask(TO_JUDGE, 'judge', { data: { ask: 3 } }).thenRefused('unknown-reference');
    ask([OPENED], 'judge').thenRefused('not-in-this-state');
  });

  it('is first to be put right between people, and only what is not met (H5)', () => {
    const { facts } = ask(FOUND, 'askToMend').thenFacts('ControlMendingAsked.v1');
    expect(facts[0]).toMatchObject({
      data: { asks: [1], mendUntil: '2027-03-15' },
      deadlines: { controlAnswer: endOfDayInParis(day('2027-03-15')) },
    });
    ask(TO_JUDGE, 'askToMend').thenRefused('nothing-to-mend');
    ask(FOUND, 'askToMend', { data: { mendUntil: '2026-12-30' } }).thenRefused('answer-too-soon');
    ask(MENDED, 'askToMend').thenRefused('not-in-this-state');
  });
});

describe('what follows (H6)', () => {
  const BECAUSE = { because: 'Une seule voix par membre, vue sur place.' };

  it('may be nothing, because; at any time, and nobody is awaited any more', () => {
    for (const facts of [[OPENED], TO_JUDGE, MENDING, MENDED]) {
      const { facts: told } = ask(facts, 'close', { data: BECAUSE }).thenFacts('ControlClosed.v1');
      expect(told[0]).toMatchObject({
        data: { outcome: 'NONE', measure: null },
        deadlines: { ...NONE, ...NOTHING },
      });
      expect(told[0]?.personal?.values).toEqual(BECAUSE);
    }
  });

  it('is a measure after the amicable phase alone, by the procedure of the label (H5)', () => {
    const measure = { kind: 'REVOCATION', urgent: false };
    const data = { outcome: 'MEASURE' };
    const { facts } = ask(MENDED, 'close', { data, beside: { measure } }).thenFacts('ControlClosed.v1');
    expect(facts[0]?.data).toMatchObject({ outcome: 'MEASURE', measure: 'REVOCATION' });
    ask(FOUND, 'close', { data, beside: { measure } }).thenRefused('amicable-first');
    ask(MENDING, 'close', { data, beside: { measure } }).thenRefused('amicable-first');
    ask(MENDED, 'close', { data }).thenRefused('no-measure-open');
    ask(TO_JUDGE, 'close', { data, beside: { measure } }).thenRefused('nothing-held-against');
  });

  it('is a measure before it in urgency (WDR-02)', () => {
    ask(FOUND, 'close', {
      data: { outcome: 'MEASURE' },
      beside: { measure: { kind: 'SUSPENSION', urgent: true } },
    }).thenFacts('ControlClosed.v1');
  });
});

describe('a plan (H6)', () => {
  const [MAY, SEPTEMBER] = [day('2027-05-01'), day('2027-09-15')];
  const reminderOf = (due: LegalDate) => startOfDayInParis(addDays(due, -15));
  const FIRST = { planReminder: reminderOf(MAY), planProof: endOfDayInParis(MAY) };
  const SECOND = { planReminder: reminderOf(SEPTEMBER), planProof: endOfDayInParis(SEPTEMBER) };
  const AGREED = [...MENDED, { ...sample('ControlPlanAgreed.v1'), deadlines: { ...NONE, ...FIRST } }];
  const proof = (commitment: number) => ({
    ...sample('ControlPlanProofGiven.v1', { commitment }),
    deadlines: commitment === 1 ? SECOND : NOTHING,
  });
  const kept = (commitment: number) => sample('ControlCommitmentJudged.v1', { commitment });
  const notKept = sample('ControlCommitmentJudged.v1', { commitment: 2, verdict: 'NOT_KEPT' });
  const OVERDUE = [
    ...AGREED,
    { ...sample('ControlPlanOverdue.v1', { commitments: [1] }), deadlines: SECOND },
  ];

  it('has a day for each commitment, whose words are sealed; nothing else is awaited', () => {
    for (const facts of [[OPENED], MENDING, MENDED]) {
      const { facts: told, next } = ask(facts, 'agreePlan').thenFacts('ControlPlanAgreed.v1');
      expect(told[0]).toMatchObject({
        data: { commitments: ['2027-05-01', '2027-09-15'], reminderDays: 15 },
        deadlines: { ...NONE, ...FIRST },
      });
      expect(told[0]?.personal?.values).toMatchObject({ commitment2: 'Réviser le règlement intérieur.' });
      expect(next).toMatchObject({ value: { plan: 'followed' }, context: { awaited: [] } });
    }
    const past = [{ words: 'Une assemblée.', dueOn: '2026-12-20' }];
    ask(MENDED, 'agreePlan', { data: { commitments: past } }).thenRefused('date-in-the-past');
    ask(AGREED, 'agreePlan').thenRefused('not-in-this-state');
  });

  it('is reminded before each day, and of what is still to be proved then alone (M35)', () => {
    const { facts } = pass(AGREED, 'planReminder', FIRST.planReminder).thenFacts('ControlPlanReminded.v1');
    expect(facts[0]).toMatchObject({
      data: { commitments: [1], dueOn: '2027-05-01' },
      deadlines: { planReminder: SECOND.planReminder, planProof: FIRST.planProof },
    });
    const proved = ask(AGREED, 'giveProof', { at: '2027-04-02' }).thenFacts('ControlPlanProofGiven.v1');
    expect(proved.facts[0]?.deadlines).toEqual(SECOND);
    pass([...AGREED, proof(1)], 'planReminder', FIRST.planReminder).thenRefused('not-due');
    const seen = ask(AGREED, 'judgeCommitment', { at: '2027-04-02' }).thenFacts('ControlCommitmentJudged.v1');
    expect(seen.facts[0]?.deadlines).toEqual(SECOND);
  });

  it('is overdue when a day passes in silence, and goes on for the others', () => {
    const { facts, next } = pass(AGREED, 'planProof', FIRST.planProof).thenFacts('ControlPlanOverdue.v1');
    expect(facts[0]).toMatchObject({ data: { commitments: [1], since: '2027-05-01' }, deadlines: SECOND });
    expect(next.value).toEqual({ plan: 'followed' });
    const last = pass([...OVERDUE, proof(2)], 'planProof', SECOND.planProof);
    last.thenRefused('not-in-this-state');
    const both = pass(OVERDUE, 'planProof', SECOND.planProof).thenFacts('ControlPlanOverdue.v1');
    expect(both.next.value).toEqual({ plan: 'ended' });
    expect(both.facts[0]?.deadlines).toEqual(NOTHING);
  });

  it('is proved in words or by documents, in time or late, until a commitment is said kept', () => {
    ask(OVERDUE, 'giveProof', { at: '2027-06-01' }).thenFacts('ControlPlanProofGiven.v1');
    ask(AGREED, 'giveProof', { data: { words: null } }).thenRefused('nothing-answered');
    ask(AGREED, 'giveProof', { beside: { unusable: [uuid('9')] } }).thenRefused('unknown-reference');
    ask(AGREED, 'giveProof', { data: { commitment: 3 } }).thenRefused('unknown-reference');
    ask([...AGREED, kept(1)], 'giveProof').thenRefused('commitment-kept');
    ask(MENDED, 'giveProof').thenRefused('not-in-this-state');
  });

  it('leaves its time to whoever did not keep a commitment before its day', () => {
    const data = { verdict: 'NOT_KEPT' };
    const early = ask([...AGREED, proof(1)], 'judgeCommitment', { data, at: '2027-04-25' });
    expect(early.thenFacts('ControlCommitmentJudged.v1').facts[0]).toMatchObject({
      data: { again: true },
      deadlines: { planReminder: SECOND.planReminder, planProof: FIRST.planProof },
    });
    const late = ask([...OVERDUE, proof(1)], 'judgeCommitment', { data, at: '2027-05-02' });
    expect(late.thenFacts('ControlCommitmentJudged.v1').facts[0]?.data).toMatchObject({ again: false });
    ask(AGREED, 'judgeCommitment', { data: { commitment: 3 } }).thenRefused('unknown-reference');
  });

  it('ends the control when all of it is kept, and not before', () => {
    const outcome = { data: { outcome: 'PLAN' } };
    for (const facts of [MENDED, AGREED, [...AGREED, proof(1), kept(1)], [...AGREED, kept(1), notKept]])
      ask(facts, 'close', outcome).thenRefused('plan-not-kept');
    const { facts } = ask([...AGREED, kept(1), kept(2)], 'close', outcome).thenFacts('ControlClosed.v1');
    expect(facts[0]).toMatchObject({ data: { outcome: 'PLAN' }, deadlines: NOTHING });
  });

  it('leads to a measure only for what was not kept of it, whatever was found before', () => {
    const measure = { kind: 'SUSPENSION', urgent: false };
    const asked = { data: { outcome: 'MEASURE' }, beside: { measure } };
    ask(AGREED, 'close', asked).thenRefused('nothing-held-against');
    ask([...AGREED, kept(1), kept(2)], 'close', asked).thenRefused('nothing-held-against');
    for (const facts of [OVERDUE, [...AGREED, kept(1), notKept]])
      ask(facts, 'close', asked).thenFacts('ControlClosed.v1');
  });
});

it('belongs to the structure, and is about it', () => {
  expect(control.about?.({ context: { structure: STRUCTURE } } as never)).toEqual({
    holder: STRUCTURE,
    earnedBy: '',
  });
});

expectAllRefusalsMet(control);
