import { makeMinutesView } from '../../functions/queries/session/minutes/minutes-view.ts';
import { refuseExtract, refuseMinutes } from '../../functions/queries/session/minutes/readers.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import type { HeldRole } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { arrangementKey } from '../../workflows/session/agenda/arrangement.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, DIGEST, ITEM, PROPOSAL, SESSION, uuid } from '../support/ids.ts';
import { keeping, openingWords, recorded, type Told } from '../support/kept.ts';
import {
  agendaRows,
  councilRows,
  moveRow,
  onAgendaRow,
  placedDossier,
  placedPoint,
  POINT,
  presenceRow,
  recusalRow,
  replyRow,
  seatRow,
  SESSION_FACTS,
} from '../support/kept-session.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

/** What the minutes of a session are gathered from, and by whom they are read (DEL-13, MAN-08). */
const at = (time: string) => `2027-01-20T${time}:00.000Z`;
const result = sample('VoteClosed.v1').data.result;
const dissent = (member: number, time: string): Told => ({
  ...sample('DissentRecorded.v1', { member, round: 2 }),
  at: at(time),
  sealed: true,
});

/** The third member leaves the room; the fourth is represented by the second. Hands were shown, then the roll was called. */
const openedBy = (round: number, ballot: string) =>
  sample('VoteOpened.v1', { round, ballot, members: [1, 2], proxies: [[4, 2]], recused: [3] });
const rollOf = (round: number) =>
  sample('VoteClosed.v1', {
    round,
    roll: { FOR: [1, 2], AGAINST: [4], ABSTAIN: [], BLANK: [], notVoting: [] },
    result: { ...result, for: 2, against: 1 },
  });
const ON_DOSSIER: Told[] = [
  placedDossier,
  { ...sample('DebateNoted.v1'), sealed: true },
  { ...sample('DebateNoted.v1'), sealed: true },
  { ...openedBy(1, 'HANDS'), at: at('09:20') },
  { ...rollOf(1), at: at('09:25') },
  sample('OpinionGiven.v1'),
  sample('VoteAnnulled.v1'),
  { ...openedBy(2, 'ROLL_CALL'), at: at('09:30') },
  { ...rollOf(2), at: at('09:35') },
  sample('OpinionGiven.v1'),
  dissent(2, '09:36'),
  dissent(4, '09:37'),
  dissent(2, '09:38'),
];
const inSecret = (round: number, from: string, to: string): Told[] => [
  {
    ...sample('VoteOpened.v1', {
      round,
      ballot: 'SECRET',
      secret: { publicKey: 'k'.repeat(400), askedBy: [2], illusory: false },
      members: [1, 2, 3],
      proxies: [[4, 2]],
    }),
    at: at(from),
  },
  {
    ...sample('VoteClosed.v1', {
      round,
      roll: { voted: [1, 2, 3, 4], notVoting: [] },
      result: { ...result, for: 3, against: 1, available: 4 },
      box: { ballots: 4, digest: DIGEST },
      colleges: [],
    }),
    at: at(to),
  },
  sample('PointVoted.v1'),
];
const ON_POINT: Told[] = [
  placedPoint,
  ...inSecret(1, '09:40', '09:45'),
  sample('VoteRecounted.v1'),
  sample('VoteAnnulled.v1', { application: null }),
  ...inSecret(2, '09:50', '09:55'),
];
const PROPOSED: Told[] = [
  { ...sample('ProposalMade.v1'), sealed: true },
  sample('ProposalPlacedOnAgenda.v1'),
];

const ROOM = [
  ...[1, 2, 3, 4, 5, 6].map((member) => seatRow(member)),
  seatRow(7, { startsOn: '2027-02-01' }),
  // The alternates of the third and of the fifth.
  seatRow(8, { college: 1, seat: 3, kind: 'ALTERNATE' }),
  seatRow(9, { college: 2, seat: 5, kind: 'ALTERNATE' }),
  ...[1, 2, 3].map((member) => presenceRow(member)),
  presenceRow(4, { attending: false, proxyTo: 2, proxyAt: at('08:00') }),
  presenceRow(6, { attending: false, proxyTo: 5, proxyAt: at('08:00') }),
  moveRow(1),
  moveRow(2),
  moveRow(3, 'IN_ROOM', at('09:10')),
  moveRow(8),
  replyRow(5, 'ABSENT'),
  replyRow(6, 'COMING'),
  recusalRow(ITEM, 3),
  // Arranged otherwise than the agenda lists its points.
  { ...arrangementKey('62', SESSION), version: 1, consensus: [ITEM], debate: [POINT] },
];

