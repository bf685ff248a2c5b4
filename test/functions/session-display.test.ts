import type { Envelope } from '../../events/fact.ts';
import { makeDisplay } from '../../functions/queries/session/display-view.ts';
import { makeSpeakers } from '../../functions/queries/session/speakers-view.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, instant, ITEM, SESSION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

/** What a room and phones read of a session that sits (D12, D13). */
type Row = Record<string, unknown>;
const NOW = instant('2027-01-20T10:00:00.000Z');
const term = { startsOn: '2026-09-02', termEndsOn: '2031-09-01' };
const convened = [sample('SessionScheduled.v1'), sample('SessionConvened.v1')];
const sitting = [...convened, sample('SessionOpened.v1')];

const seats = [1, 2, 3, 4].map((member) => ({
  member,
  college: member === 4 ? 2 : 1,
  seat: member,
  kind: 'TITULAR',
  chair: member === 1,
  ...term,
  person: null,
  named: { fact: 'f', subject: 's' },
  sealed: { fact: 'f', subject: 's' },
}));
const there = (member: number, other: Row = {}): Row => ({
  member,
  attending: true,
  mode: 'ROOM',
  since: '2027-01-20T09:00:00.000Z',
  proxyTo: null,
  proxyAt: null,
  ...other,
});
const PRESENCE = [
  there(1),
  there(2),
  there(3, { attending: false, proxyTo: 2, proxyAt: '2027-01-19T09:00:00.000Z' }),
  there(4),
];
const asks = (member: number, other: Row = {}): Row => ({
  member,
  askedAt: '2027-01-20T09:50:00.000Z',
  pointOfOrder: false,
  resumes: false,
  spoke: false,
  ...other,
});

type Stands = { facts?: readonly Row[]; floor?: Row | null; speakers?: readonly Row[]; voted?: boolean };

const sources = ({ facts = [], floor = null, speakers = [], voted = true }: Stands) => {
  const asked: string[] = [];
  const store = {
    row: (key: { sk: string }) => {
      asked.push(key.sk);
      if (key.sk === 'votes')
        return Promise.resolve({ sitting: true, opened: 1, closed: 0, ...(voted && { last: ITEM }) });
      return Promise.resolve(key.sk.startsWith('floor') ? floor : null);
    },
    rows: (_: string, begins: string) => {
      asked.push(begins);
      if (begins === 'member#') return Promise.resolve(seats);
      if (begins === 'presence#1#') return Promise.resolve(PRESENCE);
      return Promise.resolve(begins === 'speaker#1#' ? speakers : []);
    },
    facts: () =>
      Promise.resolve(
        facts.map((fact) => ({ ...fact, at: '2027-01-20T09:40:00.000Z' }) as unknown as Envelope),
      ),
  };
  const point = thingWith(item, [sample('ItemPlaced.v1')], ITEM);
  const references = {
    council: () => Promise.resolve({ chair: 1, vicePresidents: [] }),
    rules: () => Promise.resolve({ version: 1, procedure: DEFAULT_RULES }),
    state: () => Promise.resolve({ word: 'voteOpen', context: point.context, version: 1 }),
  };
  return { asked, with: { store, references } as unknown as Parameters<typeof makeDisplay>[0] };
};

const display = (stands: Stands, past = sitting, as = actorWith('auditor')) =>
  makeDisplay(sources(stands).with)(thingWith(session, past, SESSION), { actor: as, at: NOW });
const speakers = (stands: Stands, past = sitting) =>
  makeSpeakers(sources(stands).with)(thingWith(session, past, SESSION), { at: NOW });

const opened = sample('VoteOpened.v1', { members: [1, 2, 4], proxies: [[3, 2]], recused: [] });
const opinion = sample('OpinionGiven.v1');
const closed = [sample('VoteClosed.v1'), opinion];
const floor = { member: 4, pointOfOrder: false, since: '2027-01-20T09:57:00.000Z' };

