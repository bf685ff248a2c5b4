import { awaitedIn } from '../../functions/given/awaited.ts';
import { leftOnAgenda, votesOf } from '../../functions/given/agenda.ts';
import { makeItemGiven } from '../../functions/given/item-given.ts';
import { pointVoteOf } from '../../functions/given/item/point-vote.ts';
import type { Links } from '../../functions/given/links.ts';
import { makeSessionGiven } from '../../functions/given/session-given.ts';
import type { Loaded } from '../../functions/ports.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { rolesKey, slotKey, thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { minutesKey } from '../../workflows/session/minutes/rows.ts';
import { questionIdOf, questionKey } from '../../workflows/session/questions/commands.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { speakerKey } from '../../workflows/session/speaking/rows.ts';
import { presenceKey } from '../../workflows/session/rows.ts';
import {
  actorWith,
  APPLICATION,
  instant,
  ITEM,
  OTHER_PERSON,
  PERSON,
  PROPOSAL,
  SESSION,
  STRUCTURE,
  SYSTEM,
  uuid,
} from '../support/ids.ts';
import { keeping, recorded, type Told } from '../support/kept.ts';
import {
  agendaRows,
  councilRows,
  dossierRow,
  onAgendaRow,
  placedDossier,
  placedPoint,
  POINT,
  presenceRow,
  recusalRow,
  seatRow,
  SESSION_FACTS,
  stateOf,
  stateWith,
} from '../support/kept-session.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

/** What commands on a session and its points are decided on, as it is read of what is kept (DEL-11, B9, D14). */
const NOW = instant('2027-01-20T10:00:00.000Z');
const FOR_IT = uuid('8');
const NEXT = uuid('2');
const LABEL = uuid('8');
const IN = { council: '62', id: SESSION };

/** The third member said that they leave; the fourth acts for the applicant, whatever they said. */
const ROOM = [
  seatRow(1),
  seatRow(2, { person: PERSON }),
  seatRow(3),
  seatRow(4, { person: FOR_IT }),
  seatRow(5, { person: OTHER_PERSON }),
  seatRow(6, { college: 1, seat: 3, kind: 'ALTERNATE' }),
  { ...rolesKey('62', FOR_IT), [`representative#${STRUCTURE}`]: true },
  recusalRow(ITEM, 3),
  ...[1, 2, 3, 4].map((member) => presenceRow(member)),
  presenceRow(5, { attending: false }),
];
const sits = stateOf('session', SESSION, SESSION_FACTS.open);

const asMember = (member: number, person = PERSON): Actor => ({
  kind: 'person',
  person,
  platform: false,
  roles: [{ role: 'member', member }],
});
const opened = sample('VoteOpened.v1', { members: [1, 2], proxies: [], recused: [3] });

type World = { beside?: readonly RowItem[]; facts?: readonly Told[]; linked?: readonly string[] };
type Asking = { name: string; actor: Actor; data?: object };

const kept = ({ beside = [], facts = [] }: World) => {
  const rows = [...councilRows, ...agendaRows, ...ROOM, sits].filter(
    ({ pk, sk }) => !beside.some((other) => other['pk'] === pk && other['sk'] === sk),
  );
  return keeping([...rows, ...beside], recorded('item', ITEM, facts));
};
const commandOf = ({ name, actor, data = {} }: Asking, thing: string) => ({
  id: 'c',
  council: '62',
  thing,
  name,
  data,
  at: NOW,
  actor,
});

const ofItem = async (asking: Asking, world: World = {}) => {
  const { store, references } = kept(world);
  const sealed: unknown[] = [];
  const given = makeItemGiven(store, references, (key) => {
    sealed.push(key);
    return Promise.resolve({ member: Number(key.sk), holder: Number(key.sk), choice: 'FOR' });
  });
  const thing = thingWith(item, world.facts ?? [placedDossier], ITEM);
  return { given: await given(commandOf(asking, ITEM), { thing } as Loaded), sealed };
};