const proposalRow = {
  pk: thingKey('62', 'session', SESSION),
  sk: `proposal#${PROPOSAL}`,
  proposal: PROPOSAL,
};

type State = keyof typeof SESSION_FACTS;
const sittingAs = (state: State) =>
  thingWith(session, SESSION_FACTS[state], SESSION) as Thing<SessionContext>;
const gathered = async (state: State = 'closed', others: readonly string[] = [], only?: string) => {
  const kept = keeping(
    [...councilRows, ...agendaRows, ...ROOM, proposalRow, ...others.map((id) => onAgendaRow(id))],
    [
      ...recorded('session', SESSION, SESSION_FACTS[state]),
      ...recorded('item', ITEM, ON_DOSSIER),
      ...recorded('item', POINT, ON_POINT),
      ...recorded('proposal', PROPOSAL, PROPOSED),
      ...others.flatMap((id) => recorded('item', id, ON_POINT)),
    ],
  );
  const { subjects, opened } = openingWords();
  const view = await makeMinutesView({ ...kept, subjects })(
    sittingAs(state),
    only === undefined ? {} : { only },
  );
  return { view, asked: kept.asked, opened };
};

describe('the minutes of a session', () => {
  it('say who sat and from when, who was represented, excused, or absent', async () => {
    const { view } = await gathered();
    const there = { how: 'ROOM', from: null, to: null };
    expect(view.sittings).toMatchObject([
      {
        call: 1,
        opened: { inOffice: 4, attending: 2, chair: { member: 1, quality: 'PRESIDENT' } },
        ended: { how: 'CLOSED' },
        present: [
          { member: 1, replaces: null, times: [there] },
          { member: 2, times: [there] },
          { member: 3, times: [{ ...there, from: at('09:10') }] },
          { member: 8, replaces: 3, times: [{ ...there, to: at('09:10') }] },
        ],
        proxies: [
          { giver: 4, holder: 2, givenAt: at('08:00'), void: null },
          { giver: 6, holder: 5, void: expect.any(String) },
        ],
        excused: [5],
        absent: [6],
      },
    ]);
    expect(view.members.map(({ number, name }) => [number, name])).toEqual(
      [1, 2, 3, 4, 5, 6, 8, 9].map((number) => [number, `nom name-${number}`]),
    );
  });

  it('open no word of excuse: why somebody does not come is theirs', async () => {
    const { opened } = await gathered();
    expect(opened.filter((each) => each.startsWith('reply'))).toEqual([]);
  });

  it('say of each point who left the room and when, the last that was noted, and each dissent', async () => {
    const [point, other] = (await gathered()).view.points;
    expect(point).toMatchObject({
      id: ITEM,
      rank: 1,
      title: 'Les Semeurs',
      recusals: [{ member: 3, reason: 'FUNDER', leftAt: at('09:20'), returnedAt: at('09:35') }],
      debate: `texte ${ITEM}-3-0`,
      dissents: [
        { member: 2, at: at('09:38') },
        { member: 4, at: at('09:37') },
      ],
    });
    expect(other).toMatchObject({ id: POINT, rank: 2, title: 'autre question', recusals: [], debate: null });
  });

  it('name by choice in a roll call alone: neither after a show of hands, nor after a secret ballot (DEL-10)', async () => {
    const [point, other] = (await gathered()).view.points;
    expect(point?.rounds.map(({ ballot, names, annulled }) => [ballot, names, annulled !== null])).toEqual([
      ['HANDS', null, true],
      ['ROLL_CALL', rollOf(2).data.roll, false],
    ]);
    const secret = {
      ballot: 'SECRET',
      names: null,
      colleges: [],
      result: { for: 3, against: 1 },
      present: 3,
    };
    expect(other?.rounds).toMatchObject([secret, secret]);
    expect(JSON.stringify(other)).not.toMatch(/"voted"|"FOR"|"AGAINST"/);
  });

  it('say when each vote was closed, and which was counted again', async () => {
    const [point, other] = (await gathered()).view.points;
    expect(point?.rounds.map(({ closedAt }) => closedAt)).toEqual([at('09:25'), at('09:35')]);
    expect(other?.rounds.map(({ closedAt, recounts }) => [closedAt, recounts.length])).toEqual([
      [at('09:45'), 1],
      [at('09:55'), 0],
    ]);
  });

  it('of a consultation in writing find nobody absent (DEL-15)', async () => {
    const facts = [
      sample('WrittenConsultationPrepared.v1'),
      sample('WrittenConsultationOrdered.v1'),
      sample('WrittenConsultationEnded.v1'),
    ];
    const kept = keeping([...councilRows, ...ROOM], recorded('session', SESSION, facts));
    const view = await makeMinutesView({ ...kept, ...openingWords() })(
      thingWith(session, facts, SESSION) as Thing<SessionContext>,
    );
    expect(view.sittings).toMatchObject([{ opened: null, absent: [], excused: [], noticeDays: 10 }]);
  });

  it('are a draft while it sits, then a project', async () => {
    expect((await gathered('open')).view.standing).toMatchObject({ state: 'DRAFT', approval: null });
    expect((await gathered('closed')).view.standing.state).toBe('PROJECT');
  });

  it('of one point for its extract, with its rank on the agenda, and no proposal', async () => {
    const { proposals } = (await gathered()).view;
    expect(proposals).toMatchObject([{ id: PROPOSAL, rank: 3, how: 'NOT_TREATED', vote: null }]);
    const { view } = await gathered('closed', [], POINT);
    expect(view.points.map(({ id, rank }) => [id, rank])).toEqual([[POINT, 2]]);
    expect(view.proposals).toEqual([]);
  });

  it('are read side by side: a long agenda makes nobody wait longer, and is not read all at once', async () => {
    const others = Array.from({ length: 62 }, (_, rank) => `${uuid('0').slice(0, -2)}${10 + rank}`);
    const [two, sixteen, long] = [
      (await gathered()).asked,
      (await gathered('closed', others.slice(0, 14))).asked,
      (await gathered('closed', others)).asked,
    ];
    expect(sixteen.turns).toBe(two.turns);
    expect(sixteen.calls - two.calls).toBe(2 * 14);
    // Sixteen at a time: 64 points are four turns where two were one.
    expect(long.turns - two.turns).toBe(3);
    expect(long.most).toBeLessThanOrEqual(2 * 16 + 12);
  });
});

