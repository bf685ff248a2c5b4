import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { actorWith, APPLICATION, instant, ITEM, PERSON, SESSION, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, ITEM_GIVEN, SESSION_GIVEN } from '../support/sample-givens.ts';
import { given, thingWith } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const president = actorWith('president');
const DAY = '2027-01-20';
const convened = [sample('SessionScheduled.v1'), sample('SessionConvened.v1')];
const opened = [...convened, sample('SessionOpened.v1')];
const adjourned = [...convened, sample('SessionAdjourned.v1')];
const lost = [...opened, sample('SessionAdjourned.v1')];
const recalled = [...adjourned, sample('SessionReconvened.v1')];

/** A week before the second call, as Paris counts days. */
const FORETOLD = { quorumForecast: instant('2027-01-19T23:00:00.000Z') };

const there = (member: number) => ({ ...ASSEMBLY.presence[0], member, attending: true });
/** Q6 of the vectors: eight there and one proxy, of twenty. */
const Q6 = {
  ...ASSEMBLY,
  inOffice: 20,
  presence: [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(there),
    { ...there(9), attending: false, proxyTo: 1, proxyAt: '2027-01-19T08:00:00.000Z' },
  ],
};

describe('a session without its quorum is adjourned (DEL-07, DEL-08)', () => {
  const adjourn = (facts: Parameters<typeof given>[1], beside: object = {}, at = DAY, as = president) =>
    given(session, facts, SESSION).when('adjournForLackOfQuorum', {
      as,
      at,
      given: { assembly: Q6, votes: { opened: 2, closed: 2 }, ...beside },
    });

  it('with the count and its formula, by the president or the secretariat (Q6)', () => {
    const { facts, next, rows } = adjourn(convened).thenFacts('SessionAdjourned.v1');
    expect(facts[0]?.data).toMatchObject({
      call: 1,
      adjournedAt: instant(DAY),
      inOffice: 20,
      attending: 8,
      proxies: 1,
      quorum: { counted: 9, required: 10, base: 20 },
      formula: 'La moitié au moins des 20 membres en exercice, présents ou ayant donné pouvoir.',
      sentence: expect.stringContaining('9 sur 20, il en faut 10'),
    });
    expect([next.value, rows]).toEqual(['adjourned', []]);
    adjourn(convened, {}, DAY, secretary).thenFacts('SessionAdjourned.v1');
  });

  it('not with one more in the room, which is enough', () => {
    const enough = { ...Q6, presence: [...Q6.presence, there(10)] };
    adjourn(convened, { assembly: enough }).thenRefused('quorum-reached', { counted: 10, required: 10 });
  });

  it('when it is lost while it sits, which stops it for good: no vote may open any more', () => {
    const { rows } = adjourn(opened).thenFacts('SessionAdjourned.v1');
    expect(rows).toMatchObject([
      {
        key: { sk: 'votes' },
        item: { sitting: false, opened: 2, closed: 2 },
        expect: { sitting: true, opened: 2, closed: 2 },
      },
    ]);
  });

  it('not while a vote is open: its ballots are counted first', () =>
    adjourn(opened, { votes: { opened: 2, closed: 1 } }).thenRefused('item-still-open'));

  it('and nothing foretells its quorum any more (C7)', () => {
    const foretold = [convened[0]!, { ...sample('SessionConvened.v1'), deadlines: FORETOLD }];
    expect(adjourn(foretold).thenFacts('SessionAdjourned.v1').next.deadlines).toEqual({});
  });

  it('on its day or later, not before', () => {
    adjourn(convened, {}, '2027-01-19T22:59:59.999Z').thenRefused('not-the-day');
    adjourn(convened, {}, '2027-01-19T23:00:00.000Z').thenFacts('SessionAdjourned.v1');
    adjourn(convened, {}, '2027-01-22').thenFacts('SessionAdjourned.v1');
  });

  it('once the council has rules', () => adjourn(convened, { assembly: null }).thenRefused('rules-missing'));

  it('at a second call too, for want of somebody to preside or of a second member', () => {
    const nobody = { ...Q6, call: 2, presence: [there(2), there(3)] };
    const { facts } = adjourn(recalled, { assembly: nobody }, '2027-01-27').thenFacts('SessionAdjourned.v1');
    expect(facts[0]?.data).toMatchObject({
      call: 2,
      sentence: expect.stringContaining('Personne ne préside'),
    });
  });
});

