import type { Instant } from '../../events/fact.ts';
import { endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { Decision } from '../../workflows/kernel/decide.ts';
import { meeting } from '../../workflows/meeting/meeting.workflow.ts';
import { APPLICATION, actorWith, instant, MEETING, PERSON, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { MEETING_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const officer = actorWith('officer');
const structure = actorWith('representative');
const NOW = '2026-12-03';
const START = '2027-01-12T09:00:00.000Z';
const OTHER_START = '2027-01-14T13:30:00.000Z';
const SLOT = { start: START, minutes: 90 };
const OTHER = { start: OTHER_START, minutes: 60 };
const OTHER_DOSSIER = uuid('4');
const OTHER_STRUCTURE = uuid('5');
const end = (day: string) => endOfDayInParis(day as LegalDate);
const body = SAMPLE_COMMANDS.meeting;
const about = MEETING_GIVEN.propose.dossiers[0]!;

type Past = Parameters<typeof given>[1];
const of = (facts: Past) => given(meeting, facts, MEETING);

/** Without the announcements: what happened, and to whom it is told. */
const toldBy = ({ facts }: Decision) =>
  facts.flatMap((fact) => (fact.type === 'MeetingAnnounced.v1' ? [[fact.data.what, fact.data.to]] : []));

const slotChoice = end('2026-12-10');
const dayBefore = instant('2027-01-11T07:00:00.000Z');
const reportDue = end('2027-01-22');
const settled = { slotChoice: null, dayBefore, reportDue };

const PROPOSED = [{ ...sample('MeetingProposed.v1'), deadlines: { slotChoice } }];
const AGREED = [...PROPOSED, { ...sample('MeetingSlotChosen.v1'), deadlines: settled }];
const UNSUITED = [...PROPOSED, { ...sample('MeetingSlotsDeclined.v1'), deadlines: { slotChoice: null } }];
const both = [APPLICATION, OTHER_DOSSIER].map((application, index) => ({
  application,
  structure: index === 0 ? STRUCTURE : OTHER_STRUCTURE,
  criteria: ['GOV-01'],
}));
const CONVENED = [
  {
    ...sample('MeetingProposed.v1', {
      kind: 'WORKING_SESSION',
      dossiers: both,
      municipalities: ['62041'],
      slots: [SLOT],
    }),
    deadlines: { dayBefore, reportDue },
  },
];

const propose = (data: object = {}, beside: object = {}, as = officer) =>
  given(meeting, [], MEETING).when('propose', {
    as,
    at: NOW,
    data: { ...body['propose'], ...data },
    given: { ...MEETING_GIVEN.propose, ...beside },
  });

const session = (data: object = {}, rules: object = {}) =>
  propose(
    {
      kind: 'WORKING_SESSION',
      dossiers: both.map(({ application, criteria }) => ({ application, criteria })),
      slots: [SLOT],
      territory: { name: 'Le Ternois', municipalities: ['62041'] },
      ...data,
    },
    {
      dossiers: [about, { ...about, structure: OTHER_STRUCTURE }],
      rules: { ...MEETING_GIVEN.propose.rules, ...rules },
    },
  );

describe('proposing a visit', () => {
  it('keeps what is typed sealed, lists it beside the dossier, and tells the structure when', () => {
    const decision = propose().thenFacts('MeetingProposed.v1', 'MeetingAnnounced.v1');
    const [fact, told] = decision.facts;
    expect(fact).toMatchObject({
      data: { kind: 'VISIT', slots: [SLOT, OTHER], remote: false, municipalities: [] },
      personal: {
        subject: `62-meeting-${MEETING}`,
        values: { place: '3 rue des Écoles, Arras', about: 'Voir l’atelier et la salle du conseil.' },
      },
      deadlines: { slotChoice },
    });
    expect(JSON.stringify([fact?.data, told, decision.rows])).not.toMatch(/Arras|atelier/);
    expect(told?.data).toEqual({
      what: 'SLOTS_PROPOSED',
      kind: 'VISIT',
      to: STRUCTURE,
      about: STRUCTURE,
      slots: [SLOT, OTHER],
      answerBy: '2026-12-10',
    });
    expect(decision.rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#application#${APPLICATION}`, sk: `meeting#2026-12-03T11:00:00.000Z#${MEETING}` },
        item: { meeting: MEETING, kind: 'VISIT', report: null },
        absent: true,
      },
    ]);
  });

  it('puts slots in the order of time, whatever order they come in', () => {
    const { facts } = propose({ slots: [OTHER, SLOT] }).thenFacts(
      'MeetingProposed.v1',
      'MeetingAnnounced.v1',
    );
    expect(facts[0]?.data).toMatchObject({ slots: [SLOT, OTHER] });
  });

  it('awaits a choice until the first slot, when that comes before the days of the rules', () => {
    const slots = [{ start: '2026-12-05T09:00:00.000Z', minutes: 30 }];
    const { facts } = propose({ slots }).thenFacts('MeetingProposed.v1', 'MeetingAnnounced.v1');
    expect(facts[0]?.deadlines).toEqual({ slotChoice: '2026-12-05T09:00:00.000Z' });
    expect(facts[1]?.data).toMatchObject({ answerBy: '2026-12-05' });
  });

  it.each([
    ['2026-12-03T11:00:00.000Z', false],
    ['2026-12-03T11:30:00.000Z', true],
  ])('a slot at %s, asked at 11:00, is %s', (start, possible) => {
    const asked = propose({ slots: [{ start, minutes: 30 }] });
    if (possible) asked.thenFacts('MeetingProposed.v1', 'MeetingAnnounced.v1');
    else asked.thenRefused('slot-in-the-past');
  });

  it.each([
    ['2027-01-12T10:00:00.000Z', false],
    ['2027-01-12T10:30:00.000Z', true],
  ])('another slot at %s, the first ending at 10:30, is %s', (start, possible) => {
    const asked = propose({ slots: [{ start, minutes: 15 }, SLOT] });
    if (possible) asked.thenFacts('MeetingProposed.v1', 'MeetingAnnounced.v1');
    else asked.thenRefused('slots-overlap');
  });

  it('is about a dossier under way, and criteria of its charter', () => {
    propose({}, { dossiers: [null] }).thenRefused('unknown-reference');
    propose({}, { dossiers: [{ ...about, underWay: false }] }).thenRefused('dossier-not-under-way');
    propose({ dossiers: [{ application: APPLICATION, criteria: ['TER-99'] }] }).thenRefused(
      'unknown-criterion',
    );
  });

  it('is not for an officer of the structure (P18), nor one to whom its dossier is closed (B9)', () => {
    propose({}, {}, actorWith('officer', { role: 'reader', structure: STRUCTURE })).thenRefused(
      'separation-of-duties',
    );
    propose({}, { dossiers: [{ ...about, conflicted: [PERSON] }] }).thenRefused('conflict-declared');
    propose({}, { dossiers: [{ ...about, linked: true }] }).thenRefused('link-declared');
  });

  it.each([
    [
      'two dossiers for a visit',
      { dossiers: [{ application: APPLICATION }, { application: OTHER_DOSSIER }] },
    ],
    ['the same dossier twice', { dossiers: [{ application: APPLICATION }, { application: APPLICATION }] }],
    ['a territory for a visit', { territory: { name: 'Le Ternois' } }],
    ['nothing to look at', { about: undefined, dossiers: [{ application: APPLICATION }] }],
    ['a slot off the grid', { slots: [{ start: '2027-01-12T09:15:00.000Z', minutes: 30 }] }],
    ['a slot in no year of ours', { slots: [{ start: '9999-12-31T23:30:00.000Z', minutes: 30 }] }],
    ['a slot that is too long', { slots: [{ start: START, minutes: 481 }] }],
    ['no slot', { slots: [] }],
    [
      'six slots',
      { slots: [1, 2, 3, 4, 5, 6].map((n) => ({ start: `2027-01-0${n}T09:00:00.000Z`, minutes: 30 })) },
    ],
    ['no place', { where: { remote: false } }],
    ['a session without its territory', { kind: 'WORKING_SESSION', slots: [SLOT] }],
    [
      'a session with two slots',
      { kind: 'WORKING_SESSION', territory: { name: 'Le Ternois' }, slots: [SLOT, OTHER] },
    ],
    [
      'a municipality that is none',
      {
        kind: 'WORKING_SESSION',
        slots: [SLOT],
        territory: { name: 'Le Ternois', municipalities: ['62000'] },
      },
    ],
  ])('does not read %s', (_, other) => {
    expect(meeting.commands['propose']?.safeParse(body['propose']).success).toBe(true);
    expect(meeting.commands['propose']?.safeParse({ ...body['propose'], ...other }).success).toBe(false);
  });
});

describe('convening a working session', () => {
  it('fixes the slot at once, and tells each structure apart', () => {
    const decision = session().thenFacts('MeetingProposed.v1', 'MeetingAnnounced.v1', 'MeetingAnnounced.v1');
    expect(decision.facts[0]).toMatchObject({
      personal: { values: { territory: 'Le Ternois' } },
      deadlines: settled,
    });
    expect(toldBy(decision)).toEqual([
      ['SLOT_FIXED', STRUCTURE],
      ['SLOT_FIXED', OTHER_STRUCTURE],
    ]);
    expect(decision.rows).toHaveLength(2);
    expect(decision.next).toMatchObject({
      value: { planned: 'convened' },
      context: { slot: SLOT, sequence: 1 },
      deadlines: { dayBefore, reportDue },
    });
  });

  it.each([
    ['2026-12-10T22:30:00.000Z', false],
    ['2026-12-10T23:30:00.000Z', true],
  ])('asks for eight days of notice, counted in Paris: %s is %s', (start, possible) => {
    const asked = session({ slots: [{ start, minutes: 30 }] });
    if (possible) asked.thenFacts('MeetingProposed.v1', 'MeetingAnnounced.v1', 'MeetingAnnounced.v1');
    else asked.thenRefused('meeting-too-soon', { required: 8, left: 7 });
  });

  it('takes its notice from the rules of the council', () => {
    session({ slots: [{ start: '2026-12-03T15:00:00.000Z', minutes: 30 }] }, { noticeDays: 0 }).thenFacts(
      'MeetingProposed.v1',
      'MeetingAnnounced.v1',
      'MeetingAnnounced.v1',
    );
  });

  it('hears from each structure whether it comes, and is told when one does not', () => {
    const answer = (application: string, comes: boolean, as = structure, at = NOW) =>
      of(CONVENED).when('answerInvitation', { as, at, data: { application, comes } });
    const { next } = answer(APPLICATION, true).thenFacts('MeetingInvitationAnswered.v1');
    expect(next.context['dossiers']).toMatchObject([{ comes: true }, { comes: null }]);
    const other = actorWith({ role: 'preparer', structure: OTHER_STRUCTURE });
    const declined = answer(OTHER_DOSSIER, false, other).thenFacts(
      'MeetingInvitationAnswered.v1',
      'MeetingAnnounced.v1',
    );
    expect(declined.facts[1]?.data).toMatchObject({ what: 'NOT_COMING', to: null, about: OTHER_STRUCTURE });
    answer(OTHER_DOSSIER, true).thenRefused('not-yours');
    answer(uuid('6'), true).thenRefused('unknown-reference');
    answer(APPLICATION, true, structure, START).thenRefused('meeting-begun');
  });

  it('asks again who comes once it is moved', () => {
    const answered = [...CONVENED, sample('MeetingInvitationAnswered.v1')];
    const { next } = of(answered)
      .when('fixSlot', { as: officer, at: NOW, data: { slot: OTHER }, given: MEETING_GIVEN.fixSlot })
      .thenFacts('MeetingSlotFixed.v1', 'MeetingAnnounced.v1', 'MeetingAnnounced.v1');
    expect(next).toMatchObject({ value: { planned: 'convened' }, context: { slot: OTHER, sequence: 2 } });
    expect(next.context['dossiers']).toMatchObject([{ comes: null }, { comes: null }]);
  });
});

describe('agreeing on a slot', () => {
  const choose = (start: string, at: string = NOW, as = structure) =>
    of(PROPOSED).when('chooseSlot', { as, at, data: { start } });

  it('is the structure’s choice among those proposed; the reminder and the report follow', () => {
    const decision = choose(START).thenFacts('MeetingSlotChosen.v1', 'MeetingAnnounced.v1');
    expect(toldBy(decision)).toEqual([['SLOT_CHOSEN', null]]);
    expect(decision.next).toMatchObject({
      value: { planned: 'agreed' },
      context: { slot: SLOT, sequence: 1 },
      deadlines: { dayBefore, reportDue },
    });
    choose('2027-01-12T09:30:00.000Z').thenRefused('unknown-slot');
    choose(START, NOW, actorWith('reader')).thenRefused('role-required');
    choose(START, NOW, actorWith({ role: 'representative', structure: OTHER_STRUCTURE })).thenRefused(
      'not-yours',
    );
  });

  it.each([
    ['2027-01-12T08:59:59.999Z', true],
    [START, false],
  ])('at %s, for that of 09:00, is %s', (at, possible) => {
    if (possible) choose(START, at).thenFacts('MeetingSlotChosen.v1', 'MeetingAnnounced.v1');
    else choose(START, at).thenRefused('slot-in-the-past');
  });

  it.each([
    ['2027-01-11T06:59:59.999Z', { dayBefore, reportDue }],
    ['2027-01-11T07:00:00.000Z', { reportDue }],
  ])('at %s, reminds the day before at eight, unless it is over', (at, deadlines) => {
    const { next } = choose(START, at).thenFacts('MeetingSlotChosen.v1', 'MeetingAnnounced.v1');
    expect(next.deadlines).toEqual(deadlines);
  });

  it('is refused with a reason, sealed with the dossier; the service proposes others', () => {
    const decision = of(PROPOSED)
      .when('declineSlots', { as: structure, at: NOW, data: body['declineSlots'] })
      .thenFacts('MeetingSlotsDeclined.v1', 'MeetingAnnounced.v1');
    expect(decision.facts[0]?.personal).toEqual({
      subject: `62-application-${APPLICATION}`,
      values: { reason: 'La directrice est absente.' },
    });
    expect(toldBy(decision)).toEqual([['SLOTS_DECLINED', null]]);
    expect(decision.next).toMatchObject({ value: { planned: 'unsuited' }, deadlines: {} });
    const again = of(UNSUITED)
      .when('proposeSlots', {
        as: officer,
        at: NOW,
        data: { slots: [OTHER], where: { remote: true, place: 'https://visio.exemple.fr/a' } },
        given: MEETING_GIVEN.proposeSlots,
      })
      .thenFacts('MeetingPlaceChanged.v1', 'MeetingSlotsProposed.v1', 'MeetingAnnounced.v1');
    expect(again.facts[0]).toMatchObject({
      data: { remote: true },
      personal: { values: { place: 'https://visio.exemple.fr/a' } },
    });
    expect(again.next).toMatchObject({
      value: { planned: 'awaiting' },
      context: { slots: [OTHER], remote: true },
      deadlines: { slotChoice },
    });
  });

  it('other slots follow the rules of the first', () => {
    const ask = (slots: object[], beside = MEETING_GIVEN.proposeSlots) =>
      of(UNSUITED).when('proposeSlots', { as: officer, at: NOW, data: { slots }, given: beside });
    ask([{ start: '2026-12-03T09:00:00.000Z', minutes: 30 }]).thenRefused('slot-in-the-past');
    ask([SLOT, { start: '2027-01-12T10:00:00.000Z', minutes: 30 }]).thenRefused('slots-overlap');
    ask([SLOT], { conflicted: [PERSON], linked: false }).thenRefused('conflict-declared');
    ask([SLOT], { conflicted: [], linked: true }).thenRefused('link-declared');
  });

  it('may be taken back by the structure until it begins', () => {
    const decline = (at: string) =>
      of(AGREED).when('declineSlots', { as: structure, at, data: body['declineSlots'] });
    const { next, facts } = decline('2027-01-12T08:59:59.999Z').thenFacts(
      'MeetingSlotsDeclined.v1',
      'MeetingAnnounced.v1',
    );
    expect(next).toMatchObject({ value: { planned: 'unsuited' }, context: { sequence: 2 }, deadlines: {} });
    expect(facts[1]?.data).toMatchObject({ slots: [SLOT] });
    decline(START).thenRefused('meeting-begun');
  });

  it('is fixed by the service with the notice of the rules, from wherever it stands', () => {
    const fix = (facts: Past, start = OTHER_START, at = NOW, beside = MEETING_GIVEN.fixSlot) =>
      of(facts).when('fixSlot', {
        as: officer,
        at,
        data: { slot: { start, minutes: 60 } },
        given: beside,
      });
    for (const facts of [PROPOSED, UNSUITED, AGREED]) {
      const decision = fix(facts).thenFacts('MeetingSlotFixed.v1', 'MeetingAnnounced.v1');
      expect(toldBy(decision)).toEqual([['SLOT_FIXED', STRUCTURE]]);
      expect(decision.next).toMatchObject({ value: { planned: 'agreed' }, context: { slot: OTHER } });
    }
    fix(PROPOSED, '2026-12-10T09:00:00.000Z').thenRefused('meeting-too-soon', { required: 8, left: 7 });
    fix(PROPOSED, '2026-12-11T09:00:00.000Z').thenFacts('MeetingSlotFixed.v1', 'MeetingAnnounced.v1');
    fix(PROPOSED, '2026-12-03T09:00:00.000Z').thenRefused('slot-in-the-past');
    fix(PROPOSED, OTHER_START, NOW, { conflicted: [PERSON], linked: false }).thenRefused('conflict-declared');
    fix(PROPOSED, OTHER_START, NOW, { conflicted: [], linked: true }).thenRefused('link-declared');
  });
});

describe('when time passes', () => {
  const pass = (facts: Past, deadline: string, dueAt: Instant, at: string = dueAt) =>
    of(facts).when('passDeadline', { as: SYSTEM, at, data: { deadline, dueAt } });
  const before = (dueAt: Instant) => new Date(Date.parse(dueAt) - 1).toISOString();

  it('tells the service of a silence, which decides nothing: the structure may still choose', () => {
    pass(PROPOSED, 'slotChoice', slotChoice, before(slotChoice)).thenRefused('not-due');
    const decision = pass(PROPOSED, 'slotChoice', slotChoice).thenFacts(
      'MeetingSlotsUnanswered.v1',
      'MeetingAnnounced.v1',
    );
    expect(toldBy(decision)).toEqual([['SLOTS_UNANSWERED', null]]);
    expect(decision.next).toMatchObject({
      value: { planned: 'awaiting' },
      context: { silent: true },
      deadlines: {},
    });
    of([...PROPOSED, sample('MeetingSlotsUnanswered.v1')])
      .when('chooseSlot', { as: structure, at: '2026-12-20', data: { start: START } })
      .thenFacts('MeetingSlotChosen.v1', 'MeetingAnnounced.v1');
  });

  it('reminds both sides the day before', () => {
    pass(AGREED, 'dayBefore', dayBefore, before(dayBefore)).thenRefused('not-due');
    const agreed = pass(AGREED, 'dayBefore', dayBefore).thenFacts(
      'MeetingReminded.v1',
      'MeetingAnnounced.v1',
      'MeetingAnnounced.v1',
    );
    expect(toldBy(agreed)).toEqual([
      ['REMINDER', STRUCTURE],
      ['REMINDER', null],
    ]);
    expect(agreed.next.deadlines).toEqual({ reportDue });
    const convened = pass(CONVENED, 'dayBefore', dayBefore).thenFacts(
      'MeetingReminded.v1',
      ...[1, 2, 3].map(() => 'MeetingAnnounced.v1'),
    );
    expect(toldBy(convened).map(([, to]) => to)).toEqual([STRUCTURE, OTHER_STRUCTURE, null]);
    // Which structure it is with is said where there is one alone.
    expect(convened.facts.at(-1)?.data).toMatchObject({ about: null });
  });

  it('tells the service, ten days after, that the report is awaited; it may still come', () => {
    pass(AGREED, 'reportDue', reportDue, before(reportDue)).thenRefused('not-due');
    const decision = pass(AGREED, 'reportDue', reportDue).thenFacts(
      'MeetingReportOverdue.v1',
      'MeetingAnnounced.v1',
    );
    expect(toldBy(decision)).toEqual([['REPORT_OVERDUE', null]]);
    expect(decision.next.value).toEqual({ planned: 'agreed' });
  });
});

describe('reporting', () => {
  const report = (facts: Past, data: object = {}, at = START, beside = MEETING_GIVEN.recordReport) =>
    of(facts).when('recordReport', {
      as: officer,
      at,
      data: { ...body['recordReport'], ...data },
      given: beside,
    });

  it('seals who was there, the report and the words under the key of the dossier; findings feed its grid', () => {
    const decision = report(AGREED).thenFacts('MeetingReported.v1', 'MeetingAnnounced.v1');
    const [fact] = decision.facts;
    expect(fact).toMatchObject({
      data: { application: APPLICATION, findings: [{ criterion: 'GOV-01', finding: 'CONFIRMED' }] },
      personal: {
        subject: `62-application-${APPLICATION}`,
        values: {
          present: 'La présidente, un salarié, l’instructrice.',
          text: 'Le registre des assemblées est tenu.',
          'words-GOV-01': 'Registre vu.',
        },
      },
    });
    expect(JSON.stringify([fact?.data, decision.rows])).not.toMatch(/présidente|Registre/);
    expect(toldBy(decision)).toEqual([['REPORTED', STRUCTURE]]);
    expect(decision.rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#application#${APPLICATION}`, sk: `meeting#2026-12-03T11:00:00.000Z#${MEETING}` },
        item: {
          meeting: MEETING,
          kind: 'VISIT',
          report: {
            heldAt: START,
            version: 3,
            rank: 0,
            findings: [{ criterion: 'GOV-01', finding: 'CONFIRMED' }],
          },
        },
      },
    ]);
    expect(decision.next).toMatchObject({ value: 'reported', deadlines: {} });
  });

  it.each([
    ['2027-01-12T08:59:59.999Z', false],
    [START, true],
  ])('at %s, for a meeting at 09:00, is %s', (at, possible) => {
    if (possible) report(AGREED, {}, at).thenFacts('MeetingReported.v1', 'MeetingAnnounced.v1');
    else report(AGREED, {}, at).thenRefused('meeting-not-begun');
  });

  it('is written dossier by dossier; the session is over with the last, and stays as it was written', () => {
    const first = report(CONVENED).thenFacts('MeetingReported.v1', 'MeetingAnnounced.v1');
    expect(toldBy(first)).toEqual([['REPORTED', STRUCTURE]]);
    expect(first.next).toMatchObject({
      value: { planned: 'convened' },
      deadlines: { dayBefore, reportDue },
    });
    const half = [...CONVENED, sample('MeetingReported.v1')];
    report(half).thenRefused('report-already-recorded');
    of(half)
      .when('fixSlot', { as: officer, at: START, data: body['fixSlot'], given: MEETING_GIVEN.fixSlot })
      .thenRefused('report-already-recorded');
    of(half)
      .when('cancel', { as: officer, at: START, data: body['cancel'], given: MEETING_GIVEN.cancel })
      .thenRefused('report-already-recorded');
    const last = report(half, { application: OTHER_DOSSIER }).thenFacts(
      'MeetingReported.v1',
      'MeetingAnnounced.v1',
    );
    expect(toldBy(last)).toEqual([['REPORTED', OTHER_STRUCTURE]]);
    expect(last.next).toMatchObject({ value: 'reported', deadlines: {} });
  });

  it('is about a dossier of the meeting and criteria of its charter, by an officer to whom it is open', () => {
    report(AGREED, { application: OTHER_DOSSIER }).thenRefused('unknown-reference');
    report(AGREED, { findings: [{ criterion: 'TER-99', finding: 'NOT_SEEN' }] }).thenRefused(
      'unknown-criterion',
    );
    report(AGREED, {}, START, { criteria: ['GOV-01'], conflicted: [], linked: true }).thenRefused(
      'link-declared',
    );
    report(AGREED, {}, START, { criteria: ['GOV-01'], conflicted: [PERSON], linked: false }).thenRefused(
      'conflict-declared',
    );
    of(AGREED)
      .when('recordReport', {
        as: actorWith('officer', { role: 'reader', structure: STRUCTURE }),
        at: START,
        data: body['recordReport'],
        given: MEETING_GIVEN.recordReport,
      })
      .thenRefused('separation-of-duties');
    of(AGREED)
      .when('recordReport', { as: structure, at: START, data: body['recordReport'] })
      .thenRefused('role-required');
  });

  it('has one finding a criterion', () => {
    const finding = { criterion: 'GOV-01', finding: 'NOT_SEEN' };
    const read = meeting.commands['recordReport']!;
    const data = { ...body['recordReport'], findings: [finding, { ...finding, finding: 'CONFIRMED' }] };
    expect(read.safeParse(data).success).toBe(false);
    expect(read.safeParse({ ...data, findings: [finding] }).success).toBe(true);
  });
});