const ofSession = (
  asking: Asking,
  world: World = {},
  state: keyof typeof SESSION_FACTS = 'open',
): Promise<unknown> => {
  const { store, references } = kept(world);
  const links = {
    linked: (_, actor) =>
      Promise.resolve(
        actor.kind === 'person' && world.linked?.includes(actor.person) === true
          ? { ...actor, links: [{ structure: STRUCTURE, kind: 'FUNDER', whose: 'SELF' }] }
          : actor,
      ),
  } as Pick<Links, 'linked'>;
  const thing: Thing = thingWith(session, SESSION_FACTS[state], SESSION);
  return makeSessionGiven(store, references, links)(commandOf(asking, SESSION), { thing } as Loaded);
};

describe('who is recused on a point', () => {
  const openVote = { name: 'openVote', actor: SYSTEM, data: { ballot: 'HANDS' } };

  it('is whoever said so, acts for the applicant, or said that the dossier concerns them', async () => {
    expect((await ofItem(openVote)).given).toMatchObject({
      recused: [3, 4],
      sessionState: 'open',
      opening: null,
    });
    const beside = [stateWith(dossierRow, { conflicted: [OTHER_PERSON] })];
    expect((await ofItem(openVote, { beside })).given).toMatchObject({ recused: [3, 4, 5] });
  });

  it('on a measure, is whoever acts for its holder, or left the room for its dossier (DEL-11)', async () => {
    const facts = [
      sample('ItemPlaced.v1', { application: null, about: { label: LABEL }, kind: 'REVOCATION' }),
    ];
    const held = stateOf('label', LABEL, [sample('LabelAwarded.v1')]);
    const openedOn = async (...beside: RowItem[]) => (await ofItem(openVote, { facts, beside })).given;
    expect(await openedOn(held)).toMatchObject({ recused: [3, 4] });
    const concerned = stateWith(dossierRow, { conflicted: [OTHER_PERSON] });
    expect(await openedOn(held, concerned)).toMatchObject({ recused: [3, 4, 5] });
    // A label of before stands on no dossier of ours.
    const recorded = stateOf('label', LABEL, [sample('LabelRecorded.v1')]);
    expect(await openedOn(recorded, concerned)).toMatchObject({ recused: [3, 4] });
    // And who leaves a point that is about nobody is only who said so.
    expect((await ofItem(openVote, { facts: [placedPoint] })).given).toMatchObject({ recused: [3] });
  });

  it('on conditions and an adjournment as well', async () => {
    for (const name of ['putConditions', 'adjourn'])
      expect((await ofItem({ name, actor: actorWith('president') })).given).toMatchObject({
        recused: [3, 4],
        assembly: { inOffice: 5 },
      });
  });

  it.each([
    [2, { present: true, recused: false }],
    [3, { present: true, recused: true }],
    [4, { present: true, recused: true }],
    [5, { present: false, recused: false }],
  ])('member %i pulls it from a block, or not (D17)', async (member, pulls) => {
    expect((await ofItem({ name: 'pullFromBlock', actor: asMember(member) })).given).toEqual(pulls);
  });

  it('a point is opened with the block that the session opens, while it opens it', async () => {
    const blockAt = async (...facts: Told[]) => {
      const beside = [stateOf('session', SESSION, [...SESSION_FACTS.open, ...facts])];
      return (await ofItem(openVote, { beside })).given;
    };
    expect(await blockAt(sample('BlockOpened.v1'))).toMatchObject({ opening: 1 });
    expect(await blockAt(sample('BlockOpened.v1'), sample('BlockVotesOpened.v1'))).toMatchObject({
      opening: null,
    });
  });
});

describe('an agenda that is arranged', () => {
  it('knows which of its points are measures on labels, and forgets those that left it', async () => {
    const asking = { name: 'arrangeAgenda', actor: actorWith('secretary') };
    expect(await ofSession(asking)).toMatchObject({ onAgenda: [POINT, ITEM], measures: [] });
    const beside = [
      onAgendaRow(POINT, { measure: true }),
      onAgendaRow(ITEM, { left: 'ADJOURNED', measure: true }),
    ];
    expect(await ofSession(asking, { beside })).toMatchObject({ onAgenda: [POINT], measures: [POINT] });
  });
});

