import { makeCouncilViews } from '../../functions/queries/council-views.ts';
import { makeMemberNames } from '../../functions/given/member-names.ts';
import type { Links } from '../../functions/given/links.ts';
import { makeSessionAgenda } from '../../functions/queries/session/agenda-view.ts';
import { makeAgendaOrder } from '../../functions/queries/session/agenda-order-view.ts';
import { makeForecast } from '../../functions/queries/session/forecast-view.ts';
import { makeNotices } from '../../functions/queries/session/notices-view.ts';
import { makePack } from '../../functions/queries/session/pack-view.ts';
import { makePresence } from '../../functions/queries/session/presence-view.ts';
import { makeQuestions } from '../../functions/queries/session/questions-view.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import type { Actor, HeldRole } from '../../workflows/kernel/actor.ts';
import { rolesKey, thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import { noticeKey } from '../../workflows/session/convening/notices.ts';
import { questionIdOf, questionKey } from '../../workflows/session/questions/commands.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import {
  actorWith,
  EXPERTISE,
  instant,
  ITEM,
  OTHER_PERSON,
  PERSON,
  SESSION,
  STRUCTURE,
  uuid,
} from '../support/ids.ts';
import { keeping, openingWords, recorded } from '../support/kept.ts';
import {
  agendaRows,
  councilRows,
  dossierRow,
  moveRow,
  placedPoint,
  POINT,
  presenceRow,
  recusalRow,
  replyRow,
  seatRow,
  SESSION_FACTS,
  stateOf,
  stateWith,
} from '../support/kept-session.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

/** What is read of a session that is prepared or sits, and what of it each reader does not read (DEL-11, B9). */
const NOW = instant('2027-01-12T10:00:00.000Z');
const FOR_IT = uuid('8');
const IN = { council: '62', id: SESSION };

/** The third member said that they leave; the fourth acts for the applicant, whatever they said. */
const SEATS = [
  seatRow(1),
  seatRow(2, { person: PERSON }),
  seatRow(3),
  seatRow(4, { person: FOR_IT }),
  seatRow(5, { person: OTHER_PERSON }),
  seatRow(6, { college: 1, seat: 3, kind: 'ALTERNATE' }),
  seatRow(7, { startsOn: '2027-02-01' }),
  { ...rolesKey('62', FOR_IT), [`representative#${STRUCTURE}`]: true },
  recusalRow(ITEM, 3),
];
const examined = stateWith(dossierRow, { proposal: 'FAVOURABLE', open: ['GOV-01'], failed: [], themes: {} });
const concerning = (person: string): RowItem => stateWith(examined, { conflicted: [person] });

const asked = (member: number, other: RowItem = {}): RowItem => {
  const question = questionIdOf('2027-01-10T09:00:00.000Z', member);
  return {
    ...questionKey(IN, question),
    question,
    member,
    item: ITEM,
    askedAt: '2027-01-10T09:00:00.000Z',
    asked: { fact: `question-${member}`, subject: 's' },
    answeredAt: null,
    answer: null,
    ...other,
  };
};
const answered = {
  answeredAt: '2027-01-11T09:00:00.000Z',
  answer: { fact: 'answer', subject: 's' },
};

type World = {
  state?: keyof typeof SESSION_FACTS;
  dossier?: RowItem;
  /** Rows beside, which take the place of those at the same key. */
  beside?: readonly RowItem[];
  linked?: readonly string[];
};

const reading = ({ state = 'convened', dossier = examined, beside = [], linked = [] }: World = {}) => {
  const others = [...beside, dossier];
  const rows = [...councilRows, ...agendaRows, ...SEATS].filter(
    ({ pk, sk }) => !others.some((other) => other['pk'] === pk && other['sk'] === sk),
  );
  const facts = SESSION_FACTS[state];
  const kept = keeping([...rows, ...others], recorded('session', SESSION, facts));
  const { subjects, opened } = openingWords();
  const links: Links = {
    linksOf: () => Promise.resolve([]),
    linked: (_, actor) =>
      Promise.resolve(
        actor.kind === 'person' && linked.includes(actor.person)
          ? { ...actor, links: [{ structure: STRUCTURE, kind: 'FUNDER', whose: 'SELF' }] }
          : actor,
      ),
    linkedColleagues: (_, all) => Promise.resolve(all.map((each) => ({ ...each, linkedTo: [] }))),
  };
  const open = async (fact: string, subject: string) =>
    (await subjects.openAll([fact], subject)).get(fact) ?? null;
  const sources = {
    ...kept,
    subjects,
    links,
    charters: { compiled: () => Promise.resolve(null) },
    nameOf: () => Promise.resolve(null),
    namesOf: makeMemberNames({ references: kept.references, open }),
  };
  return { sources, opened, thing: thingWith(session, facts, SESSION) };
};