describe('it is called again (DEL-08)', () => {
  const recall = (
    heldOn: string,
    at: string,
    beside: object = {},
    facts: Parameters<typeof given>[1] = adjourned,
  ) =>
    given(session, facts, SESSION).when('reconvene', {
      as: secretary,
      at,
      data: { heldOn },
      given: { rules: DEFAULT_RULES, left: 3, ...beside },
    });

  it('at the same hour and place unless others are said', () => {
    const again = (data: object) =>
      given(session, adjourned, SESSION)
        .when('reconvene', {
          as: secretary,
          at: DAY,
          data: { heldOn: '2027-01-27', ...data },
          given: { rules: DEFAULT_RULES, left: 2 },
        })
        .thenFacts('SessionReconvened.v1').next.context;
    expect(again({})).toMatchObject({ startsAt: '14:30', place: '2 rue du Marché, Arras' });
    expect(again({ startsAt: '09:00', place: 'Lens' })).toMatchObject({ startsAt: '09:00', place: 'Lens' });
  });

  it('on another day, with what is left of its agenda, and says that no quorum will be required', () => {
    const { facts, next } = recall('2027-01-27', DAY).thenFacts('SessionReconvened.v1');
    expect(facts[0]?.data).toMatchObject({ call: 2, heldOn: '2027-01-27', convenedOn: DAY, noticeDays: 7 });
    for (const part of ['20 janvier 2027', '1 sur 4', '27 janvier 2027', '3 points', 'aucun quorum'])
      expect(facts[0]?.data).toMatchObject({ statement: expect.stringMatching(part.replaceAll(' ', '\\s')) });
    expect([next.value, next.context]).toMatchObject(['convened', { call: 2, heldOn: '2027-01-27' }]);
  });

  it('says « un point » when one is left', () => {
    const stating = (left: number) =>
      recall('2027-01-27', DAY, { left }).thenFacts('SessionReconvened.v1').facts[0]?.data;
    expect(stating(1)).toMatchObject({ statement: expect.stringContaining('il reste un point') });
    expect(stating(2)).toMatchObject({ statement: expect.stringContaining('il reste 2 points') });
  });

  it('and is told where its quorum stands, while that is to come (C7)', () => {
    const due = (at: string) => recall('2027-01-27', at).thenFacts('SessionReconvened.v1').next.deadlines;
    expect(due('2027-01-19T22:59:59.999Z')).toEqual(FORETOLD);
    expect(due('2027-01-20')).toEqual({});
  });

  it('as a call of its own: its notice, no urgency, and nobody named to preside it yet', () => {
    const urgent = sample('SessionConvened.v1', { urgency: 'Dossier en péril' });
    const first = [convened[0]!, urgent, sample('ActingChairNamed.v1'), sample('SessionAdjourned.v1')];
    const before = thingWith(session, first, SESSION).context;
    expect(before).toMatchObject({ urgent: true, convenedOn: '2027-01-04', actingChair: 2 });
    const { next } = recall('2027-01-27', DAY, {}, first).thenFacts('SessionReconvened.v1');
    expect(next.context).toMatchObject({ urgent: false, convenedOn: DAY, actingChair: null });
  });

  it('five days before at least, which no urgency shortens', () => {
    recall('2027-01-25', DAY).thenFacts('SessionReconvened.v1');
    recall('2027-01-24', DAY).thenRefused('second-call-too-soon', { required: 5, left: 4 });
    recall('2027-01-23', DAY, { rules: { ...DEFAULT_RULES, secondCallNoticeDays: 3 } }).thenFacts(
      'SessionReconvened.v1',
    );
    recall('2027-01-19', DAY).thenRefused('date-in-the-past');
  });

  it('not when nothing is left of it', () =>
    recall('2027-01-27', DAY, { left: 0 }).thenRefused('nothing-left-on-agenda'));

  it('once the council has rules', () =>
    recall('2027-01-27', DAY, { rules: null }).thenRefused('rules-missing'));

  it('as often as it takes: each time is another call', () => {
    const again = [...recalled, sample('SessionAdjourned.v1', { call: 2 })];
    const { facts } = recall('2027-02-03', '2027-01-27', {}, again).thenFacts('SessionReconvened.v1');
    expect(facts[0]?.data).toMatchObject({ call: 3 });
  });

  it('only once adjourned', () => {
    for (const facts of [convened, opened, recalled])
      given(session, facts, SESSION)
        .when('reconvene', {
          as: secretary,
          at: DAY,
          data: { heldOn: '2027-01-27' },
          given: { rules: DEFAULT_RULES, left: 1 },
        })
        .thenRefused('not-in-this-state');
  });

  it('remembers that it sat', () => {
    const sat = (facts: Parameters<typeof thingWith>[1]) =>
      (thingWith(session, facts, SESSION).context as SessionContext).sat;
    expect([adjourned, lost, recalled].map(sat)).toEqual([false, true, false]);
  });
});