describe('a vote', () => {
  const open = [placedDossier, opened];
  const closing = (actor: Actor, facts: readonly Told[] = open) =>
    ofItem({ name: 'closeVote', actor }, { facts });

  it('is sealed for who may close it, and for nobody else', async () => {
    const slots = [1, 2].map((member) => ({
      member,
      holder: member,
      choice: 'FOR',
      voted: true,
      source: 'OWN',
    }));
    expect(await closing(actorWith('president'))).toMatchObject({ given: { slots, counted: null } });
    for (const actor of [asMember(2), SYSTEM])
      expect(await closing(actor)).toMatchObject({ given: { slots: [] }, sealed: [] });
  });

  it('in writing once its end has come, by the consultation alone', async () => {
    const until = (closesAt: string): Told[] => [
      placedDossier,
      sample('VoteOpened.v1', { members: [1, 2], proxies: [], ballot: 'ROLL_CALL', closesAt }),
    ];
    expect((await closing(SYSTEM, until(NOW))).sealed).toHaveLength(2);
    expect((await closing(SYSTEM, until('2027-01-20T10:00:00.001Z'))).sealed).toEqual([]);
    expect((await closing(actorWith('president'), until(NOW))).sealed).toEqual([]);
  });

  it('is annulled by what it gave: its chair, who left for it, and where its dossier stands', async () => {
    const facts = [...open, sample('VoteClosed.v1'), sample('OpinionGiven.v1')];
    const annulled = async (proposedBy: number) =>
      (await ofItem({ name: 'annulVote', actor: SYSTEM, data: { proposedBy } }, { facts })).given;
    expect(await annulled(2)).toMatchObject({
      session: { state: 'open', version: 3 },
      dossier: { item: null, version: dossierRow['version'] },
      seated: true,
      chair: 1,
      recused: [3],
    });
    expect(await annulled(9)).toMatchObject({ seated: false });
  });

  it('is told in the minutes by who was there; they are open from the opening to their approval', async () => {
    const facts = [...open, sample('VoteClosed.v1'), sample('OpinionGiven.v1')];
    const dissent = async (row: object | null) => {
      const beside = row === null ? [] : [{ ...minutesKey(IN), edits: 0, ...row }];
      return (await ofItem({ name: 'recordDissent', actor: asMember(2) }, { facts, beside })).given;
    };
    expect(await dissent(null)).toEqual({ minutes: 'NOT_BEGUN', present: [1, 2] });
    expect(await dissent({ approved: false })).toMatchObject({ minutes: 'OPEN' });
    expect(await dissent({ approved: true })).toMatchObject({ minutes: 'APPROVED' });
  });
});

describe('conditions', () => {
  it('fall due while the label runs that a session would award, by the rules of the dossier', async () => {
    const put = { name: 'putConditions', actor: actorWith('secretary') };
    const months = async (closedFinancialYears: number) => {
      const beside = [stateWith(dossierRow, { closedFinancialYears })];
      return (await ofItem(put, { beside })).given;
    };
    expect(await months(1)).toMatchObject({ term: { heldOn: '2027-01-20', months: 24 } });
    expect(await months(0)).toMatchObject({ term: { months: 12 } });
    expect((await ofItem(put, { facts: [placedPoint] })).given).toMatchObject({ term: null });
    expect((await ofItem({ ...put, name: 'adjourn' })).given).toMatchObject({ term: null });
  });
});