const asMember = (member: number, person = PERSON): Actor => ({
  kind: 'person',
  person,
  platform: false,
  roles: [{ role: 'member', member }],
});
const refusedTo = async (role: HeldRole['role'], read: (actor: Actor) => Promise<unknown>) => {
  await expect(read(actorWith(role))).rejects.toMatchObject({ status: 403 });
};

describe('the agenda (C2, M8)', () => {
  const agenda = (actor: Actor, world: World = {}) => {
    const { sources, thing } = reading(world);
    return makeSessionAgenda(sources)(thing, { actor, at: NOW });
  };
  const reasonsFor = async (actor: Actor, world?: World) =>
    (await agenda(actor, world)).points.find(({ item }) => item === ITEM)?.proposed;

  it('says why a dossier is debated, and how many leave the room for it', async () => {
    const { points } = await agenda(actorWith('auditor'));
    expect(points.map(({ item, list, recused }) => [item, list, recused])).toEqual([
      [POINT, 'B', 0],
      [ITEM, 'B', 2],
    ]);
    expect(points[1]?.proposed.reasons).toEqual([expect.stringContaining('GOV-01')]);
    expect((await reasonsFor(asMember(2)))?.reasons).toHaveLength(1);
  });

  it('but not to the recused, nor to who is concerned or linked (B9, DEL-11)', async () => {
    const closed = { list: 'B', reasons: [] };
    expect(await reasonsFor(asMember(3))).toEqual(closed);
    expect(await reasonsFor(asMember(4))).toEqual(closed);
    expect(await reasonsFor(actorWith('officer'), { dossier: concerning(PERSON) })).toEqual(closed);
    expect(
      (await reasonsFor(actorWith('officer'), { dossier: concerning(OTHER_PERSON) }))?.reasons,
    ).toHaveLength(1);
  });

  it('with each criterion that bars the label or waits, and what an expert concluded once it is put with the report', async () => {
    const themes = { GOV: { 'GOV-05': 'FAIL' } } as const;
    const dossier = stateWith(examined, { open: ['GOV-01', 'GOV-04'], failed: ['GOV-09'], themes });
    const about = { pk: dossier['pk'], sk: `expertise#${EXPERTISE}`, expertise: EXPERTISE };
    const reasons = async (list: string) => {
      const expertise = {
        pk: thingKey('62', 'expertise', EXPERTISE),
        sk: 'state',
        context: { position: 'OBJECTION' },
      };
      const beside = [about, { ...expertise, list: `62#expertise#${list}` }];
      return (await reasonsFor(actorWith('auditor'), { dossier, beside }))?.reasons.join(' ');
    };
    const found = await reasons('attached');
    for (const said of ['GOV-01', 'GOV-04', 'GOV-09', 'Un avis extérieur est contraire'])
      expect(found).toContain(said);
    // Of progress: hardly a dossier meets them all.
    expect(found).not.toContain('GOV-05');
    expect(await reasons('answered')).not.toContain('Un avis');
  });

  it('is for the council and its services; its best order for who prepares it', async () => {
    await refusedTo('administrator', agenda);
    const { sources, thing } = reading();
    const order = (actor: Actor) => makeAgendaOrder(sources)(thing, { actor });
    expect((await order(actorWith('secretary'))).points.map(({ recused }) => recused)).toEqual([[], [3, 4]]);
    await refusedTo('officer', order);
    await refusedTo('member', order);
  });
});

