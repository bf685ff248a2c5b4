import { itemTable } from '../../workflows/item/item.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { session, sessionTable } from '../../workflows/session/session.workflow.ts';
import { actorWith, DIGEST, instant, ITEM, PERSON, SESSION, SYSTEM, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { SESSION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const president = actorWith('president');
const member = actorWith({ role: 'member', member: 7 });
const due = { minutes: instant('2027-02-04T23:00:00.000Z') };
const opened = [sample('SessionScheduled.v1'), sample('SessionConvened.v1'), sample('SessionOpened.v1')];
const closed = [...opened, { ...sample('SessionClosed.v1'), deadlines: due }];
const circulated = [...closed, { ...sample('MinutesCirculated.v1'), deadlines: { minutes: null } }];
const approved = [...circulated, sample('MinutesApproved.v1')];
const MINUTES_ROW = { pk: `62#session#${SESSION}`, sk: 'minutes' };

describe('the minutes of a session begin', () => {
  it('when it opens, and not again at a second call', () => {
    const open = (facts: Parameters<typeof given>[1]) =>
      given(session, facts, SESSION).when('open', {
        as: president,
        at: '2027-01-20T09:00:00.000Z',
        given: SESSION_GIVEN.open,
      });
    const { rows } = open(opened.slice(0, 2)).thenFacts('SessionOpened.v1');
    expect(rows).toContainEqual({ kind: 'put', key: MINUTES_ROW, item: { approved: false, edits: 0 } });
    const again = [
      ...opened,
      sample('SessionAdjourned.v1'),
      sample('SessionReconvened.v1', { heldOn: '2027-01-20' }),
    ];
    expect(
      open(again)
        .thenFacts('SessionOpened.v1')
        .rows.map(({ key }) => key),
    ).not.toContainEqual(MINUTES_ROW);
  });

  it('as a draft at its closing, to be sent within fifteen days (MAN-08)', () => {
    const { next } = given(session, opened, SESSION)
      .when('close', { as: president, at: '2027-01-20T11:00:00.000Z', given: SESSION_GIVEN.close })
      .thenFacts('SessionClosed.v1');
    // The fifteenth day after the 20th ends at midnight in Paris.
    expect(next.deadlines).toEqual(due);
    expect(next.context).toMatchObject({ minutes: 'DRAFT' });
  });

  it('too when what is left of it is cancelled after a call that sat, and not when none did', () => {
    const cancel = (facts: Parameters<typeof given>[1]) =>
      given(session, facts, SESSION)
        .when('cancel', {
          as: president,
          at: '2027-01-20T11:00:00.000Z',
          data: { reason: 'Salle fermée' },
          given: SESSION_GIVEN.cancel,
        })
        .thenFacts('SessionCancelled.v1').next;
    const sat = cancel([...opened, sample('SessionAdjourned.v1')]);
    expect([sat.value, sat.deadlines]).toEqual(['closed', due]);
    const never = cancel([...opened.slice(0, 2), sample('SessionAdjourned.v1')]);
    expect([never.value, never.deadlines]).toEqual(['cancelled', {}]);
  });

  it('and are told to be late once that day is over, not before', () => {
    const pass = (at: string) =>
      given(session, closed, SESSION).when('passDeadline', {
        as: SYSTEM,
        at,
        data: { deadline: 'minutes', dueAt: due.minutes },
      });
    pass('2027-02-04T22:59:59.999Z').thenRefused('not-due');
    expect(pass(due.minutes).thenFacts('MinutesOverdue.v1').next.deadlines).toEqual({});
  });
});

describe('the minutes of a session are sent to the members', () => {
  const circulate = (facts: Parameters<typeof given>[1], as = secretary) =>
    given(session, facts, SESSION).when('circulateMinutes', { as, at: '2027-01-25' });

  it('by the secretariat, once the session is closed', () => {
    const { facts, next } = circulate(closed).thenFacts('MinutesCirculated.v1');
    expect(facts[0]?.data).toEqual({ heldOn: '2027-01-20', circulatedOn: '2027-01-25' });
    expect(next).toMatchObject({ context: { minutes: 'CIRCULATED' } });
    expect(next.deadlines).toEqual({});
    circulate(opened).thenRefused('not-in-this-state');
    circulate(closed, president).thenRefused('role-required');
  });

  it('again as they are edited, until they are approved', () => {
    circulate(circulated).thenFacts('MinutesCirculated.v1');
    circulate(approved).thenRefused('minutes-approved');
  });
});

describe('a correction of minutes (D19)', () => {
  const correct = (facts: Parameters<typeof given>[1], data: object = {}, beside: object = {}) =>
    given(session, facts, SESSION).when('correctMinutes', {
      as: secretary,
      at: '2027-02-02',
      data: { text: 'Les comptes lus étaient ceux de 2024.', ...data },
      given: { ...SESSION_GIVEN.correctMinutes, ...beside },
    });

  it('is annexed, before the approval and after it, and its words are sealed', () => {
    const { facts } = correct(circulated, { item: ITEM, askedBy: 2 }).thenFacts('MinutesCorrected.v1');
    expect(facts[0]).toEqual({
      type: 'MinutesCorrected.v1',
      data: { item: ITEM, askedBy: 2 },
      personal: {
        subject: `62-words-${PERSON}`,
        values: { text: 'Les comptes lus étaient ceux de 2024.' },
      },
    });
    expect(correct(approved).thenFacts('MinutesCorrected.v1').next.context).toMatchObject({
      minutes: 'APPROVED',
    });
  });

  it('is about minutes that were sent, a point of their agenda, and a member', () => {
    correct(closed).thenRefused('minutes-not-circulated');
    correct(circulated, { item: ITEM }, { onAgenda: false }).thenRefused('unknown-reference');
    correct(circulated, { askedBy: 99 }, { seated: false }).thenRefused('no-such-member');
  });
});

describe('minutes are approved (MAN-08)', () => {
  const vote = { session: uuid('8'), item: uuid('9'), digest: DIGEST };
  const approve = (facts: Parameters<typeof given>[1], as = SYSTEM) =>
    given(session, facts, SESSION).when('approveMinutes', {
      as,
      at: '2027-06-10T12:00:00.000Z',
      data: { ...vote, edits: 3 },
    });

  it('by a vote at another session, as they stand after all edits of their text', () => {
    const { facts, rows, next } = approve(circulated).thenFacts('MinutesApproved.v1');
    expect(facts[0]?.data).toEqual(vote);
    expect(rows).toContainEqual({
      kind: 'put',
      key: MINUTES_ROW,
      item: { approved: true, edits: 3 },
      expect: { approved: false, edits: 3 },
    });
    expect(next.context).toMatchObject({ minutes: 'APPROVED' });
  });

  it('once, and whether or not they were sent, so that nothing is late any more', () => {
    expect(approve(closed).thenFacts('MinutesApproved.v1').next.deadlines).toEqual({});
    approve(approved).thenRefused('minutes-approved');
  });

  it('by nobody’s word alone', () => approve(circulated, secretary).thenRefused('role-required'));
});

describe('the text of minutes', () => {
  const placed = sample('ItemPlaced.v1');
  const voted = [placed, sample('VoteOpened.v1'), sample('VoteClosed.v1'), sample('OpinionGiven.v1')];
  const open = { minutes: 'OPEN' };
  const edit = {
    kind: 'touch',
    key: { pk: `62#session#${placed.data.session}`, sk: 'minutes' },
    add: 'edits',
    expect: { approved: false },
  };
  const note = (facts: Parameters<typeof given>[1], beside: object = open, as = secretary) =>
    given(item, facts, ITEM).when('noteDebate', {
      as,
      at: '2027-01-20T10:00:00.000Z',
      data: { text: 'Le rapporteur présente le dossier.' },
      given: beside,
    });

  it('is noted by the secretariat at any time of a point, sealed, and counts itself as an edit', () => {
    const { facts, rows } = note([placed]).thenFacts('DebateNoted.v1');
    expect(facts[0]).toEqual({
      type: 'DebateNoted.v1',
      data: {},
      personal: {
        subject: `62-words-${PERSON}`,
        values: { text: 'Le rapporteur présente le dossier.' },
      },
    });
    expect(rows).toEqual([edit]);
    for (const facts of [voted.slice(0, 2), voted, [placed, sample('ItemAdjourned.v1')]])
      note(facts).thenFacts('DebateNoted.v1');
    note([placed], open, president).thenRefused('role-required');
  });

  it('is not written before the session sits, nor once it is approved', () => {
    note([placed], { minutes: 'NOT_BEGUN' }).thenRefused('session-not-open');
    note([placed], { minutes: 'APPROVED' }).thenRefused('minutes-approved');
  });

  const dissent = (
    facts: Parameters<typeof given>[1],
    { as = member, ...data }: { as?: typeof member; member?: number } = {},
    beside: object = {},
  ) =>
    given(item, facts, ITEM).when('recordDissent', {
      as,
      at: '2027-01-20T10:00:00.000Z',
      data: { text: 'Les comptes n’ont pas été lus.', ...data },
      given: { ...open, present: [1, 7], ...beside },
    });

  it('takes the disagreement of who was there at the vote, in their words (DEL-13)', () => {
    const { facts, rows } = dissent(voted).thenFacts('DissentRecorded.v1');
    expect(facts[0]).toMatchObject({
      data: { member: 7, round: 1 },
      personal: { values: { text: 'Les comptes n’ont pas été lus.' } },
    });
    expect(rows).toEqual([edit]);
    dissent(voted, { as: secretary, member: 1 }).thenFacts('DissentRecorded.v1');
  });

  it('and of nobody else, nor for another member, nor before the vote', () => {
    dissent(voted, {}, { present: [1] }).thenRefused('dissent-from-outside');
    dissent(voted, { member: 1 }).thenRefused('dissent-from-outside');
    dissent(voted, { as: secretary }).thenRefused('dissent-from-outside');
    dissent([placed]).thenRefused('not-in-this-state');
    dissent(voted, {}, { minutes: 'NOT_BEGUN' }).thenRefused('session-not-open');
    dissent(voted, {}, { minutes: 'APPROVED' }).thenRefused('minutes-approved');
  });
});

const { circulateMinutes, correctMinutes, approveMinutes } = sessionTable;
expectAllRefusalsMet({
  name: 'session',
  table: { circulateMinutes, correctMinutes, approveMinutes },
});
const { noteDebate, recordDissent } = itemTable;
expectAllRefusalsMet({ name: 'item', table: { noteDebate, recordDissent } });