describe('a dossier goes to another session than its own', () => {
  const next = stateOf('session', NEXT, SESSION_FACTS.convened.slice(0, 1));
  const placing = async (
    own: readonly RowItem[],
    context: object = {},
    { to = NEXT, word = 'ready' } = {},
  ) => {
    const list = `62#application#${word}`;
    const dossier = { ...stateWith(dossierRow, { session: SESSION, ...context }), list };
    const data = { session: to, application: APPLICATION };
    const asked = await ofItem({ name: 'place', actor: SYSTEM, data }, { beside: [...own, next, dossier] });
    return (asked.given as { application: { ready: boolean; moves: boolean } }).application;
  };

  it('once it left an agenda, or once its own session is over without it', async () => {
    expect(await placing([sits])).toMatchObject({ ready: true, moves: false });
    expect(await placing([], {}, { to: SESSION })).toMatchObject({ moves: false });
    const left = { session: SESSION, item: ITEM, reason: 'ADJOURNED' };
    expect(await placing([sits], { left })).toMatchObject({ moves: true });
    expect(await placing([stateOf('session', SESSION, SESSION_FACTS.closed)])).toMatchObject({ moves: true });
    const cancelled = [...SESSION_FACTS.convened, sample('SessionCancelled.v1')];
    expect(await placing([stateOf('session', SESSION, cancelled)])).toMatchObject({ moves: true });
  });

  it('or to a consultation in writing; and never one that may not be labelled', async () => {
    const prepared = stateOf('session', uuid('3'), [sample('WrittenConsultationPrepared.v1')]);
    expect(await placing([sits, prepared], {}, { to: uuid('3') })).toMatchObject({ moves: true });
    expect(await placing([sits], {}, { word: 'settled' })).toMatchObject({ ready: false });
  });
});

describe('how a point was voted', () => {
  const answered = stateOf('item', POINT, [
    placedPoint,
    sample('VoteOpened.v1'),
    sample('VoteClosed.v1'),
    sample('PointVoted.v1'),
  ]);
  const voteIn = (...beside: RowItem[]) => pointVoteOf(kept({ beside }).references, '62', POINT);

  it('stands for good once its session is closed (D14)', async () => {
    expect(await voteIn()).toBeNull();
    expect(await voteIn(answered)).toMatchObject({ adopted: true, sessionOver: false });
    const closed = stateOf('session', SESSION, SESSION_FACTS.closed);
    expect(await voteIn(answered, closed)).toMatchObject({ adopted: true, sessionOver: true });
  });
});

describe('what is left on an agenda', () => {
  const voting = stateOf('item', ITEM, [placedDossier, opened]);
  const proposed = (to: string): RowItem[] => [
    { pk: thingKey('62', 'session', SESSION), sk: `proposal#${PROPOSAL}`, proposal: PROPOSAL },
    stateOf('proposal', PROPOSAL, [
      sample('ProposalMade.v1'),
      sample('ProposalPlacedOnAgenda.v1', { session: to }),
    ]),
  ];
  const left = (...beside: RowItem[]) => leftOnAgenda(kept({ beside }).store, '62', SESSION);

  it('is each point that waits for its vote, and each proposal that is still on it', async () => {
    expect(await left()).toBe(2);
    expect(await left(voting)).toBe(1);
    expect(await left(...proposed(SESSION))).toBe(3);
    expect(await left(...proposed(NEXT))).toBe(2);
  });

  it('and how many votes were closed, beside how many were opened', async () => {
    const votes = { pk: thingKey('62', 'session', SESSION), sk: 'votes', opened: 4, closed: 3, last: ITEM };
    expect(await votesOf(kept({ beside: [votes] }).store, '62', SESSION)).toEqual({ opened: 4, closed: 3 });
    expect(await votesOf(kept({}).store, '62', SESSION)).toEqual({ opened: 0, closed: 0 });
  });

  it('of a consultation, whose answer is awaited: an open point that they have not answered', async () => {
    const slot = (member: number, choice: string | null): RowItem => ({
      ...slotKey('62', opened.data.poll, member),
      member,
      holder: member,
      choice,
    });
    const beside = [voting, slot(1, null), slot(2, 'FOR'), slot(5, null)];
    const awaited = (rows: readonly RowItem[]) =>
      awaitedIn(kept({ beside: rows }).store, { council: '62', session: SESSION }, [1, 2, 4]);
    expect([...(await awaited(beside))]).toEqual([1]);
    const voted = stateOf('item', ITEM, [
      placedDossier,
      opened,
      sample('VoteClosed.v1'),
      sample('OpinionGiven.v1'),
    ]);
    expect([...(await awaited([voted, ...beside.slice(1)]))]).toEqual([]);
  });
});