describe('the documents of a member (C4, DEL-11)', () => {
  const pack = (actor: Actor, member?: string, world: World = {}) => {
    const { sources, thing } = reading(world);
    return makePack(sources)(thing, { actor, at: NOW, query: { ...(member !== undefined && { member }) } });
  };
  const closedIn = async (...asking: Parameters<typeof pack>) =>
    (await pack(...asking)).points.map(({ closed }) => closed);
  const secretary = actorWith('secretary');

  it('are whole for who hears every point', async () => {
    const { points, member } = await pack(asMember(2));
    expect(member).toEqual({ member: 2, name: 'nom name-2', kind: 'TITULAR' });
    expect(points.map(({ rank, closed }) => [rank, closed])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(points[1]?.point?.dossier).toMatchObject({ structureName: 'Les Semeurs' });
  });

  it.each([3, 4])('tell member %i nothing of the point that they leave the room for', async (member) => {
    const view = await pack(secretary, String(member), { beside: [asked(2, answered)] });
    expect(view.points).toMatchObject([
      { closed: null },
      { rank: 2, closed: 'RECUSED', why: expect.stringContaining('déporté'), point: null },
    ]);
    expect(view.questions).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/Semeurs|question-2/);
  });

  it('nor what is closed to the member by a link, or to who reads for them (B9)', async () => {
    expect(await closedIn(secretary, '5', { linked: [OTHER_PERSON] })).toEqual([null, 'LINKED']);
    expect(await closedIn(secretary, '5', { dossier: concerning(PERSON) })).toEqual([null, 'LINKED']);
    expect(await closedIn(secretary, '5')).toEqual([null, null]);
  });

  it('are one’s own: a member names no other, the secretariat names one, nobody else reads any', async () => {
    expect((await pack(asMember(2), '1')).member.member).toBe(2);
    await expect(pack(secretary)).rejects.toMatchObject({ status: 400 });
    await expect(pack(secretary, '99')).rejects.toMatchObject({ status: 404 });
    await expect(pack(secretary, '7')).rejects.toMatchObject({ type: 'no-mandate-then' });
    await refusedTo('officer', (actor) => pack(actor, '2'));
    await refusedTo('president', (actor) => pack(actor, '2'));
  });

  it('have the questions that were answered, and one’s own that wait (C10)', async () => {
    const beside = [asked(1), asked(2), asked(5, { item: null, ...answered })];
    const textsFor = async (member: string) =>
      (await pack(secretary, member, { beside })).questions.map(({ text, rank }) => [text, rank]);
    expect(await textsFor('2')).toEqual([
      ['texte question-2', 2],
      ['texte question-5', null],
    ]);
    expect(await textsFor('3')).toEqual([['texte question-5', null]]);
    expect(JSON.stringify(await pack(secretary, '2', { beside }))).not.toContain('"member":5');
  });
});

describe('the questions before it (C10)', () => {
  const questions = async (actor: Actor, world: World = {}) => {
    const { sources, thing } = reading({ beside: [asked(1), asked(2, { item: POINT })], ...world });
    return (await makeQuestions(sources).questions(thing, { actor })).items.map(({ member }) => member);
  };

  it('are read with who asks by who answers, but on a dossier that is closed to them (B9)', async () => {
    expect(await questions(actorWith('officer'))).toEqual([1, 2]);
    expect(await questions(actorWith('officer'), { dossier: concerning(PERSON) })).toEqual([2]);
    await refusedTo('member', questions);
    await refusedTo('auditor', questions);
  });
});

describe('the forecast (C7)', () => {
  const replies = [replyRow(2, 'COMING'), replyRow(5, 'ABSENT')];
  const forecast = async (actor: Actor, beside: readonly RowItem[] = []) => {
    const { sources, thing, opened } = reading({ beside: [...replies, ...beside] });
    return { read: await makeForecast(sources)(thing, { actor, at: NOW }), opened };
  };
  const excuses = async (role: HeldRole['role']) =>
    (await forecast(actorWith(role))).read.replies.map(({ member, excuse }) => [member, excuse]);

  it('tells a word of excuse to the secretary and the president, and opens it for nobody else', async () => {
    const told = [
      [2, null],
      [5, 'excuse reply-5'],
    ];
    expect(await excuses('secretary')).toEqual(told);
    expect(await excuses('president')).toEqual(told);
    expect(await excuses('officer')).toEqual([
      [2, null],
      [5, null],
    ]);
    expect((await forecast(actorWith('officer'))).opened).toEqual([]);
    for (const role of ['member', 'auditor', 'administrator'] as const)
      await refusedTo(role, (actor) => forecast(actor));
  });

  it('is about the points that are still to be voted, and who sits that day as a titular', async () => {
    const { read } = await forecast(actorWith('secretary'));
    expect(read.points.map(({ item, recused }) => [item, recused])).toEqual([
      [POINT, []],
      [ITEM, [3, 4]],
    ]);
    expect(read.colleges.map(({ college, inOffice }) => [college, inOffice])).toEqual([
      [1, 3],
      [2, 2],
    ]);
    // The alternate too: their titular has not answered.
    expect(new Set(read.toCall.map(({ member }) => member))).toEqual(new Set([1, 3, 4, 6]));
    const voted = stateOf('item', POINT, [
      placedPoint,
      sample('VoteOpened.v1'),
      sample('VoteClosed.v1'),
      sample('PointVoted.v1'),
    ]);
    const after = await forecast(actorWith('secretary'), [voted]);
    expect(after.read.points.map(({ item }) => item)).toEqual([ITEM]);
  });
});