describe('a second call', () => {
  const again = { ...ASSEMBLY, call: 2, inOffice: 20 };
  const open = (presence: unknown, at = '2027-01-27') =>
    given(session, recalled, SESSION).when('open', {
      as: president,
      at,
      given: { assembly: { ...again, presence }, votes: { opened: 1, closed: 1 } },
    });

  it('opens on its own day with whoever presides and one other (Q6: three of twenty)', () => {
    const { facts, rows } = open([1, 2, 3].map(there)).thenFacts('SessionOpened.v1');
    expect(facts[0]?.data).toMatchObject({ call: 2, inOffice: 20, attending: 3, required: 2 });
    // Votes of the first call are not forgotten.
    expect(rows).toContainEqual(
      expect.objectContaining({
        key: expect.objectContaining({ sk: 'votes' }),
        item: { sitting: true, opened: 1, closed: 1 },
      }),
    );
    open([1, 2].map(there)).thenFacts('SessionOpened.v1');
    open([1].map(there)).thenRefused('second-call-too-few', { counted: 1, required: 2 });
    open([2, 3].map(there)).thenRefused('nobody-presides');
    open([1, 2].map(there), DAY).thenRefused('not-the-day', { heldOn: expect.stringContaining('27') });
  });

  it('keeps a room of its own: who came, and the proxies, are taken anew', () => {
    const { rows } = given(session, recalled, SESSION)
      .when('checkIn', {
        as: secretary,
        at: '2027-01-27',
        data: { member: 3 },
        given: SESSION_GIVEN.checkIn,
      })
      .thenFacts();
    expect(rows).toMatchObject([
      { key: { sk: 'presence#2#0003' }, item: { attending: true, proxyTo: null } },
      { key: { sk: 'move#2#0003#2027-01-27T11:00:00.000Z' }, item: { became: 'IN_ROOM' } },
    ]);
  });

  it('votes with those who are there, the chair among them, and the fact says at which call', () => {
    const vote = (presence: unknown, recused: number[] = []) =>
      given(item, [sample('ItemPlaced.v1')], ITEM).when('openVote', {
        as: president,
        at: '2027-01-27',
        data: { ballot: 'HANDS' },
        given: { ...ITEM_GIVEN.openVote, assembly: { ...again, presence }, recused },
      });
    const { facts } = vote([1, 2].map(there)).thenFacts('VoteOpened.v1');
    expect(facts[0]?.data).toMatchObject({
      call: 2,
      members: [1, 2],
      quorum: { required: 2, counted: 2, base: 20 },
    });
    vote([1, 2].map(there), [2]).thenRefused('second-call-too-few', { counted: 1 });
  });

  it('takes nothing more on its agenda', () => {
    given(item, [], ITEM)
      .when('place', {
        as: secretary,
        at: DAY,
        data: SAMPLE_COMMANDS.item['place'],
        given: { ...ITEM_GIVEN.place, session: { ...ITEM_GIVEN.place.session, call: 2 } },
      })
      .thenRefused('agenda-frozen');
  });
});