describe('a question before a session (C10)', () => {
  const asking = async (member: number, world: World = {}, about: string | null = ITEM, person = PERSON) =>
    ofSession({ name: 'askQuestion', actor: asMember(member, person), data: { item: about } }, world);

  it.each([
    [2, true],
    [3, false],
    [4, false],
  ])('of member %i is on a point that they hear: %s', async (member, open) => {
    expect(await asking(member)).toMatchObject({ open, seat: { member } });
    expect(await asking(member, {}, null)).toMatchObject({ open: true });
    expect(await asking(member, {}, POINT)).toMatchObject({ open: true });
  });

  it('nor on one that left the agenda, is on no agenda, or is closed to them by a link', async () => {
    const left = onAgendaRow(ITEM, { left: 'ADJOURNED', leftAt: NOW });
    expect(await asking(2, { beside: [left] })).toMatchObject({ open: false });
    expect(await asking(2, {}, uuid('9'))).toMatchObject({ open: false });
    expect(await asking(2, { linked: [PERSON] })).toMatchObject({ open: false });
  });

  const question = questionIdOf('2027-01-10T09:00:00.000Z', 2);
  const row: RowItem = {
    ...questionKey(IN, question),
    question,
    member: 2,
    item: ITEM,
    askedAt: '2027-01-10T09:00:00.000Z',
    asked: { fact: 'f', subject: 's' },
    answeredAt: null,
    answer: null,
  };

  it('counts those that they asked already, and nobody else’s', async () => {
    expect(await asking(2, { beside: [row] })).toMatchObject({ asked: 1 });
    expect(await asking(1, { beside: [row] })).toMatchObject({ asked: 0 });
  });

  it('is answered by nobody to whom its dossier is closed (B9)', async () => {
    const answer = (world: World) =>
      ofSession(
        { name: 'answerQuestion', actor: actorWith('officer'), data: { question, text: 'Douze.' } },
        { ...world, beside: [row, ...(world.beside ?? [])] },
      );
    expect(await answer({})).toMatchObject({ row: { member: 2 }, closing: null });
    expect(await answer({ linked: [PERSON] })).toMatchObject({ closing: 'link-declared' });
    const beside = [stateWith(dossierRow, { conflicted: [PERSON] })];
    expect(await answer({ beside })).toMatchObject({ closing: 'conflict-declared' });
  });
});

describe('who asks to speak (D13)', () => {
  const speaking = (member: number, world: World = {}) =>
    ofSession({ name: 'askToSpeak', actor: asMember(member), data: {} }, world);

  it('is there or not, and an alternate speaks while their titular is not', async () => {
    expect(await speaking(2)).toMatchObject({ attending: true, titularSits: false, row: null });
    expect(await speaking(5)).toMatchObject({ attending: false });
    expect(await speaking(6)).toMatchObject({ seat: { member: 6 }, titularSits: true });
    const gone = presenceRow(3, { attending: false });
    expect(await speaking(6, { beside: [gone] })).toMatchObject({ titularSits: false });
  });

  it('is told from what they asked at this call, not at another', async () => {
    const asked = (call: number): RowItem => ({
      ...speakerKey(IN, call, 2),
      member: 2,
      askedAt: NOW,
      pointOfOrder: false,
      resumes: false,
      spoke: false,
    });
    expect(await speaking(2, { beside: [asked(1)] })).toMatchObject({ row: { askedAt: NOW } });
    expect(await speaking(2, { beside: [asked(2)] })).toMatchObject({ row: null });
    const secondCall = { ...presenceRow(5), ...presenceKey(IN, 2, 5) };
    expect(await speaking(5, { beside: [secondCall] })).toMatchObject({ attending: false });
  });
});

describe('a session is convened and cancelled by its rules', () => {
  it('with how many points it has; cancelled, its minutes are due only if it sat (MAN-08)', async () => {
    expect(await ofSession({ name: 'convene', actor: actorWith('secretary') })).toMatchObject({
      points: 2,
      rules: { version: 1 },
    });
    const cancel = { name: 'cancel', actor: actorWith('president') };
    expect(await ofSession(cancel)).toMatchObject({ rules: { noticeDays: 5 } });
    expect(await ofSession(cancel, {}, 'convened')).toEqual({ rules: null });
  });
});
