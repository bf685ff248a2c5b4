import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import type { Outlook, QuorumForecast } from '../../workflows/session/forecast/forecast.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, instant, PERSON, SESSION, SYSTEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, DATED_RULES, SESSION_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, refusalsIn } from '../support/scenario.ts';
import { blockTable } from '../../workflows/session/block/table.ts';
import { speakingTable } from '../../workflows/session/speaking/table.ts';
import { agendaTable } from '../../workflows/session/agenda/arrange.ts';
import { minutesTable } from '../../workflows/session/minutes/table.ts';

const secretary = actorWith('secretary');
const president = actorWith('president');
const rules = { rules: DATED_RULES, points: 2 };
const convocation = { convocation: instant('2027-01-14T23:00:00.000Z') };
const forecastOn = { quorumForecast: instant('2027-01-12T23:00:00.000Z') };
const scheduled = { ...sample('SessionScheduled.v1'), deadlines: convocation };
const convened = [scheduled, { ...sample('SessionConvened.v1'), deadlines: { convocation: null } }];

describe('a session is scheduled', () => {
  const schedule = (other: object = {}, on = '2026-11-02', beside: unknown = rules) =>
    given(session, [], SESSION).when('schedule', {
      as: secretary,
      at: on,
      data: { ...SAMPLE_COMMANDS.session['schedule'], ...other },
      given: beside,
    });

  it('with its campaign, and the day its convocation is due (DEL-04)', () => {
    const { next } = schedule().thenFacts('SessionScheduled.v1');
    expect(next.deadlines).toEqual(convocation);
  });

  it('on that very day, without a convocation deadline that is past already', () => {
    const { next } = schedule({}, '2027-01-20').thenFacts('SessionScheduled.v1');
    expect(next.deadlines).toEqual({});
  });

  it('at an hour, and where, if that is known', () => {
    const where = {
      startsAt: '09:05',
      place: 'Salle des fêtes',
      remoteLink: 'https://visio.exemple.fr/cdess',
    };
    expect(schedule(where).thenFacts('SessionScheduled.v1').next.context).toMatchObject(where);
    const { next } = schedule().thenFacts('SessionScheduled.v1');
    expect(next.context).toMatchObject({ startsAt: '14:00', place: null, remoteLink: null });
  });

  it.each([
    [{ startsAt: '24:00' }, false],
    [{ startsAt: '23:59' }, true],
    [{ startsAt: '9:30' }, false],
    [{ remoteLink: 'http://visio.exemple.fr' }, false],
    [{ remoteLink: 'https://visio.exemple.fr' }, true],
  ])('and its hour and link are read as such: %j, %s', (other, isRead) => {
    const body = { ...SAMPLE_COMMANDS.session['schedule'], ...other };
    expect(session.commands['schedule']?.safeParse(body).success).toBe(isRead);
  });

  it('not the day before', () => schedule({}, '2027-01-21').thenRefused('date-in-the-past'));

  // 30 November + 2 months is 30 January: the session of the 20th and ten days to sign end on that very day.
  it('when its campaign opens less than two months before the decision is signed (SIL-08)', () => {
    schedule({ opensOn: '2026-11-30' }).thenFacts('SessionScheduled.v1');
    schedule({ opensOn: '2026-11-29' }).thenRefused('campaign-opens-too-early', {
      earliest: expect.stringMatching(/^30.novembre.2026$/),
    });
  });

  it('when its campaign opens before it closes, and closes on the day of the session at the latest', () => {
    schedule({ opensOn: '2026-12-20', closesOn: '2026-12-20' }).thenFacts('SessionScheduled.v1');
    schedule({ opensOn: '2026-12-21', closesOn: '2026-12-20' }).thenRefused('campaign-dates-out-of-order');
    schedule({ closesOn: '2027-01-20' }).thenFacts('SessionScheduled.v1');
    schedule({ closesOn: '2027-01-21' }).thenRefused('campaign-dates-out-of-order');
  });

  it('once the council has rules', () =>
    schedule({}, '2026-11-02', { rules: null }).thenRefused('rules-missing'));

  it.each(['0001-01-01', '1999-12-31', '3000-01-01', '9999-12-31'])('and not in the year of %s', (day) => {
    const read = (other: object) =>
      session.commands['schedule']?.safeParse({ ...SAMPLE_COMMANDS.session['schedule'], ...other }).success;
    expect([read({ opensOn: day }), read({ closesOn: day }), read({ heldOn: day })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a session is convened (DEL-03, DEL-04)', () => {
  const convene = (on: string, urgency: string | null = null, beside: unknown = rules) =>
    given(session, [scheduled], SESSION).when('convene', {
      as: secretary,
      at: on,
      data: { urgency },
      given: beside,
    });

  it.each([
    ['2027-01-08', 12, false],
    ['2027-01-09', 11, true],
    ['2027-01-15', 5, true],
  ])('on %s, %i days before, short notice: %s', (on, noticeDays, shortNotice) => {
    const { facts, next } = convene(on).thenFacts('SessionConvened.v1');
    expect(facts[0]?.data).toMatchObject({ noticeDays, shortNotice, urgency: null });
    // C7: a week before, while that is to come.
    expect(next.deadlines).toEqual(noticeDays > 7 ? forecastOn : {});
  });

  it('is told a week before where its quorum stands, by the rules of its convocation (C7)', () => {
    const due = (days: number, on: string) => {
      const procedure = { ...DEFAULT_RULES, forecastAlertDays: days };
      const beside = { ...rules, rules: { ...DATED_RULES, procedure } };
      return convene(on, null, beside).thenFacts('SessionConvened.v1').next.deadlines;
    };
    expect(due(7, '2027-01-12T22:59:59.999Z')).toEqual(forecastOn);
    expect(due(7, '2027-01-12T23:00:00.000Z')).toEqual({});
    expect(due(1, '2027-01-12')).toEqual({ quorumForecast: instant('2027-01-18T23:00:00.000Z') });
  });

  const told = [convened[0], { ...sample('SessionConvened.v1'), deadlines: forecastOn }] as typeof convened;
  const pass = (beside: unknown) =>
    given(session, told, SESSION).when('passDeadline', {
      as: SYSTEM,
      at: '2027-01-13',
      data: { deadline: 'quorumForecast', dueAt: forecastOn.quorumForecast },
      given: beside,
    });

  it('and the figures are kept, nobody’s name', () => {
    const { facts, next } = pass(SESSION_GIVEN.passDeadline).thenFacts('QuorumForecastMade.v1');
    expect(next.deadlines).toEqual(convocation);
    expect(facts[0]?.data).toMatchObject({
      call: 1,
      opening: { outlook: 'SURE', sure: 2, required: 2, base: 4, chair: 1 },
      points: { sure: 0, possible: 0, outOfReach: 0 },
      inOffice: 4,
      coming: 2,
      unknown: 2,
      toCall: 2,
    });
    pass(undefined).thenFacts('TimeLimitMissed.v1');
  });

  it('each under its own name, of all the colleges and of all the points', () => {
    const { forecast } = SESSION_GIVEN.passDeadline as { forecast: QuorumForecast };
    const point = (outlook: Outlook) => ({ ...forecast.opening, outlook });
    const outlooks = [
      'SURE',
      'POSSIBLE',
      'POSSIBLE',
      'OUT_OF_REACH',
      'OUT_OF_REACH',
      'OUT_OF_REACH',
    ] as const;
    const college = { college: 1, inOffice: 15, coming: 1, represented: 2, absent: 4, unknown: 8 };
    const counted = {
      ...forecast,
      points: outlooks.map(point),
      colleges: [college, { ...college, college: 2 }],
    };
    expect(pass({ forecast: counted }).thenFacts('QuorumForecastMade.v1').facts[0]?.data).toMatchObject({
      points: { sure: 1, possible: 2, outOfReach: 3 },
      inOffice: 30,
      coming: 2,
      represented: 4,
      absent: 8,
      unknown: 16,
    });
  });

  it('under the rules in force on that day, by their version and their hash (K11)', () => {
    const second = { points: 2, rules: { ...DATED_RULES, version: 2, digest: 'B'.repeat(43) } };
    const { facts, next } = convene('2027-01-08', null, second).thenFacts('SessionConvened.v1');
    expect(facts[0]?.data).toMatchObject({ rulesVersion: 2, rulesDigest: 'B'.repeat(43) });
    expect(next.context).toMatchObject({ rulesVersion: 2 });
  });

  it('and tells what each member is told: when, where, and of how many points (DEL-03)', () => {
    const { facts } = convene('2027-01-08').thenFacts('SessionConvened.v1');
    const { heldOn, startsAt, place } = scheduled.data as Record<string, unknown>;
    expect(facts[0]?.data).toMatchObject({ heldOn, startsAt, place, points: 2 });
  });

  it('not four days before, unless an urgency is given', () => {
    convene('2027-01-16').thenRefused('notice-too-short', { required: 5, left: 4 });
    const { facts } = convene('2027-01-16', 'Dossier en péril').thenFacts('SessionConvened.v1');
    expect(facts[0]?.data).toMatchObject({ noticeDays: 4, shortNotice: true, urgency: 'Dossier en péril' });
  });

  it('counts days as Paris does: a minute before midnight is still the day before', () => {
    convene('2027-01-15T22:59:00.000Z').thenFacts('SessionConvened.v1');
    convene('2027-01-15T23:00:00.000Z').thenRefused('notice-too-short', { left: 4 });
  });

  it('not once its day is past, urgency or not', () => {
    convene('2027-01-21', 'Trop tard').thenRefused('date-in-the-past');
  });

  it('once the council has rules', () =>
    convene('2027-01-04', null, { rules: null }).thenRefused('rules-missing'));

  it('or its convocation is missed at its instant, not a millisecond before', () => {
    const miss = (at: string, dueAt: string = convocation.convocation) =>
      given(session, [scheduled], SESSION).when('passDeadline', {
        as: SYSTEM,
        at,
        data: { deadline: 'convocation', dueAt },
      });
    miss('2027-01-14T22:59:59.999Z').thenRefused('not-due');
    miss('2027-01-15T00:00:00.000Z', '2027-01-13T23:00:00.000Z').thenRefused('not-due');
    expect(miss('2027-01-14T23:00:00.000Z').thenFacts('TimeLimitMissed.v1').next.deadlines).toEqual({});
    given(session, convened, SESSION)
      .when('passDeadline', {
        as: SYSTEM,
        at: '2027-01-15',
        data: { deadline: 'convocation', dueAt: convocation.convocation },
      })
      .thenRefused('not-due');
    given(session, [...convened, sample('SessionOpened.v1')], SESSION)
      .when('passDeadline', {
        as: SYSTEM,
        at: '2027-01-20',
        data: { deadline: 'quorumForecast', dueAt: forecastOn.quorumForecast },
      })
      .thenRefused('not-in-this-state');
  });
});

describe('the hour and the place of a session', () => {
  const relocate = (data: object, past: Parameters<typeof given>[1] = convened) =>
    given(session, past, SESSION).when('relocate', { as: secretary, at: '2027-01-11', data });

  it('change without its day; what is not named stays (DEL-04)', () => {
    const { facts, next } = relocate({ startsAt: '15:00' }).thenFacts('SessionRelocated.v1');
    const told = { startsAt: '15:00', place: '2 rue du Marché, Arras', remoteLink: null };
    expect(facts[0]?.data).toEqual({ call: 1, heldOn: '2027-01-20', ...told, convened: true });
    expect(next.context).toMatchObject({ ...told, heldOn: '2027-01-20' });
    expect(session.commands['relocate']?.safeParse({ heldOn: '2027-01-21' }).success).toBe(false);
    expect(relocate({ place: null }).thenFacts('SessionRelocated.v1').next.context).toMatchObject({
      startsAt: '14:30',
      place: null,
    });
  });

  it('are taken back as they are given: there is no link any more', () => {
    const link = sample('SessionRelocated.v1', { remoteLink: 'https://visio.exemple.fr' });
    const { next } = relocate({ remoteLink: null }, [...convened, link]).thenFacts('SessionRelocated.v1');
    expect(next.context).toMatchObject({ remoteLink: null });
  });

  it('are told to nobody before the convocation', () => {
    const { facts } = relocate({ place: 'Lens' }, [scheduled]).thenFacts('SessionRelocated.v1');
    expect(facts[0]?.data).toMatchObject({ place: 'Lens', convened: false });
  });

  it('do not change into what they are', () => {
    relocate({}).thenRefused('nothing-relocated');
    relocate({ startsAt: '14:30', place: '2 rue du Marché, Arras' }).thenRefused('nothing-relocated');
  });

  it('change no more once it is open', () =>
    relocate({ place: 'Lens' }, [...convened, sample('SessionOpened.v1')]).thenRefused('not-in-this-state'));
});

describe('the room', () => {
  const at = '2027-01-20';
  type Move = { as?: ReturnType<typeof actorWith>; data?: object; beside?: object };
  const move = (name: string, { as = actorWith('member'), data = {}, beside = {} }: Move = {}) =>
    given(session, convened, SESSION).when(name, {
      as,
      at,
      data,
      given: { ...SESSION_GIVEN.giveProxy, ...beside },
    });
  const titular = SESSION_GIVEN.checkIn.seat;
  const row = {
    member: 7,
    attending: true,
    mode: 'ROOM',
    since: '2027-01-19T23:30:00.000Z',
    proxyTo: 2,
    proxyAt: 'earlier',
  };

  it.each([
    ['checkIn', {}, { attending: true, since: instant(at), proxyTo: null }],
    ['checkOut', {}, { attending: false, since: instant(at) }],
    ['giveProxy', { holder: 2 }, { attending: false, proxyTo: 2, proxyAt: instant(at) }],
    ['withdrawProxy', {}, { proxyTo: null, proxyAt: null }],
  ])('%s changes the own row of a member, and no fact', (name, data, item) => {
    const { rows } = move(name, { data }).thenFacts();
    const key = { pk: `62#session#${SESSION}`, sk: 'presence#1#0007' };
    expect(rows[0]).toMatchObject({ key, item, absent: true });
  });

  it('keeps each movement in a row of its own, and no other act makes one (D1)', () => {
    const moved = { member: 7, quality: 'TITULAR', became: 'IN_ROOM', at: instant(at) };
    expect(move('checkIn').thenFacts().rows).toEqual([
      expect.objectContaining({ kind: 'put' }),
      { kind: 'put', key: { pk: `62#session#${SESSION}`, sk: `move#1#0007#${instant(at)}` }, item: moved },
    ]);
    const away = { ...row, attending: false };
    for (const [name, data, before] of [
      ['checkIn', {}, row],
      ['checkOut', {}, away],
      ['giveProxy', { holder: 2 }, away],
      ['withdrawProxy', {}, away],
    ] as const)
      expect(move(name, { data, beside: { row: before } }).thenFacts().rows).toHaveLength(1);
    const { rows } = move('checkOut', { beside: { row } }).thenFacts();
    expect(rows[1]).toMatchObject({ item: { became: 'OUT', at: instant(at) } });
  });

  it('is decided on the row as it was read, so that of two commands neither is lost', () => {
    const { member: _, mode: __, ...expected } = row;
    expect(move('giveProxy', { data: { holder: 2 }, beside: { row } }).thenFacts().rows[0]).toMatchObject({
      expect: expected,
    });
  });

  it('does not go back in time when a command arrives after a later one', () => {
    const later = '2027-01-20T11:00:00.001Z';
    const { rows } = move('checkOut', { beside: { row: { ...row, since: later } } }).thenFacts();
    expect(rows).toMatchObject([
      { item: { since: later } },
      { key: { sk: `move#1#0007#${later}` }, item: { became: 'OUT', at: later } },
    ]);
  });

  it('counts who attends at a distance by their own sign-in, where the rules count them (DEL-14)', () => {
    const remote = (as: ReturnType<typeof actorWith>, remoteCounts: boolean, beside: object = {}) =>
      move('checkIn', { as, data: { mode: 'REMOTE', member: 7 }, beside: { remoteCounts, ...beside } });
    const { rows } = remote(actorWith('member'), true).thenFacts();
    expect(rows).toMatchObject([
      { item: { attending: true, mode: 'REMOTE' } },
      { item: { became: 'REMOTE' } },
    ]);
    remote(actorWith('member'), false).thenRefused('remote-not-counted');
    remote(secretary, true).thenRefused('remote-by-oneself');
    // From the room to a distance is a movement.
    const left = remote(actorWith('member'), true, { row: { ...row, since: '2027-01-19T08:00:00.000Z' } });
    expect(left.thenFacts().rows).toMatchObject([
      { item: { attending: true, mode: 'REMOTE', since: instant(at) } },
      { item: { became: 'REMOTE' } },
    ]);
  });

  it('keeps since when a member sits', () => {
    const { rows } = move('checkIn', { beside: { row } }).thenFacts();
    expect(rows).toMatchObject([{ item: { attending: true, since: row.since } }]);
  });

  it('ends the proxy of who comes: it does not revive when they leave (DEL-06)', () => {
    const given = { ...row, attending: false };
    const { rows } = move('checkIn', { beside: { row: given } }).thenFacts();
    expect(rows[0]).toMatchObject({ item: { attending: true, proxyTo: null, proxyAt: null } });
    const left = move('checkOut', { beside: { row: given } }).thenFacts();
    expect(left.rows).toMatchObject([{ item: { attending: false, proxyTo: 2 } }]);
  });

  it('is kept by the secretary too, who names the seat', () => {
    const { rows } = move('checkIn', { as: secretary, data: { member: 3 } }).thenFacts();
    expect(rows[0]).toMatchObject({ key: { sk: 'presence#1#0003' } });
    move('checkIn', { as: secretary }).thenRefused('no-such-member');
  });

  it('is not changed by a member who names the seat of another', () => {
    move('checkIn', { data: { member: 7 } }).thenFacts();
    move('checkIn', { data: { member: 3 } }).thenRefused('no-such-member');
  });

  it.each(['checkIn', 'checkOut', 'giveProxy', 'withdrawProxy'])('%s needs a seat that is filled', (name) => {
    move(name, { data: name === 'giveProxy' ? { holder: 2 } : {}, beside: { seat: null } }).thenRefused(
      'no-such-member',
    );
  });

  it('does not let a proxy go to oneself nor to an empty seat (DEL-06)', () => {
    move('giveProxy', { data: { holder: 7 } }).thenRefused('proxy-impossible');
    move('giveProxy', { data: { holder: 2 }, beside: { holder: null } }).thenRefused('proxy-impossible');
    const over = { ...titular, termEndsOn: '2027-01-19' };
    move('giveProxy', { data: { holder: 2 }, beside: { holder: over } }).thenRefused('proxy-impossible');
    const carrying = (carried: number, most: number | null) =>
      move('giveProxy', { data: { holder: 2 }, beside: { carried, most } });
    carrying(0, 1).thenFacts();
    carrying(1, 1).thenRefused('proxy-impossible', { explanation: expect.stringContaining('Choisissez') });
    carrying(1, 2).thenFacts();
  });

  it.each(['checkIn', 'checkOut', 'giveProxy', 'withdrawProxy'])(
    '%s needs a mandate on the day of the session, whatever the day on which it is asked (MAN-02)',
    (name) => {
      const on = (seat: object) =>
        move(name, { data: name === 'giveProxy' ? { holder: 2 } : {}, beside: { seat } });
      on({ ...titular, termEndsOn: '2027-01-20' }).thenFacts();
      on({ ...titular, termEndsOn: '2027-01-19' }).thenRefused('no-mandate-then');
      on({ ...titular, startsOn: '2027-01-20' }).thenFacts();
      on({ ...titular, startsOn: '2027-01-21' }).thenRefused('no-mandate-then');
    },
  );

  it('takes an alternate while their titular is not there, and the seat is not vacant (DEL-01)', () => {
    const alternate = { ...titular, kind: 'ALTERNATE' };
    const arrive = (of: unknown) => move('checkIn', { beside: { seat: alternate, titular: of } });
    const { rows } = arrive({ row: null }).thenFacts();
    expect(rows[1]).toMatchObject({ item: { quality: 'ALTERNATE', became: 'IN_ROOM' } });
    arrive({ row: { ...row, attending: false } }).thenFacts();
    arrive({ row }).thenRefused('titular-sits');
    arrive(null).thenRefused('seat-vacant');
    move('giveProxy', { data: { holder: 2 }, beside: { seat: alternate } }).thenRefused('proxy-impossible');
    move('giveProxy', { data: { holder: 2 }, beside: { holder: alternate } }).thenRefused('proxy-impossible');
  });
});

describe('a member answers a convocation (C7)', () => {
  const at = '2027-01-18';
  type Answer = { as?: ReturnType<typeof actorWith>; beside?: object; facts?: typeof convened };
  const answer = (data: object, { as = actorWith('member'), beside = {}, facts = convened }: Answer = {}) =>
    given(session, facts, SESSION).when('reply', {
      as,
      at,
      data,
      given: { ...SESSION_GIVEN.reply, ...beside },
    });
  const sealed = { fact: `${SESSION}-reply-1-0007`, subject: `62-words-${PERSON}` };
  const row = { member: 7, answer: 'COMING', at: instant('2027-01-15'), sealed: null };

  it('by a row of their own, and no fact', () => {
    expect(answer({ answer: 'COMING' }).thenFacts().rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#session#${SESSION}`, sk: 'reply#1#0007' },
        item: { member: 7, answer: 'COMING', at: instant(at), sealed: null },
        absent: true,
      },
    ]);
  });

  it('anew until the session opens, on the answer as it was read', () => {
    const [again] = answer({ answer: 'ABSENT' }, { beside: { row } }).thenFacts().rows;
    expect(again).toMatchObject({ item: { answer: 'ABSENT' }, expect: { answer: 'COMING', at: row.at } });
    const opened = [...convened, sample('SessionOpened.v1')];
    answer({ answer: 'ABSENT' }, { facts: opened as typeof convened }).thenRefused('not-in-this-state');
    answer({ answer: 'COMING' }, { facts: [scheduled] as typeof convened }).thenRefused('not-in-this-state');
  });

  it('with a word of excuse that is sealed under them, whoever types it, and nowhere else', () => {
    const word = { answer: 'ABSENT', excuse: 'Un deuil' };
    for (const as of [actorWith('member'), secretary]) {
      const [written] = answer({ ...word, member: 7 }, { as }).thenFacts().rows;
      expect(written).toMatchObject({
        item: { sealed },
        sealed: { ...sealed, values: { excuse: 'Un deuil' } },
      });
      expect(JSON.stringify((written as { item: object }).item)).not.toContain('deuil');
    }
    // Taken back, it is overwritten where it was, also when the seat is somebody else's by then.
    const before = { ...row, answer: 'ABSENT', sealed };
    const seat = { ...SESSION_GIVEN.reply.seat, person: null };
    const [changed] = answer({ answer: 'COMING' }, { beside: { row: before, seat } }).thenFacts().rows;
    expect(changed).toMatchObject({ item: { sealed } });
    expect((changed as { sealed: object }).sealed).toEqual({ ...sealed, values: {} });
  });

  it('and excuses nobody who comes', () => {
    const read = (data: object) => session.commands['reply']?.safeParse(data).success;
    expect(read({ answer: 'ABSENT', excuse: 'Un deuil' })).toBe(true);
    expect(read({ answer: 'COMING', excuse: 'Un deuil' })).toBe(false);
    expect(read({ answer: 'PERHAPS' })).toBe(false);
  });

  it('at a distance only where the rules count them (DEL-14)', () => {
    answer({ answer: 'REMOTE' }, { beside: { remoteCounts: true } }).thenFacts();
    answer({ answer: 'REMOTE' }, { beside: { remoteCounts: false } }).thenRefused('remote-not-counted');
  });

  it('for their own seat, which is theirs on that day', () => {
    answer({ answer: 'COMING', member: 3 }).thenRefused('no-such-member');
    answer({ answer: 'COMING' }, { as: secretary }).thenRefused('no-such-member');
    answer({ answer: 'COMING' }, { beside: { seat: null } }).thenRefused('no-such-member');
    const over = { ...SESSION_GIVEN.reply.seat, termEndsOn: '2027-01-19' };
    answer({ answer: 'COMING' }, { beside: { seat: over } }).thenRefused('no-mandate-then');
  });
});

describe('a session is opened', () => {
  const foretold = [
    scheduled,
    { ...sample('SessionConvened.v1'), deadlines: { convocation: null, ...forecastOn } },
  ];
  const open = (assembly: unknown, at = '2027-01-20') =>
    given(session, foretold, SESSION).when('open', {
      as: president,
      at,
      given: { assembly, votes: { opened: 0, closed: 0 } },
    });
  const absent = (member: number) => ({ ...ASSEMBLY.presence[2], member });
  const there = (member: number) => ({ ...ASSEMBLY.presence[0], member });
  const proxy = { ...absent(3), proxyTo: 1, proxyAt: '2027-01-19T08:00:00.000Z' };

  it('with half of the members in office (DEL-07), and every number kept', () => {
    const { facts, next } = open(ASSEMBLY).thenFacts('SessionOpened.v1');
    // C7: what was foretold is there to be seen.
    expect(next.deadlines).toEqual({});
    expect(facts[0]?.data).toMatchObject({
      inOffice: 4,
      attending: 2,
      proxies: 0,
      // Seats that nobody fills count in theirs all the same (J3).
      colleges: [
        { college: 1, inOffice: 2, attending: 1 },
        { college: 2, inOffice: 1, attending: 1 },
        { college: 3, inOffice: 1, attending: 0 },
      ],
      required: 2,
      rulesVersion: 1,
    });
  });

  it('not with one short', () => {
    open({ ...ASSEMBLY, presence: [there(1)] }).thenRefused('quorum-not-reached', {
      counted: 1,
      required: 2,
      base: 4,
    });
    open({ ...ASSEMBLY, inOffice: 5 }).thenRefused('quorum-not-reached', { counted: 2, required: 3 });
  });

  it('a proxy counts where the rules say so (CRPA), and does not where they do not (CGCT)', () => {
    const room = { ...ASSEMBLY, inOffice: 5, presence: [there(1), there(2), proxy] };
    const { facts } = open(room).thenFacts('SessionOpened.v1');
    expect(facts[0]?.data).toMatchObject({ attending: 2, proxies: 1, required: 3 });
    open({ ...room, rules: { ...DEFAULT_RULES, quorumMode: 'CGCT' } }).thenRefused('quorum-not-reached', {
      counted: 2,
    });
  });

  it('one holder carries one proxy: a second does not count (DEL-06)', () => {
    const second = { ...proxy, member: 4, proxyAt: '2027-01-19T09:00:00.000Z' };
    const room = { ...ASSEMBLY, inOffice: 7, presence: [there(1), there(2), proxy, second] };
    open(room).thenRefused('quorum-not-reached', { counted: 3, required: 4 });
  });

  it('on its day, as Paris counts days', () => {
    open(ASSEMBLY, '2027-01-19T22:59:59.999Z').thenRefused('not-the-day');
    open(ASSEMBLY, '2027-01-19T23:00:00.000Z').thenFacts('SessionOpened.v1');
    open(ASSEMBLY, '2027-01-20T22:59:59.999Z').thenFacts('SessionOpened.v1');
    open(ASSEMBLY, '2027-01-20T23:00:00.000Z').thenRefused('not-the-day');
  });

  it('once the council has rules', () => open(null).thenRefused('rules-missing'));

  it('once convened', () => {
    given(session, [scheduled], SESSION)
      .when('open', { as: president, at: '2027-01-20', given: SESSION_GIVEN.open })
      .thenRefused('not-in-this-state');
  });
});

describe('a session is presided', () => {
  const open = (as: typeof president, officers: object, at = '2027-01-20') =>
    given(session, convened, SESSION).when('open', {
      as,
      at,
      given: { assembly: { ...ASSEMBLY, ...officers }, votes: { opened: 0, closed: 0 } },
    });
  const away = { chair: 3, vicePresidents: [4, 2] };
  const second = actorWith({ role: 'member', member: 2 });
  const name = (row: object | null, seated = true, facts: Parameters<typeof given>[1] = convened) =>
    given(session, facts, SESSION).when('nameActingChair', {
      as: secretary,
      at: '2027-01-20',
      data: SAMPLE_COMMANDS.session['nameActingChair'],
      given: { row, seat: seated ? SESSION_GIVEN.checkIn.seat : null },
    });

  it('by who stands in for the president, and it is kept who, and as what', () => {
    const { facts } = open(president, away).thenFacts('SessionOpened.v1');
    expect(facts[0]?.data).toMatchObject({ chair: 2, chairQuality: 'VICE_PRESIDENT' });
  });

  it('by somebody, or it does not open', () => {
    open(president, { chair: 3 }).thenRefused('nobody-presides');
    open(president, { chair: 3, actingChair: 2 }).thenFacts('SessionOpened.v1');
  });

  it('and opened by whoever presides, from their seat; by no other member, whatever the day', () => {
    open(second, away).thenFacts('SessionOpened.v1');
    open(second, {}).thenRefused('not-presiding');
    open(second, {}, '2027-01-21').thenRefused('not-presiding');
    open(second, away, '2027-01-21').thenRefused('not-the-day');
  });

  it('by a member named for it, who is there', () => {
    const row = ASSEMBLY.presence[1];
    const { next } = name(row ?? null).thenFacts('ActingChairNamed.v1');
    expect(next.context).toMatchObject({ actingChair: 2 });
    name(row ?? null, true, [...convened, sample('SessionOpened.v1')]).thenFacts('ActingChairNamed.v1');
    name(null).thenRefused('not-in-the-room');
    name({ ...row, attending: false }).thenRefused('not-in-the-room');
    name(row ?? null, false).thenRefused('no-such-member');
    name(row ?? null, true, [scheduled]).thenRefused('not-in-this-state');
  });
});

describe('a session is closed', () => {
  const close = (open: number, as = president, assembly: unknown = ASSEMBLY) =>
    given(session, [...convened, sample('SessionOpened.v1')], SESSION).when('close', {
      as,
      at: '2027-01-20',
      given: { votes: { opened: 3, closed: 3 - open }, assembly },
    });

  it('when no vote is open, and if none was opened or closed since', () => {
    const { next, rows } = close(0).thenFacts('SessionClosed.v1');
    expect(next.value).toBe('closed');
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#session#${SESSION}`, sk: 'votes' },
        item: { sitting: false, opened: 3, closed: 3 },
        expect: { sitting: true, opened: 3, closed: 3 },
      },
    ]);
  });

  it('not while one is', () => close(1).thenRefused('item-still-open'));

  it('by the President, or by whoever presides then', () => {
    close(0, actorWith({ role: 'member', member: 1 })).thenFacts('SessionClosed.v1');
    close(0, actorWith({ role: 'member', member: 2 })).thenRefused('not-presiding');
    close(0, actorWith({ role: 'member', member: 1 }), null).thenRefused('not-presiding');
  });
});

