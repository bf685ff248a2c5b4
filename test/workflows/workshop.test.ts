import { workshop } from '../../workflows/workshop/workshop.workflow.ts';
import { actorWith, MEETING, PERSON, WORKSHOP } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { WORKSHOP_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const officer = actorWith('officer');
const secretary = actorWith('secretary');
const NOW = '2026-12-03';
const body = SAMPLE_COMMANDS.workshop;
const { heldOn: _, ...typed } = body['record'] as { heldOn: string };
const subject = `62-words-${PERSON}`;
const publicKey = (heldOn: string) => ({ pk: '62#notes', sk: `note#${heldOn}#${WORKSHOP}` });

const WRITTEN = [sample('WorkshopNoted.v1')];
const PUBLISHED = [...WRITTEN, sample('WorkshopNotePublished.v1')];
const OPEN = [...PUBLISHED, sample('WorkshopNoteOpened.v1')];
const OF_A_MEETING = [sample('WorkshopNoted.v1', { meeting: MEETING })];

const record = (data: object = {}, meeting: object | null = null, at = NOW) =>
  given(workshop, [], WORKSHOP).when('record', {
    as: officer,
    at,
    data: { ...body['record'], ...data },
    given: { meeting },
  });
const ofMeeting = (meeting: object | null, at = NOW) =>
  given(workshop, [], WORKSHOP).when('record', {
    as: officer,
    at,
    data: { ...typed, meeting: MEETING },
    given: { meeting },
  });
const amend = (facts: Parameters<typeof given>[1], data: object = {}, at = NOW) =>
  given(workshop, facts, WORKSHOP).when('amend', {
    as: secretary,
    at,
    data: { ...body['amend'], ...data },
  });

describe('a note of a workshop', () => {
  it('keeps the day and how many took part, and seals all that is typed', () => {
    const { facts, rows } = record().thenFacts('WorkshopNoted.v1');
    expect(facts[0]).toMatchObject({
      data: { heldOn: '2026-11-20', participants: 14, meeting: null },
      personal: { subject, values: { title: 'Le Ternois et les circuits courts' } },
    });
    expect(JSON.stringify([facts[0]?.data, rows])).not.toMatch(/Ternois|Saint-Pol|maraîchers|locale/);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#workshop#${WORKSHOP}`, sk: 'words' },
        item: { sealed: { fact: `${WORKSHOP}-1-0`, subject } },
      },
    ]);
  });

  it('is of today at the latest', () => {
    record({ heldOn: NOW }).thenFacts('WorkshopNoted.v1');
    record({ heldOn: '2026-12-04' }).thenRefused('date-to-come', { field: 'jour de la réunion' });
  });

  it('takes the day of a working session, in Paris, once it has begun', () => {
    const start = '2026-12-02T23:30:00.000Z';
    const session = { kind: 'WORKING_SESSION', start };
    const { facts } = ofMeeting(session, start).thenFacts('WorkshopNoted.v1');
    expect(facts[0]?.data).toEqual({ heldOn: NOW, participants: 14, meeting: MEETING });
    ofMeeting(session, '2026-12-02T23:29:59.999Z').thenRefused('meeting-not-begun');
    ofMeeting({ ...session, start: null }).thenRefused('meeting-not-begun');
    ofMeeting({ kind: 'VISIT', start }).thenRefused('not-a-working-session');
    ofMeeting(null).thenRefused('unknown-reference', { field: 'séance de travail' });
  });

  it.each([
    ['neither a day nor a session', typed],
    ['both', { ...body['record'], meeting: MEETING }],
    ['no title', { ...body['record'], title: '' }],
    ['a text that is too long', { ...body['record'], text: 'a'.repeat(10_001) }],
    ['a day of no calendar', { ...body['record'], heldOn: '2026-02-30' }],
    ['the year 3000', { ...body['record'], heldOn: '3000-01-01' }],
    ['fewer than nobody', { ...body['record'], participants: -1 }],
    ['who was there, at length', { ...body['record'], present: 'a'.repeat(1001) }],
  ])('is not read with %s', (_case, data) => {
    expect(workshop.commands['record']?.safeParse(data).success).toBe(false);
  });

  it('is written again, its day too unless it is that of a working session', () => {
    const { facts } = amend(WRITTEN, { heldOn: '2026-11-21' }).thenFacts('WorkshopNoteAmended.v1');
    expect(facts[0]?.data).toEqual({ revision: 2, heldOn: '2026-11-21', participants: 15 });
    amend(WRITTEN, { heldOn: '2026-12-04' }).thenRefused('date-to-come');
    amend(OF_A_MEETING, { heldOn: '2026-11-21' }).thenRefused('day-of-the-meeting');
    expect(amend(OF_A_MEETING).thenFacts('WorkshopNoteAmended.v1').facts[0]?.data).toMatchObject({
      heldOn: '2026-11-20',
    });
  });

  it('is read by members once it is published, and by them only then', () => {
    const at = (facts: typeof WRITTEN | typeof PUBLISHED) =>
      workshop.readersAt?.(facts.length > 1 ? 'published' : 'written', {} as never);
    expect(at(WRITTEN)).not.toContain('member');
    expect(at(PUBLISHED)).toContain('member');
    given(workshop, WRITTEN, WORKSHOP)
      .when('publish', { as: officer, at: NOW })
      .thenFacts('WorkshopNotePublished.v1');
  });

  it('is discarded before anybody has read it, and not after', () => {
    given(workshop, WRITTEN, WORKSHOP)
      .when('discard', { as: officer, at: NOW })
      .thenFacts('WorkshopNoteDiscarded.v1');
    given(workshop, PUBLISHED, WORKSHOP)
      .when('discard', { as: officer, at: NOW })
      .thenRefused('not-in-this-state');
  });
});