describe('putting a report right (B15)', () => {
  const REPORTED = [...AGREED, sample('MeetingReported.v1')];
  const amend = (facts: Past, data: object = {}, beside: object = {}, as = officer) =>
    of(facts).when('amendReport', {
      as,
      at: '2027-01-13',
      data: { ...body['amendReport'], ...data },
      given: { ...MEETING_GIVEN.amendReport, ...beside },
    });
  const BOTH = ['MeetingReportAmended.v1', 'MeetingAnnounced.v1'] as const;

  it('seals the whole report anew with why, feeds the grid with it, and tells the structure again', () => {
    const decision = amend(REPORTED).thenFacts(...BOTH);
    const [fact] = decision.facts;
    expect(fact).toMatchObject({
      data: {
        application: APPLICATION,
        findings: [{ criterion: 'GOV-01', finding: 'NOT_SEEN' }],
        changed: ['GOV-01'],
      },
      personal: {
        subject: `62-application-${APPLICATION}`,
        values: {
          text: 'Le registre des assemblées est tenu depuis 2024.',
          'words-GOV-01': 'Registre vu en partie.',
          why: 'L’année était fausse.',
        },
      },
    });
    expect(JSON.stringify([fact?.data, decision.rows])).not.toMatch(/fausse|présidente|Registre/);
    expect(toldBy(decision)).toEqual([['REPORT_AMENDED', STRUCTURE]]);
    expect(decision.rows).toEqual([
      expect.objectContaining({
        kind: 'put',
        key: { pk: `62#application#${APPLICATION}`, sk: `meeting#2026-12-03T11:00:00.000Z#${MEETING}` },
        item: expect.objectContaining({
          report: expect.objectContaining({
            version: 4,
            findings: [{ criterion: 'GOV-01', finding: 'NOT_SEEN' }],
          }),
        }),
      }),
      {
        kind: 'require',
        key: { pk: `62#application#${APPLICATION}`, sk: 'state' },
        expect: { version: 4 },
      },
    ]);
    expect(decision.next).toMatchObject({ value: 'reported', deadlines: {} });
  });

  it.each([
    ['the same findings', [{ criterion: 'GOV-01', finding: 'CONFIRMED' }], []],
    ['one taken back', [], ['GOV-01']],
    [
      'one more',
      [
        { criterion: 'TER-01', finding: 'NOT_SEEN' },
        { criterion: 'GOV-01', finding: 'CONFIRMED' },
      ],
      ['TER-01'],
    ],
  ])('with %s says of which criteria something else is found', (_, findings, changed) => {
    expect(amend(REPORTED, { findings }).thenFacts(...BOTH).facts[0]?.data).toMatchObject({ changed });
  });

  it('is possible until the dossier is on an agenda, and not once it is', () => {
    amend(REPORTED, {}, { dossier: { beforeAgenda: false, version: 9 } }).thenRefused('report-settled');
    amend(REPORTED, {}, { dossier: null }).thenRefused('unknown-reference');
  });

  it('ten times, not eleven', () => {
    const amended = (times: number) =>
      Array.from({ length: times }, () => sample('MeetingReportAmended.v1', { changed: [] }));
    amend([...REPORTED, ...amended(9)]).thenFacts(...BOTH);
    amend([...REPORTED, ...amended(10)]).thenRefused('report-amended-enough', { most: 10 });
  });

  it('is of a dossier that has its report, also while others of the session wait for theirs', () => {
    const half = [...CONVENED, sample('MeetingReported.v1')];
    const { next, facts } = amend(half).thenFacts(...BOTH);
    expect(next.value).toEqual({ planned: 'convened' });
    expect(facts[1]?.data).toMatchObject({ to: STRUCTURE });
    amend(half, { application: OTHER_DOSSIER }).thenRefused('report-not-recorded');
    amend(CONVENED).thenRefused('report-not-recorded');
    amend(AGREED).thenRefused('not-in-this-state');
  });

  it('is by an officer to whom the dossier is open, on criteria of its charter', () => {
    amend(REPORTED, {}, { conflicted: [PERSON], linked: false }).thenRefused('conflict-declared');
    amend(REPORTED, {}, { conflicted: [], linked: true }).thenRefused('link-declared');
    amend(REPORTED, { findings: [{ criterion: 'TER-99', finding: 'NOT_SEEN' }] }).thenRefused(
      'unknown-criterion',
    );
    amend(REPORTED, {}, {}, structure).thenRefused('role-required');
    const { why: _, ...without } = body['amendReport'] as { why: string };
    expect(meeting.commands['amendReport']?.safeParse(without).success).toBe(false);
  });
});