describe('a point leaves its agenda (C8)', () => {
  const placed = [sample('ItemPlaced.v1')];
  const subject = `62-words-${PERSON}`;
  const row = (left: object) => ({
    kind: 'put',
    key: { pk: `62#session#${SESSION}`, sk: `item#${ITEM}` },
    item: { item: ITEM, placedAt: '2026-12-01T09:00:00.000Z', leftAt: instant(DAY), ...left },
  });
  const adjourn = (as = president, beside: object = {}, facts: Parameters<typeof given>[1] = placed) =>
    given(item, facts, ITEM).when('adjourn', {
      as,
      at: DAY,
      data: { asked: 'Le budget signé.' },
      given: { assembly: ASSEMBLY, recused: [], ...beside },
    });

  it('adjourned, with what is asked, sealed under who asks, and shown on its session', () => {
    const { facts, rows, next } = adjourn().thenFacts('ItemAdjourned.v1');
    expect(facts[0]).toMatchObject({
      data: { session: SESSION, application: APPLICATION },
      personal: { subject, values: { asked: 'Le budget signé.' } },
    });
    expect(rows).toEqual([row({ left: 'ADJOURNED', asked: { fact: `${ITEM}-2-0`, subject } })]);
    expect(next.value).toBe('adjourned');
  });

  it('by whoever presides it, and before its vote', () => {
    const seat = (member: number) => actorWith({ role: 'member', member });
    adjourn(seat(1)).thenFacts('ItemAdjourned.v1');
    adjourn(seat(2)).thenRefused('not-presiding');
    adjourn(seat(1), { recused: [1] }).thenRefused('not-presiding');
    adjourn(seat(1), { assembly: null }).thenRefused('not-presiding');
    adjourn(president, {}, [...placed, sample('VoteOpened.v1')]).thenRefused('not-in-this-state');
  });

  it.each(['NOT_REACHED', 'SESSION_CANCELLED'])('with its session: %s', (reason) => {
    const { facts, rows, next } = given(item, placed, ITEM)
      .when('leaveAgenda', { as: SYSTEM, at: DAY, data: { reason } })
      .thenFacts('ItemLeftAgenda.v1');
    expect(facts[0]?.data).toEqual({ session: SESSION, application: APPLICATION, reason });
    expect([rows, next.value]).toEqual([[row({ left: reason })], 'left']);
  });

  it('with its dossier', () => {
    const { rows } = given(item, placed, ITEM)
      .when('withdrawWithDossier', { as: SYSTEM, at: DAY })
      .thenFacts('ItemWithdrawn.v1');
    expect(rows).toEqual([row({ left: 'WITHDRAWN' })]);
  });

  it('and its dossier may be placed on the agenda of another session than its own', () => {
    const place = (other: object) =>
      given(item, [], ITEM).when('place', {
        as: secretary,
        at: '2027-01-04',
        data: SAMPLE_COMMANDS.item['place'],
        given: { ...ITEM_GIVEN.place, application: { ...ITEM_GIVEN.place.application, ...other } },
      });
    place({ session: uuid('7') }).thenRefused('application-not-ready');
    place({ session: uuid('7'), moves: true }).thenFacts('ItemPlaced.v1');
    place({ session: uuid('7'), moves: true, ready: false }).thenRefused('application-not-ready');
    // F1 again, for the other day.
    place({ session: uuid('7'), moves: true, implicitOn: '2027-01-19' }).thenRefused(
      'silence-before-session',
    );
  });

  describe('and its dossier', () => {
    const other = uuid('9');
    const onAgenda = [
      sample('ApplicationSubmitted.v1'),
      sample('ReviewStarted.v1'),
      sample('ReviewConcluded.v1'),
      sample('ApplicationPlacedOnAgenda.v1'),
    ];
    const left = { session: SESSION, item: ITEM, reason: 'ADJOURNED' };
    const leave = (facts: Parameters<typeof given>[1], data: object = left) =>
      given(application, facts, APPLICATION).when('leaveAgenda', { as: SYSTEM, at: DAY, data });

    it('is ready again, and remembers which agenda it left and why', () => {
      const { next } = leave(onAgenda).thenFacts('ApplicationLeftAgenda.v1');
      expect(next.value).toMatchObject({ filed: { examination: 'ready' } });
      expect(next.context).toMatchObject({ item: null, left, session: SESSION });
    });

    it('only as long as it stands there, and by that point', () => {
      leave(onAgenda, { ...left, item: uuid('6') }).thenRefused('unknown-reference');
      leave(onAgenda.slice(0, -1)).thenRefused('not-in-this-state');
      leave([...onAgenda, sample('OpinionReceived.v1')]).thenRefused('not-in-this-state');
    });

    it('goes to the session of its next agenda', () => {
      const placedAgain = [
        ...onAgenda,
        sample('ApplicationLeftAgenda.v1'),
        sample('ApplicationPlacedOnAgenda.v1', { session: other, item: uuid('6') }),
      ];
      expect(thingWith(application, placedAgain, APPLICATION).context).toMatchObject({
        session: other,
        item: uuid('6'),
        left: null,
      });
    });

    it('goes to another session too when its decision was deferred', () => {
      const { conditions } = sample('ConditionsPut.v1').data;
      const opinion = sample('OpinionReceived.v1', { conditions });
      const deferred = [...onAgenda, opinion, sample('DecisionDeferred.v1')];
      // What was put to that vote is put to no other.
      expect(thingWith(application, deferred, APPLICATION).context).toMatchObject({
        item: null,
        conditions: [],
        left: { ...left, reason: 'DEFERRED' },
      });
    });
  });
});