describe('how members were convened (DEL-04)', () => {
  const noticed = (member: number, acknowledgedAt: string): RowItem => ({
    ...noticeKey(IN, 1, member),
    member,
    acknowledgedAt,
    deliveredOn: null,
    how: null,
  });
  const beside = [noticed(1, '2027-01-15T22:59:59.000Z'), noticed(2, '2027-01-15T23:00:00.000Z')];
  const notices = (actor: Actor) => {
    const { sources, thing } = reading({ beside });
    return makeNotices(sources).notices(thing, { actor });
  };

  it('is read by name by who convenes, with who sits that day, alternates too', async () => {
    const read = await notices(actorWith('secretary'));
    expect(read).toMatchObject({
      requiredDays: 5,
      receivedBy: '2027-01-15',
      notified: { members: 6, inTime: 1 },
    });
    expect(read.items.map(({ member, name, letter, inTime }) => [member, name, letter, inTime])).toEqual([
      [1, 'nom name-1', 'NOT_WRITTEN', true],
      [2, 'nom name-2', 'NOT_WRITTEN', false],
      ...[3, 4, 5, 6].map((member) => [member, `nom name-${member}`, 'NOT_WRITTEN', false]),
    ]);
    for (const role of ['member', 'officer', 'administrator'] as const) await refusedTo(role, notices);
  });

  it('again at a second call: what was received of the first shows nothing (DEL-08)', async () => {
    const again = { ...noticed(3, '2027-01-21T09:00:00.000Z'), ...noticeKey(IN, 2, 3) };
    const { sources, thing } = reading({ state: 'calledAgain', beside: [...beside, again] });
    const facts = await sources.store.facts('62', 'session', SESSION);
    const marks = facts
      .filter(({ type }) => type.endsWith('onvened.v1'))
      .map(({ id, type }) => ({
        pk: thingKey('62', 'session', SESSION),
        sk: `effect#mail#${id}#000${type === 'SessionConvened.v1' ? 1 : 2}`,
        doneAt: NOW,
      }));
    const kept = keeping([...councilRows, ...SEATS, ...beside, again, ...marks], facts);
    const read = await makeNotices({ ...sources, ...kept }).notices(thing, { actor: actorWith('auditor') });
    expect(read.call).toBe(2);
    expect(read.items.map(({ member, letter, receivedOn }) => [member, letter, receivedOn])).toEqual([
      [1, 'NOT_WRITTEN', null],
      [2, 'SENT', null],
      [3, 'NOT_WRITTEN', '2027-01-21'],
      ...[4, 5, 6].map((member) => [member, 'NOT_WRITTEN', null]),
    ]);
  });

  it('with what became of the letter of each, of the last call alone', async () => {
    const { sources, thing } = reading();
    const facts = await sources.store.facts('62', 'session', SESSION);
    const [scheduled, convened] = facts.map(({ id }) => id);
    const mark = (fact: string | undefined, member: string, other: RowItem): RowItem => ({
      pk: thingKey('62', 'session', SESSION),
      sk: `effect#mail#${fact}#${member}`,
      ...other,
    });
    const marks = [
      mark(convened, '0001', { doneAt: '2027-01-04T09:00:00.000Z' }),
      mark(convened, '0002', {}),
      mark(convened, '0003', { answer: 'settled' }),
      mark(scheduled, '0004', { doneAt: '2027-01-04T09:00:00.000Z' }),
    ];
    const kept = keeping([...councilRows, ...SEATS, ...marks], facts);
    const { items } = await makeNotices({ ...sources, ...kept }).notices(thing, {
      actor: actorWith('president'),
    });
    expect(items.map(({ letter, sentAt }) => [letter, sentAt !== null])).toEqual([
      ['SENT', true],
      ['IN_DOUBT', false],
      ['SETTLED', false],
      ...[4, 5, 6].map(() => ['NOT_WRITTEN', false]),
    ]);
  });
});