describe('the public', () => {
  const open = (facts = PUBLISHED, beside: object = WORKSHOP_GIVEN.openToPublic) =>
    given(workshop, facts, WORKSHOP).when('openToPublic', { as: secretary, at: NOW, given: beside });

  it('reads what the council opens, without the names of those who were there', () => {
    const { rows } = open().thenFacts('WorkshopNoteOpened.v1');
    expect(rows).toEqual([
      {
        kind: 'put',
        key: publicKey('2026-11-20'),
        item: {
          id: WORKSHOP,
          heldOn: '2026-11-20',
          participants: 14,
          title: 'Le Ternois',
          place: 'Saint-Pol',
          text: 'Ce qui s’est dit.',
        },
      },
    ]);
  });

  it('reads nothing of what was erased, nor of what the council has not read', () => {
    open(PUBLISHED, { words: null }).thenRefused('words-erased');
    open(WRITTEN).thenRefused('not-in-this-state');
  });

  it('reads the last writing, at its day', () => {
    const { rows } = amend(OPEN, { heldOn: '2026-11-21' }).thenFacts('WorkshopNoteAmended.v1');
    expect(rows.slice(1)).toMatchObject([
      { kind: 'remove', key: publicKey('2026-11-20') },
      { kind: 'put', key: publicKey('2026-11-21'), item: { participants: 15 } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('maraîchers');
    expect(
      amend(OPEN)
        .thenFacts('WorkshopNoteAmended.v1')
        .rows.map(({ kind }) => kind),
    ).toEqual(['put', 'put']);
    expect(amend(PUBLISHED).thenFacts('WorkshopNoteAmended.v1').rows).toHaveLength(1);
  });

  it('reads it no more once the council closes it', () => {
    const { rows } = given(workshop, OPEN, WORKSHOP)
      .when('closeToPublic', { as: secretary, at: NOW })
      .thenFacts('WorkshopNoteClosed.v1');
    expect(rows).toEqual([{ kind: 'remove', key: publicKey('2026-11-20') }]);
  });
});

expectAllRefusalsMet(workshop);