describe('they are read', () => {
  const reading = (state: State, ...roles: HeldRole['role'][]) => {
    try {
      refuseMinutes(sittingAs(state), actorWith(...roles));
      return 'read';
    } catch (problem) {
      return (problem as { status: number }).status;
    }
  };

  it.each(['secretary', 'president'] as const)('by the %s from the opening on', (role) => {
    expect(reading('convened', role)).toBe(422);
    for (const state of ['open', 'adjourned', 'calledAgain', 'closed'] as const)
      expect([state, reading(state, role)]).toEqual([state, 'read']);
  });

  it.each(['member', 'officer', 'auditor'] as const)('by the %s once it is closed', (role) => {
    for (const state of ['open', 'adjourned', 'calledAgain'] as const)
      expect([state, reading(state, role)]).toEqual([state, 422]);
    expect(reading('closed', role)).toBe('read');
  });

  it('and by nobody else', () => {
    expect(reading('closed', 'administrator')).toBe(403);
    expect(reading('closed', 'representative')).toBe(403);
  });

  it('an extract once its vote is closed by the services, by members once the session is', () => {
    const extract = (facts: readonly Told[], state: State, role: HeldRole['role']) => {
      const point = thingWith(item, facts, ITEM) as Thing<never>;
      try {
        refuseExtract(point, sittingAs(state), actorWith(role));
        return 'read';
      } catch (problem) {
        return (problem as { type: string }).type;
      }
    };
    const [open, voted] = [ON_DOSSIER.slice(0, 4), ON_DOSSIER.slice(0, 6)];
    expect(extract(open, 'open', 'secretary')).toBe('extract-not-ready');
    expect(extract(voted, 'open', 'officer')).toBe('read');
    expect(extract(voted, 'open', 'member')).toBe('minutes-not-ready');
    expect(extract(voted, 'closed', 'member')).toBe('read');
    expect(extract(ON_DOSSIER.slice(0, 7), 'closed', 'secretary')).toBe('extract-not-ready');
  });
});
