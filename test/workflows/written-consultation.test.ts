import type { Fact } from '../../events/catalogue.ts';
import { participation } from '../../workflows/deliberation/participation.ts';
import { DEFAULT_RULES, type RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import type { Slot } from '../../workflows/item/commands.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { session, sessionTable } from '../../workflows/session/session.workflow.ts';
import { actorWith, APPLICATION, instant, ITEM, SESSION, SYSTEM, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, DATED_RULES, ITEM_GIVEN, SESSION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const president = actorWith('president');
const member = actorWith('member');
const LAST_DAY = '2027-01-20';
/** The last day is whole: midnight in Paris, in winter. */
const END = '2027-01-20T23:00:00.000Z';
const JUST_BEFORE_THE_END = '2027-01-20T22:59:59.999Z';

const under = (change: Partial<RulesOfProcedure>) => ({
  ...DATED_RULES,
  procedure: { ...DEFAULT_RULES, ...change },
});

const prepared = [sample('WrittenConsultationPrepared.v1')];
const ordered = [
  ...prepared,
  {
    ...sample('WrittenConsultationOrdered.v1'),
    deadlines: { consultation: instant(END), consultationReminder: instant('2027-01-18T07:00:00.000Z') },
  },
];

describe('participation is the quorum of what is answered in writing (DEL-15)', () => {
  const counted = (tookPart: number, inOffice: number, recused = 0, change: Partial<RulesOfProcedure> = {}) =>
    participation({ tookPart, inOffice, recused, rule: { ...DEFAULT_RULES, ...change } });

  it.each([
    [22, 45, false, 23],
    [23, 45, true, 23],
    [10, 20, true, 10],
    [9, 20, false, 10],
    [1, 3, false, 2],
    [2, 3, true, 2],
    [0, 3, false, 2],
  ])('%i answers of %i in office: enough is %s', (tookPart, inOffice, reached, required) => {
    expect(counted(tookPart, inOffice)).toMatchObject({ reached, required, base: inOffice });
  });

  it('counts on all in office, or without those who are recused, as the rules say', () => {
    expect(counted(9, 20, 2)).toMatchObject({ reached: false, required: 10, base: 20 });
    expect(counted(9, 20, 2, { recusalLowersBase: true })).toMatchObject({ reached: true, base: 18 });
    expect(counted(8, 20, 2, { recusalLowersBase: true })).toMatchObject({ reached: false, required: 9 });
  });

  it('asks for more where the rules do', () => {
    const twoThirds = { writtenConsultationShare: { numerator: 2, denominator: 3 } };
    expect(counted(29, 45, 0, twoThirds)).toMatchObject({ reached: false, required: 30 });
    expect(counted(30, 45, 0, twoThirds).reached).toBe(true);
    expect(counted(30, 45, 0, twoThirds).formula).toContain('2 sur 3');
  });

  it('is nothing when nobody answers, however few are left', () =>
    expect(counted(0, 2, 2, { recusalLowersBase: true })).toMatchObject({ reached: false, required: 1 }));

  it('says how it was counted, and what follows', () => {
    const { formula, sentence } = counted(22, 45);
    expect(formula).toBe('La moitié au moins des 45 membres en exercice, qui répondent par écrit.');
    expect(sentence.replaceAll('\u00A0', ' ')).toBe(
      'Participation insuffisante : 22 sur 45, il en faut 23. Aucun avis n’est donné par écrit : le dossier revient pour une autre séance.',
    );
    expect(counted(23, 45).sentence.replaceAll('\u00A0', ' ')).toBe(
      'Participation suffisante : 23 sur 45, il en faut 23.',
    );
  });
});

describe('the secretariat prepares a consultation, without a campaign', () => {
  const prepare = (at: string, rules: unknown = DATED_RULES) =>
    given(session).when('schedule', {
      as: secretary,
      at,
      data: { kind: 'WRITTEN', heldOn: LAST_DAY },
      given: { rules },
    });

  it('and nothing of a room is possible in it', () => {
    const { next } = prepare('2027-01-02').thenFacts('WrittenConsultationPrepared.v1');
    expect([next.value, next.context]).toMatchObject([
      'prepared',
      { kind: 'WRITTEN', heldOn: LAST_DAY, opensOn: '' },
    ]);
    for (const [name, as, data] of [
      ['convene', secretary, { urgency: null }],
      ['checkIn', member, {}],
      ['giveProxy', member, { holder: 2 }],
      ['open', president, {}],
      ['adjournForLackOfQuorum', president, {}],
      ['reconvene', president, { heldOn: '2027-02-01' }],
    ] as const)
      for (const facts of [prepared, ordered])
        given(session, facts)
          .when(name, { as, at: '2027-01-12', data, given: SESSION_GIVEN[name as 'open'] })
          .thenRefused('not-in-this-state');
  });

  it('five days before its last day at least', () => {
    prepare('2027-01-15').thenFacts('WrittenConsultationPrepared.v1');
    prepare('2027-01-16').thenRefused('consultation-too-short', { required: 5, left: 4 });
  });

  it('where the rules allow it, once there are rules', () => {
    prepare('2027-01-02', under({ writtenConsultationAllowed: false })).thenRefused(
      'written-consultation-excluded',
    );
    prepare('2027-01-02', null).thenRefused('rules-missing');
  });

  it('takes no campaign, and a session takes no less than one', () => {
    const { schedule } = session.commands;
    const dates = { heldOn: LAST_DAY, opensOn: '2026-12-01', closesOn: '2026-12-20' };
    expect(schedule?.safeParse({ kind: 'WRITTEN', ...dates }).success).toBe(false);
    expect(schedule?.safeParse({ kind: 'ORDINARY', heldOn: LAST_DAY }).success).toBe(false);
  });

  it('and the President may cancel it, until it is ordered', () => {
    const cancel = (facts: typeof prepared) =>
      given(session, facts).when('cancel', {
        as: president,
        at: '2027-01-12',
        data: { reason: 'Séance' },
        given: { rules: null },
      });
    expect(cancel(prepared).thenFacts('SessionCancelled.v1').next.value).toBe('cancelled');
    cancel(ordered as typeof prepared).thenRefused('not-in-this-state');
  });
});

describe('the President orders it (DEL-15)', () => {
  const order = (at: string, beside: object = {}, as = president) =>
    given(session, prepared, SESSION).when('orderConsultation', {
      as,
      at,
      given: { ...SESSION_GIVEN.orderConsultation, ...beside },
    });

  it('by the rules of that day, until the end of its last day, with a reminder two days before', () => {
    const { facts, next } = order('2027-01-10').thenFacts('WrittenConsultationOrdered.v1');
    expect(facts[0]).toMatchObject({
      data: { orderedOn: '2027-01-10', until: LAST_DAY, inOffice: 4, points: 1, rulesVersion: 1 },
      deadlines: { consultation: END, consultationReminder: '2027-01-18T07:00:00.000Z' },
    });
    expect([next.value, next.context['rulesVersion']]).toEqual(['consulting', 1]);
  });

  // MAN-08
  it('and its minutes begin', () => {
    const key = { pk: `62#session#${SESSION}`, sk: 'minutes' };
    expect(order('2027-01-10').thenFacts('WrittenConsultationOrdered.v1').rows).toEqual([
      { kind: 'put', key, item: { approved: false, edits: 0 } },
    ]);
  });

  it('alone: the secretariat prepares', () =>
    order('2027-01-10', {}, secretary).thenRefused('role-required'));

  it('five days before at least', () => {
    order('2027-01-15').thenFacts('WrittenConsultationOrdered.v1');
    order('2027-01-15T22:59:59.999Z').thenFacts('WrittenConsultationOrdered.v1');
    order('2027-01-15T23:00:00.000Z').thenRefused('consultation-too-short', { required: 5, left: 4 });
  });

  it('as long as the rules say, without a reminder for what is so short', () => {
    const rules = under({ writtenConsultationDays: 1 });
    const { facts } = order('2027-01-19', { rules }).thenFacts('WrittenConsultationOrdered.v1');
    expect(facts[0]?.deadlines).toEqual({ consultation: END, consultationReminder: null });
    order('2027-01-20', { rules }).thenRefused('consultation-too-short', { required: 1, left: 0 });
    const reminderAt = (at: string) =>
      order(at, { rules }).thenFacts('WrittenConsultationOrdered.v1').facts[0]?.deadlines?.[
        'consultationReminder'
      ];
    const morning = '2027-01-18T07:00:00.000Z';
    expect([reminderAt('2027-01-18T06:59:59.999Z'), reminderAt(morning)]).toEqual([morning, null]);
  });

  it('with a reminder as many days before as they say', () => {
    const rules = under({ writtenConsultationReminderDays: 3 });
    const { facts } = order('2027-01-10', { rules }).thenFacts('WrittenConsultationOrdered.v1');
    expect(facts[0]?.deadlines).toMatchObject({ consultationReminder: '2027-01-17T07:00:00.000Z' });
  });

  it('of a council of three at least', () => {
    order('2027-01-10', { inOffice: 3 }).thenFacts('WrittenConsultationOrdered.v1');
    order('2027-01-10', { inOffice: 2 }).thenRefused('college-too-small', { required: 3, inOffice: 2 });
  });

  it('on something, by rules that still allow it', () => {
    order('2027-01-10', { points: 0 }).thenRefused('nothing-to-consult-on');
    order('2027-01-10', { rules: null }).thenRefused('rules-missing');
    order('2027-01-10', { rules: under({ writtenConsultationAllowed: false }) }).thenRefused(
      'written-consultation-excluded',
    );
  });
});

describe('it ends at its time, and not before', () => {
  const pass = (deadline: string, dueAt: string, at: string) =>
    given(session, ordered).when('passDeadline', {
      as: SYSTEM,
      at,
      data: { deadline, dueAt },
      given: { rules: DEFAULT_RULES },
    });

  it('reminds, then ends', () => {
    const reminder = '2027-01-18T07:00:00.000Z';
    const { next } = pass('consultationReminder', reminder, reminder).thenFacts(
      'WrittenConsultationReminded.v1',
    );
    expect([next.value, next.deadlines]).toEqual(['consulting', { consultation: END }]);
    const ended = pass('consultation', END, END).thenFacts('WrittenConsultationEnded.v1');
    // MAN-08: fifteen days after the 20th, its last day, which ends at midnight in Paris.
    const due = { minutes: '2027-02-04T23:00:00.000Z' };
    expect([ended.next.value, ended.next.deadlines]).toEqual(['closed', due]);
    const late = pass('consultation', END, '2027-01-22T09:00:00.000Z').thenFacts(
      'WrittenConsultationEnded.v1',
    );
    expect(late.next.deadlines).toEqual(due);
    pass('consultation', END, JUST_BEFORE_THE_END).thenRefused('not-due');
  });
});

describe('any member may demand a session instead (D21)', () => {
  const demand = (at: string, seat: unknown = SESSION_GIVEN.demandSession.seat, as = member) =>
    given(session, ordered).when('demandSession', { as, at, given: { seat } });

  it('which stops it, without a word of why', () => {
    const { facts, next } = demand('2027-01-12').thenFacts('SessionDemanded.v1');
    expect([facts[0]?.data, next.value, next.deadlines]).toEqual([
      { member: 7, orderedOn: '2027-01-10', until: LAST_DAY },
      'interrupted',
      {},
    ]);
  });

  it('until its end, even before anything has recorded that end', () => {
    demand(JUST_BEFORE_THE_END).thenFacts('SessionDemanded.v1');
    demand(END).thenRefused('consultation-over');
  });

  it('from a titular’s seat, held that day', () => {
    const held = { kind: 'TITULAR', startsOn: '2026-09-02', termEndsOn: '2027-01-11' };
    demand('2027-01-11', held).thenFacts('SessionDemanded.v1');
    demand('2027-01-12', held).thenRefused('not-consulted');
    demand('2027-01-11', { ...held, kind: 'ALTERNATE' }).thenRefused('not-consulted');
    demand('2027-01-11', null).thenRefused('not-consulted');
    demand('2027-01-11', held, president).thenRefused('role-required');
  });

  it('once: of a demand and the end, one comes first', () =>
    given(session, [...ordered, sample('SessionDemanded.v1')])
      .when('passDeadline', {
        as: SYSTEM,
        at: END,
        data: { deadline: 'consultation', dueAt: END },
        given: undefined,
      })
      .thenRefused('not-in-this-state'));
});

const placed = [sample('ItemPlaced.v1')];
const opened = sample('VoteOpened.v1', {
  ballot: 'ROLL_CALL',
  members: [1, 2, 3, 4],
  proxies: [],
  chair: 1,
  quorum: { required: 2, counted: 0, base: 4 },
  closesAt: instant(END),
});
const open = [...placed, opened];

const answering = (number: number) => ({
  member: number,
  attending: true,
  mode: 'REMOTE' as const,
  since: '',
  proxyTo: null,
  proxyAt: null,
});
const consulted = (...members: number[]) => ({
  ...ASSEMBLY,
  inOffice: members.length,
  presence: members.map(answering),
});

describe('the consultation opens the vote of each of its points', () => {
  const openVote = (beside: object = {}, at = '2027-01-10', as = SYSTEM) =>
    given(item, placed, ITEM).when('openVote', {
      as,
      at,
      data: { ballot: 'ROLL_CALL' },
      given: {
        ...ITEM_GIVEN.openVote,
        sessionState: 'consulting',
        assembly: consulted(1, 2, 3, 4),
        written: { until: LAST_DAY, version: 3 },
        ...beside,
      },
    });

  /** Of an opening and the end of the consultation, one comes first. */
  const unmoved = {
    kind: 'require',
    key: { pk: `62#session#${SESSION}`, sk: 'state' },
    expect: { version: 3 },
  };

  it('to every member in office who is not recused, each for themself, names known at its end', () => {
    const { facts, rows, next } = openVote({ recused: [3] }).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({
      ballot: 'ROLL_CALL',
      secret: null,
      members: [1, 2, 4],
      proxies: [],
      recused: [3],
      chair: 1,
      chairQuality: 'PRESIDENT',
      inOffice: 4,
      quorum: { required: 2, counted: 0, base: 4 },
      closesAt: END,
    });
    expect(next.context['closesAt']).toBe(END);
    expect(rows.filter(({ kind }) => kind === 'prepare')).toHaveLength(3);
    expect(rows).toContainEqual(unmoved);
    expect(rows).toContainEqual({
      kind: 'require',
      key: { pk: `62#application#${APPLICATION}`, sk: 'state' },
      expect: { version: 7 },
    });
  });

  it('counts on all in office, or without those who are recused, as the rules say', () => {
    const assembly = { ...consulted(1, 2, 3, 4), rules: { ...DEFAULT_RULES, recusalLowersBase: true } };
    const { facts } = openVote({ recused: [3], assembly }).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({ quorum: { required: 2, base: 3 } });
  });

  it('has nobody to break a tie when whoever presides is recused', () => {
    const { facts } = openVote({ recused: [1] }).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({ chair: null, chairQuality: null });
  });

  it('is led by nobody: neither the President nor a seat opens it', () => {
    openVote({}, '2027-01-10', president).thenRefused('answered-in-writing');
    openVote({}, '2027-01-10', member).thenRefused('answered-in-writing');
  });

  const leaves = (reason: string, beside: object, at?: string) => {
    const { facts, rows, next } = openVote(beside, at).thenFacts('ItemLeftAgenda.v1');
    expect([facts[0]?.data, next.value]).toMatchObject([{ reason }, 'left']);
    expect(rows).toContainEqual(
      expect.objectContaining({ item: expect.objectContaining({ left: reason }) as unknown }),
    );
    expect(rows).toContainEqual(unmoved);
  };

  it('but what too few are left to answer leaves for a session', () => {
    openVote({ recused: [4] }).thenFacts('VoteOpened.v1');
    leaves('TOO_FEW_ELECTORS', { recused: [3, 4] });
  });

  it('and what a third of them ask to vote in secret does too (DEL-10)', () => {
    openVote({ asking: [2] }).thenFacts('VoteOpened.v1');
    leaves('SECRET_BALLOT_ASKED', { asking: [2, 3] });
    openVote({ asking: [2, 9] }).thenFacts('VoteOpened.v1');
  });

  it('and what would not stay open long enough, however late it is told', () => {
    openVote({}, '2027-01-15').thenFacts('VoteOpened.v1');
    leaves('TOO_LITTLE_TIME', {}, '2027-01-16');
  });

  it('only while the consultation runs, on a dossier that still waits for it', () => {
    openVote({ sessionState: 'interrupted' }).thenRefused('session-not-open');
    openVote({ sessionState: 'prepared' }).thenRefused('session-not-open');
    openVote({ assembly: null }).thenRefused('rules-missing');
    openVote({ dossier: { state: 'withdrawn', version: 8 } }).thenRefused('application-withdrawn');
  });

  it('and no room is opened by the system', () =>
    openVote({ written: null, sessionState: 'open', assembly: ASSEMBLY }).thenRefused('not-presiding'));
});

describe('it closes it once its end has come', () => {
  const answered = (choices: (Slot['choice'] | 'SILENT')[]): Slot[] =>
    choices.map((choice, index) => ({
      member: index + 1,
      holder: index + 1,
      choice: choice === 'SILENT' ? null : choice,
      voted: choice !== 'SILENT',
      source: choice === 'SILENT' ? null : 'OWN',
    }));
  const close = (
    choices: (Slot['choice'] | 'SILENT')[],
    {
      at = END,
      as = SYSTEM,
      rules = DEFAULT_RULES,
      of = opened,
    }: {
      at?: string;
      as?: typeof SYSTEM;
      rules?: RulesOfProcedure;
      of?: Fact;
    } = {},
  ) =>
    given(item, [...placed, of], ITEM).when('closeVote', {
      as,
      at,
      given: { opened: of.data, slots: answered(choices), rules, counted: null },
    });
  const valid = ['ParticipationCounted.v1', 'VoteClosed.v1', 'OpinionGiven.v1'] as const;

  it('with the same count as in session, said to be in writing', () => {
    const { facts, next, rows } = close(['FOR', 'FOR', 'AGAINST', 'SILENT']).thenFacts(...valid);
    // Nobody sits, so that no session waits for its count.
    expect([next.value, rows]).toEqual(['opinionGiven', []]);
    expect(facts[0]?.data).toMatchObject({ tookPart: [1, 2, 3], required: 2, base: 4, reached: true });
    expect(facts[1]?.data).toMatchObject({
      roll: { FOR: [1, 2], AGAINST: [3], notVoting: [4] },
      result: { adopted: true, notVoting: 1 },
      sources: { own: 3, hands: 0, paper: 0 },
    });
    const [, , opinion] = facts as readonly { data: { sentence: string } }[];
    expect(opinion?.data.sentence.replaceAll('\u00A0', ' ')).toBe(
      'Avis favorable, par consultation écrite : 2 pour, 1 contre, 1 voix non exprimée. Il y a plus de pour que de contre ; les voix non exprimées ne comptent pas.',
    );
  });

  it('answering is taking part, whatever is answered', () => {
    const { facts } = close(['ABSTAIN', 'BLANK', 'SILENT', 'SILENT']).thenFacts(...valid);
    expect(facts[1]?.data).toMatchObject({ result: { adopted: false, reason: 'NO_VOTE_CAST' } });
  });

  it('without an opinion when one fewer takes part, and nothing is told of what was answered', () => {
    const { facts, next, rows } = close(['FOR', 'SILENT', 'SILENT', 'SILENT']).thenFacts(
      'ParticipationCounted.v1',
      'ItemLeftAgenda.v1',
    );
    expect(next.value).toBe('left');
    expect(facts[0]?.data).toMatchObject({ tookPart: [1], required: 2, reached: false });
    expect(facts[1]?.data).toMatchObject({ application: APPLICATION, reason: 'TOO_FEW_TOOK_PART' });
    expect(rows).toMatchObject([{ item: { left: 'TOO_FEW_TOOK_PART' } }]);
    expect(JSON.stringify(facts)).not.toContain('FOR');
  });

  it('and of how many is counted as it was opened: without those who were recused, where the rules say so', () => {
    const rules = { ...DEFAULT_RULES, recusalLowersBase: true };
    const of = { ...opened, data: { ...opened.data, members: [1, 2, 3], recused: [4] } } as Fact;
    const { facts } = close(['FOR', 'FOR', 'SILENT'], { rules, of }).thenFacts(...valid);
    expect(facts[0]?.data).toMatchObject({ required: 2, base: 3, reached: true });
  });

  it('with the casting vote of whoever presides, if they answered (DEL-09)', () => {
    const result = (choices: (Slot['choice'] | 'SILENT')[], of: Fact = opened) =>
      close(choices, { of }).thenFacts(...valid).facts[1]?.data;
    expect(result(['FOR', 'AGAINST', 'SILENT', 'SILENT'])).toMatchObject({
      result: { adopted: true, castingVoteUsed: true },
    });
    expect(result(['SILENT', 'FOR', 'AGAINST', 'SILENT'])).toMatchObject({
      result: { adopted: false, reason: 'TIE_WITHOUT_CASTING_VOTE' },
    });
    const nobody = { ...opened, data: { ...opened.data, chair: null, chairQuality: null } } as Fact;
    expect(result(['FOR', 'AGAINST', 'SILENT', 'SILENT'], nobody)).toMatchObject({
      result: { reason: 'TIE_WITHOUT_CASTING_VOTE' },
    });
  });

  it('not before, though all have answered, and by nobody else', () => {
    const all = ['FOR', 'FOR', 'FOR', 'FOR'] as const;
    close([...all], { at: JUST_BEFORE_THE_END }).thenRefused('not-due');
    close([...all], { as: president as never }).thenRefused('answered-in-writing');
    close([...all], { as: member as never }).thenRefused('answered-in-writing');
  });

  it('and nobody enters the voice of another', () => {
    const poll = { voters: [1, 2, 3, 4], cast: [], secret: false };
    const hands = { round: 1, choice: 'FOR', exceptions: [] };
    given(item, open, ITEM)
      .when('recordHands', { as: secretary, at: '2027-01-12', data: hands, given: { poll } })
      .thenRefused('answered-in-writing');
    for (const name of ['enterPaperCount', 'confirmPaperCount'])
      given(item, open, ITEM)
        .when(name, {
          as: secretary,
          at: '2027-01-12',
          data: { round: 1, ballots: [{ member: 3, choice: 'FOR' }] },
          given: { poll, paper: null },
        })
        .thenRefused('answered-in-writing');
  });
});

describe('its agenda', () => {
  const place = (
    state: string,
    about: object = { application: APPLICATION },
    at = '2027-01-05',
    beside: object = {},
  ) =>
    given(item, [], ITEM).when('place', {
      as: secretary,
      at,
      data: { session: SESSION, ...about },
      given: {
        ...ITEM_GIVEN.place,
        session: { state, heldOn: LAST_DAY, call: 1 },
        ...beside,
      },
    });

  it('takes what is placed until it is ordered', () => {
    place('prepared').thenFacts('ItemPlaced.v1');
    place('consulting').thenRefused('consultation-under-way');
    place('interrupted').thenRefused('session-closed');
    place('prepared', { application: APPLICATION }, '2027-01-21').thenRefused('session-closed');
  });

  it('takes dossiers until the day itself: the twelve days of a session are not those of a consultation', () => {
    place('prepared', { application: APPLICATION }, '2027-01-14').thenFacts('ItemPlaced.v1');
  });

  it.each([
    ['a question', { question: 'Le conseil soutient-il ce projet ?' }],
    ['minutes', { minutesOf: uuid('6') }],
    ['rules', { rulesDraft: 1 }],
    ['a charter', { charter: uuid('f') }],
  ])('takes an award or a renewal, and never %s (F6, DEL-15)', (_, about) => {
    place('prepared', about).thenRefused('not-in-writing');
    place('consulting', about).thenRefused('consultation-under-way');
  });

  it('has no point of a sanction: a suspension or a revocation is heard in a session (F6)', () => {
    for (const measure of ['SUSPENSION', 'REVOCATION', 'RESCISSION']) {
      const label = { number: '62-ESS-2027-0001-9', structureName: 'Les Semeurs', measure };
      place('prepared', { label: uuid('9') }, '2027-01-05', { label }).thenRefused('not-in-writing');
    }
  });

  it('gives back what is open when a member demands a session, and what a room votes never leaves so', () => {
    const leave = (facts: readonly Fact[]) =>
      given(item, facts, ITEM).when('leaveAgenda', {
        as: SYSTEM,
        at: '2027-01-12',
        data: { reason: 'SESSION_DEMANDED' },
      });
    const { facts, next } = leave(open).thenFacts('ItemLeftAgenda.v1');
    expect([facts[0]?.data, next.value]).toMatchObject([
      { session: SESSION, application: APPLICATION, reason: 'SESSION_DEMANDED' },
      'left',
    ]);
    leave([...placed, sample('VoteOpened.v1', { poll: uuid('9') })]).thenRefused('not-in-this-state');
  });
});

const { orderConsultation, demandSession } = sessionTable;
expectAllRefusalsMet({ name: session.name, table: { orderConsultation, demandSession } });