describe('cancelling', () => {
  const cancel = (facts: Past, beside = MEETING_GIVEN.cancel) =>
    of(facts).when('cancel', { as: officer, at: NOW, data: body['cancel'], given: beside });

  it('ends all that runs, with a sealed reason, and tells each structure the slot that holds no more', () => {
    const decision = cancel(AGREED).thenFacts('MeetingCancelled.v1', 'MeetingAnnounced.v1');
    expect(decision.facts[0]?.personal?.values).toEqual({ reason: 'Le site est fermé.' });
    expect(decision.facts[1]?.data).toMatchObject({ what: 'CANCELLED', slots: [SLOT] });
    expect(decision.next).toMatchObject({ value: 'cancelled', context: { sequence: 2 }, deadlines: {} });
    expect(
      cancel(UNSUITED).thenFacts('MeetingCancelled.v1', 'MeetingAnnounced.v1').facts[1]?.data,
    ).toMatchObject({
      slots: [],
    });
    cancel([...AGREED, sample('MeetingCancelled.v1')]).thenRefused('not-in-this-state');
    cancel(AGREED, { conflicted: [PERSON], linked: false }).thenRefused('conflict-declared');
    cancel(AGREED, { conflicted: [], linked: true }).thenRefused('link-declared');
  });
});

expectAllRefusalsMet(meeting, ['passDeadline not-in-this-state']);