describe('who attends (D1, DEL-13)', () => {
  const opened = sample('VoteOpened.v1', { recused: [3] });
  const presence = (actor: Actor) => {
    const { sources, thing } = reading({ state: 'closed' });
    const rows = [
      ...councilRows,
      ...SEATS,
      ...agendaRows,
      ...[1, 2, 6].map((member) => presenceRow(member)),
      presenceRow(3, { proxyTo: 1, proxyAt: '2027-01-19T09:00:00.000Z' }),
      presenceRow(4, { attending: false, proxyTo: 2, proxyAt: '2027-01-19T09:00:00.000Z' }),
      moveRow(1),
      moveRow(2, 'REMOTE'),
      moveRow(3, 'IN_ROOM', '2027-01-20T09:30:00.000Z'),
      moveRow(6),
      moveRow(7),
    ];
    const facts = [
      ...recorded('session', SESSION, [
        ...SESSION_FACTS.open,
        { ...sample('SessionClosed.v1'), at: '2027-01-20T11:00:00.000Z' },
      ]),
      ...recorded('item', ITEM, [sample('ItemPlaced.v1'), opened, sample('VoteClosed.v1')]),
      ...recorded('item', POINT, [placedPoint, sample('VoteOpened.v1')]),
    ];
    return makePresence({ ...sources, ...keeping(rows, facts) })(thing, { actor });
  };

  it('from when to when, an alternate as long as their titular is not there, and only who sits that day', async () => {
    const { members } = await presence(actorWith('auditor'));
    const [from, came, to] = ['08:50', '09:30', '11:00'].map((time) => `2027-01-20T${time}:00.000Z`);
    expect(members.map(({ member, sits }) => [member, sits])).toEqual([
      [1, [{ from, to, mode: 'ROOM' }]],
      [2, [{ from, to, mode: 'REMOTE' }]],
      [3, [{ from: came, to, mode: 'ROOM' }]],
      [6, [{ from, to: came, mode: 'ROOM' }]],
    ]);
  });

  it('which proxies stand, and why another does not; who left the room, for which point', async () => {
    const { proxies, recusals } = await presence(actorWith('member'));
    expect(proxies).toMatchObject([
      { giver: 3, holder: 1, valid: false, sentence: expect.any(String) },
      { giver: 4, holder: 2, valid: true, sentence: null },
    ]);
    expect(recusals).toMatchObject([{ item: ITEM, round: 1, members: [3] }]);
    await refusedTo('administrator', presence);
  });
});

describe('who sits (DEL-03)', () => {
  const views = (world?: World) => {
    const { sources } = reading(world);
    return makeCouncilViews({
      ...sources,
      workload: null,
      absentees: null,
      listPage: null,
    } as unknown as Parameters<typeof makeCouncilViews>[0]);
  };
  const thing = thingWith(
    council,
    [sample('CouncilEstablished.v1'), sample('RulesAdopted.v1', { procedure: {} })],
    '62',
  );
  const read = (view: string, actor: Actor) => views()[view]?.(thing, { actor, at: NOW, query: {} });

  it('is read with names and addresses by who calls and presides the council, and by nobody else', async () => {
    for (const role of ['secretary', 'president', 'administrator'] as const)
      expect(await read('roster', actorWith(role))).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ member: 2, name: 'nom name-2', email: 'name-2@exemple.fr' }),
        ]),
      });
    for (const role of ['officer', 'member', 'auditor'] as const)
      await expect((async () => read('roster', actorWith(role)))()).rejects.toMatchObject({ status: 403 });
  });

  it('and by all the others seat by seat, without names, as of the day', async () => {
    const members = (await read('members', actorWith('member'))) as { items: { member: number }[] };
    expect(members.items.map(({ member }) => member)).toEqual([1, 2, 3, 6, 4, 5]);
    expect(JSON.stringify(members)).not.toMatch(/nom |exemple\.fr|sealed|person/);
  });
});