// Those of a second call, and of a consultation in writing, are met in files of their own.
expectAllRefusalsMet(session, [
  // In agenda.test.ts.
  ...refusalsIn(agendaTable),
  // In minutes.test.ts.
  ...refusalsIn(minutesTable),
  // In blocks.test.ts.
  ...refusalsIn(blockTable),
  ...refusalsIn(speakingTable),
  'close block-under-way',
  'adjournForLackOfQuorum block-under-way',
  'open second-call-too-few',
  'adjournForLackOfQuorum rules-missing',
  'adjournForLackOfQuorum not-the-day',
  'adjournForLackOfQuorum item-still-open',
  'adjournForLackOfQuorum quorum-reached',
  'reconvene rules-missing',
  'reconvene date-in-the-past',
  'reconvene second-call-too-soon',
  'reconvene nothing-left-on-agenda',
  'schedule written-consultation-excluded',
  'schedule consultation-too-short',
  'orderConsultation rules-missing',
  'orderConsultation written-consultation-excluded',
  'orderConsultation consultation-too-short',
  'orderConsultation college-too-small',
  'orderConsultation nothing-to-consult-on',
  'demandSession not-consulted',
  'demandSession consultation-over',
  ...['acknowledgeConvocation', 'recordHandDelivery'].flatMap((name) => [
    `${name} no-such-member`,
    `${name} no-mandate-then`,
  ]),
  'recordHandDelivery not-delivered-then',
  ...['no-such-member', 'no-mandate-then', 'not-your-point', 'too-many-questions'].map(
    (reason) => `askQuestion ${reason}`,
  ),
  'answerQuestion no-such-question',
  'answerQuestion question-answered',
]);