describe('what is shown in the room (D12)', () => {
  it('is the point whose vote is open, since when, and nothing of its course', async () => {
    const { point } = await display({ facts: [opened, sample('HandsRecorded.v1')] });
    expect(point).toMatchObject({
      item: ITEM,
      open: true,
      openedAt: '2027-01-20T09:40:00.000Z',
      sentence: null,
      annulled: false,
    });
    expect(Object.keys(point ?? {}).toSorted()).toEqual([
      'annulled',
      'ballot',
      'block',
      'conditions',
      'item',
      'open',
      'openedAt',
      'question',
      'round',
      'sentence',
    ]);
  });

  it('with the conditions that are part of its question (D16)', async () => {
    const conditions = [{ text: 'Publier les comptes', dueOn: '2027-06-30' }];
    const { point } = await display({ facts: [sample('ConditionsPut.v1', { conditions }), opened] });
    expect(point?.conditions).toEqual(conditions);
  });

  it('then its result, and whether it was annulled', async () => {
    const { point } = await display({ facts: [opened, ...closed] });
    expect(point).toMatchObject({ open: false, sentence: opinion.data.sentence, annulled: false });
    const again = await display({ facts: [opened, ...closed, sample('VoteAnnulled.v1')] });
    expect(again.point).toMatchObject({ open: false, annulled: true });
    expect((await display({ voted: false })).point).toBeNull();
  });

  it('with the quorum of the room now, who presides, and how many are there from which college', async () => {
    const { room } = await display({ facts: [opened] });
    expect(room).toMatchObject({
      present: 3,
      represented: 1,
      inOffice: 4,
      chair: 1,
      colleges: [
        { college: 1, present: 2, represented: 1 },
        { college: 2, present: 1, represented: 0 },
      ],
      quorum: { reached: true, counted: 4, required: 2, base: 4 },
    });
    expect(room?.quorum.formula).not.toBe('');
  });

  it('and of an open point, without who left the room for it; of a closed one, with them (DEL-11)', async () => {
    const without = { ...opened, data: { ...opened.data, recused: [2] } };
    expect((await display({ facts: [without] })).room).toMatchObject({ present: 2, represented: 0 });
    expect((await display({ facts: [without, ...closed] })).room).toMatchObject({
      present: 3,
      represented: 1,
    });
  });

  it('says who speaks while it sits, and no room before it is convened', async () => {
    expect((await display({ floor })).speaking).toMatchObject({ member: 4, college: 2 });
    expect((await display({ floor }, convened)).speaking).toBeNull();
    const [scheduled] = convened;
    expect(await display({ voted: false }, scheduled === undefined ? [] : [scheduled])).toMatchObject({
      state: 'scheduled',
      room: null,
    });
  });

  it('reads no agenda point by point', async () => {
    const { asked, with: from } = sources({ facts: [opened] });
    await makeDisplay(from)(thingWith(session, sitting, SESSION), { actor: actorWith('member'), at: NOW });
    expect(asked.filter((each) => each.startsWith('item'))).toEqual([]);
  });

  it('is for who sits, prepares or checks', async () => {
    await expect(display({}, sitting, actorWith('administrator'))).rejects.toMatchObject({ status: 403 });
  });
});

describe('the list of speakers (D13)', () => {
  it('says who speaks, until when, and that the time is over only once it is', async () => {
    expect((await speakers({ floor })).speaking).toEqual({
      ...floor,
      college: 2,
      until: '2027-01-20T10:00:00.000Z',
      over: true,
    });
    const later = { ...floor, since: '2027-01-20T09:57:00.001Z' };
    expect((await speakers({ floor: later })).speaking).toMatchObject({ over: false });
    expect((await speakers({ floor: { ...floor, member: 3 } })).speaking).toBeNull();
  });

  it('and who waits, by college too', async () => {
    const list = [asks(1, { spoke: true }), asks(2), asks(4, { pointOfOrder: true }), asks(3)];
    const read = await speakers({ speakers: list });
    expect(read).toMatchObject({ call: 1, minutes: 3 });
    expect(read.waiting.map(({ member }) => member)).toEqual([4, 2, 1]);
    expect(read.colleges).toEqual([
      { college: 1, spoke: 1, waiting: 2 },
      { college: 2, spoke: 0, waiting: 1 },
    ]);
  });

  it('is empty while the council does not sit', async () => {
    expect(await speakers({ floor, speakers: [asks(2)] }, convened)).toMatchObject({
      speaking: null,
      waiting: [],
    });
  });
});