describe('a session is cancelled', () => {
  const cancel = (facts: Parameters<typeof given>[1]) =>
    given(session, facts, SESSION).when('cancel', {
      as: president,
      at: '2027-01-10',
      data: { reason: 'Salle fermée' },
      given: { rules: DEFAULT_RULES },
    });

  it('before it opens, with the reason, and its convocation is not awaited any more', () => {
    const deadlines = { convocation: instant('2027-01-14T23:00:00.000Z') };
    const { facts, next } = cancel([{ ...sample('SessionScheduled.v1'), deadlines }]).thenFacts(
      'SessionCancelled.v1',
    );
    const told = { call: 1, heldOn: '2027-01-20', reason: 'Salle fermée' };
    expect(facts[0]?.data).toEqual({ ...told, from: 'SCHEDULED' });
    expect([next.value, next.deadlines]).toEqual(['cancelled', {}]);
    const foretold = [convened[0]!, { ...sample('SessionConvened.v1'), deadlines: FORETOLD }];
    expect(cancel(foretold).thenFacts('SessionCancelled.v1').next.deadlines).toEqual({});
    for (const facts of [convened, adjourned, recalled])
      expect(cancel(facts).thenFacts('SessionCancelled.v1').next.value).toBe('cancelled');
  });

  it('and says where it stood: members are told once they were convened', () => {
    const from = (facts: Parameters<typeof given>[1]) =>
      cancel(facts).thenFacts('SessionCancelled.v1').facts[0]?.data;
    expect(from(convened)).toMatchObject({ from: 'CONVENED' });
    expect(from(adjourned)).toMatchObject({ from: 'ADJOURNED' });
    expect(from(recalled)).toMatchObject({ call: 2, heldOn: '2027-01-27', from: 'CONVENED' });
  });

  it('and is over, not cancelled, once it sat: what it voted stays', () => {
    for (const facts of [lost, [...lost, sample('SessionReconvened.v1')]])
      expect(cancel(facts).thenFacts('SessionCancelled.v1').next.value).toBe('closed');
  });

  it('not once it is open, nor once it is over', () => {
    cancel(opened).thenRefused('not-in-this-state');
    cancel([...opened, sample('SessionClosed.v1')]).thenRefused('not-in-this-state');
    cancel([...convened, sample('SessionCancelled.v1')]).thenRefused('not-in-this-state');
  });
});
