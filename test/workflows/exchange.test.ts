import { application } from '../../workflows/application/application.workflow.ts';
import { keptBy } from '../../workflows/application/exchange/internal-facts.ts';
import { actorWith } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { given } from '../support/scenario.ts';

const FILED = [sample('ApplicationSubmitted.v1')];
const at = '2026-12-03';
const filed = (name: string, role: Parameters<typeof actorWith>[0], data: object, beside?: unknown) =>
  given(application, FILED).when(name, { as: actorWith(role), at, data, given: beside });
const text = 'Quels sont vos horaires ?';
const key = (sk: string) => ({ pk: '62#application#thing', sk });

describe('a message', () => {
  it.each([
    ['officer', 'SERVICE', 'APPLICANT'],
    ['secretary', 'SERVICE', 'APPLICANT'],
    ['representative', 'APPLICANT', 'SERVICE'],
    ['preparer', 'APPLICANT', 'SERVICE'],
  ] as const)('of a %s goes from the %s to the %s', (role, from, to) => {
    const { facts, rows } = filed('sendMessage', role, { to, text }).thenFacts('MessageSent.v1');
    expect(facts[0]).toMatchObject({ data: { from, to }, personal: { values: { text } } });
    const [row] = rows;
    expect(row).toMatchObject({ kind: 'put', key: key('message#0000000002'), absent: true });
    expect(row).toHaveProperty('item', {
      number: 2,
      from,
      role,
      at: '2026-12-03T11:00:00.000Z',
    });
  });

  it.each([
    ['officer', 'SERVICE'],
    ['secretary', 'SERVICE'],
    ['representative', 'APPLICANT'],
  ] as const)('of a %s cannot go to their own side', (role, to) => {
    filed('sendMessage', role, { to, text }).thenRefused('message-to-own-side');
  });

  it('stops no clock: no deadline moves (INC-05)', () => {
    const { facts, next } = filed('sendMessage', 'officer', { to: 'APPLICANT', text }).thenFacts(
      'MessageSent.v1',
    );
    expect(facts[0]).not.toHaveProperty('deadlines');
    expect(next.deadlines).toEqual({});
  });

  it('says to whom it goes, in 4 000 characters at most, and nothing else', () => {
    const { sendMessage } = application.commands;
    expect(sendMessage?.safeParse({ to: 'SERVICE', text: 'x'.repeat(4000) }).success).toBe(true);
    for (const body of [{ text }, { to: 'SERVICE', text: 'x'.repeat(4001) }, { to: 'MEMBERS', text }])
      expect(sendMessage?.safeParse(body).success).toBe(false);
  });
});

describe('a note', () => {
  it('is sealed, has a row of its own kind, and no field of a message', () => {
    const { facts, rows } = filed('writeNote', 'officer', { text }).thenFacts('NoteWritten.v1');
    expect(facts[0]).toMatchObject({ data: {}, personal: { values: { text } } });
    expect(JSON.stringify(rows)).not.toContain(text);
    expect(rows[0]).toMatchObject({ key: key('note#0000000002') });
  });

  it('is not taken for a message, nor a message for a note: the body of one is refused by the other', () => {
    expect(application.commands['writeNote']?.safeParse({ to: 'APPLICANT', text }).success).toBe(false);
    expect(application.commands['sendMessage']?.safeParse({ text }).success).toBe(false);
  });

  it('is hidden in the history that others read', () => {
    expect(keptBy('NoteWritten.v1')).toBe('officer');
    expect(keptBy('MessageSent.v1')).toBeNull();
  });
});

describe('a read mark', () => {
  const marks = (upTo: number | null) => ({
    marks: { APPLICANT: upTo === null ? null : { upTo }, SERVICE: { upTo: 1 } },
  });
  const read = (upTo: number, before: number | null) =>
    filed('markRead', 'representative', { upTo }, marks(before)).thenFacts().rows;

  it('is made once for a side, then goes forward only', () => {
    expect(read(1, null)).toEqual([
      { kind: 'put', key: key('readmark#APPLICANT'), item: { upTo: 1 }, absent: true },
    ]);
    expect(read(1, 1)).toEqual([]);
    expect(read(1, 0)).toEqual([
      { kind: 'put', key: key('readmark#APPLICANT'), item: { upTo: 1 }, expect: { upTo: 0 } },
    ]);
  });

  it('goes no further than what is there', () => {
    expect(read(40, null)[0]).toMatchObject({ item: { upTo: 1 } });
  });
});
