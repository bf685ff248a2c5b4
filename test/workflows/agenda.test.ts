import * as fc from 'fast-check';
import { inOrder } from '../../workflows/session/agenda/arrangement.ts';
import { proposedList, type Examined } from '../../workflows/session/agenda/proposed-list.ts';
import { endsAt, minutesFor } from '../../workflows/session/agenda/time-budget.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { actorWith, ITEM, SESSION, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';
import { agendaTable } from '../../workflows/session/agenda/arrange.ts';

describe('in which list a point is proposed (C2, M8)', () => {
  const consensual: Examined = { proposal: 'FAVOURABLE', review: [], failed: [], positions: [] };
  const of = (other: Partial<Examined>) => proposedList('AWARD', { ...consensual, ...other });

  it('a dossier that nothing sets apart is consensual', () => {
    expect(of({})).toEqual({ list: 'A', reasons: [] });
    expect(of({ positions: ['NO_OBJECTION'] })).toEqual({ list: 'A', reasons: [] });
  });

  it.each([
    [{ proposal: 'WITH_RESERVATIONS' }, 'L’instruction propose un avis favorable avec réserves.'],
    [{ proposal: 'UNFAVOURABLE' }, 'L’instruction propose un avis défavorable.'],
    [{ proposal: null }, 'L’instruction n’a pas conclu.'],
    [{ failed: ['TER-05'] }, 'Critère non rempli : TER-05.'],
    [{ failed: ['TER-05', 'ENV-01'] }, 'Critères non remplis : TER-05, ENV-01.'],
    [{ review: ['ENV-01'] }, 'Critère à apprécier : ENV-01.'],
    [{ positions: ['NO_OBJECTION', 'RESERVATIONS'] }, 'Un avis extérieur fait des réserves.'],
    [{ positions: ['OBJECTION', 'OBJECTION'] }, 'Un avis extérieur est contraire.'],
  ])('one with %j is debated, and it says why', (other, why) => {
    const { list, reasons } = of(other);
    expect(list).toBe('B');
    expect(reasons.map((reason) => reason.replaceAll('\u00A0', ' '))).toEqual([why]);
  });

  it('each reason is told, what is not met before what is to be judged', () => {
    const { reasons } = of({ proposal: 'WITH_RESERVATIONS', failed: ['A-01'], review: ['B-01'] });
    expect(reasons).toEqual([
      expect.stringContaining('avec réserves'),
      expect.stringContaining('A-01'),
      expect.stringContaining('B-01'),
    ]);
  });

  it('minutes are consensual; a charter, rules, a measure and a question are debated', () => {
    expect(proposedList('MINUTES', null).list).toBe('A');
    for (const kind of ['CHARTER', 'RULES', 'SUSPENSION', 'REVOCATION', 'OTHER'] as const)
      expect(proposedList(kind, null)).toEqual({ list: 'B', reasons: [expect.stringContaining('débat')] });
  });
});

describe('an agenda in its order', () => {
  const point = (item: string, list: 'A' | 'B') => ({ item, proposed: { list, reasons: [] } });
  const read = (...args: Parameters<typeof inOrder>) => inOrder(...args).map(({ item, list }) => item + list);

  it('is as its points came, each in the list proposed, until somebody arranges it', () => {
    expect(read([point('1', 'B'), point('2', 'A'), point('3', 'B')], null)).toEqual(['1B', '2A', '3B']);
  });

  it('then as arranged; what came since is last, where it is proposed, and what left is gone', () => {
    const arrangement = { version: 1, consensus: ['3', 'gone'], debate: ['2', '1'] };
    const points = ['1', '2', '3'].map((item) => point(item, 'A'));
    expect(read([...points, point('4', 'A'), point('5', 'B')], arrangement)).toEqual([
      '3A',
      '2B',
      '1B',
      '4A',
      '5B',
    ]);
  });

  it('has each point once, whatever was arranged', () => {
    const items = fc.uniqueArray(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 12 });
    fc.assert(
      fc.property(items, items, fc.integer({ min: 0, max: 12 }), (known, arranged, cut) => {
        const arrangement = { version: 1, consensus: arranged.slice(0, cut), debate: arranged.slice(cut) };
        const points = known.map((item, n) => point(item, n % 2 === 0 ? 'A' : 'B'));
        const found = inOrder(points, arrangement).map(({ item }) => item);
        expect(found.toSorted()).toEqual(known.toSorted());
      }),
    );
  });

  it('takes the time that the rules give to each list', () => {
    expect([minutesFor('A', DEFAULT_RULES), minutesFor('B', DEFAULT_RULES)]).toEqual([3, 15]);
    expect(endsAt('14:00', 125)).toBe('16:05');
    expect([endsAt('22:00', 119), endsAt('22:00', 120)]).toEqual(['23:59', null]);
  });
});

describe('the secretariat arranges it', () => {
  const scheduled = [sample('SessionScheduled.v1')];
  const points = [
    { item: uuid('3'), list: 'B' as const },
    { item: ITEM, list: 'A' as const },
    { item: uuid('4'), list: 'B' as const },
  ];
  const onAgenda = points.map(({ item }) => item);
  const arrange = (
    data: object = {},
    arrangement: object | null = null,
    facts: Parameters<typeof given>[1] = scheduled,
    measures: readonly string[] = [],
  ) =>
    given(session, facts, SESSION).when('arrangeAgenda', {
      as: actorWith('secretary'),
      at: '2027-01-10',
      data: { basedOn: 0, points, ...data },
      given: { arrangement, onAgenda, measures },
    });
  const key = { pk: `62#session#${SESSION}`, sk: 'arrangement' };
  const item = { version: 1, consensus: [ITEM], debate: [uuid('3'), uuid('4')] };

  it('in one row beside the session, which does not move', () => {
    const { rows } = arrange().thenFacts();
    expect(rows).toEqual([{ kind: 'put', key, item, absent: true }]);
  });

  it('again from what was read, and from nothing else', () => {
    const { rows } = arrange({ basedOn: 1 }, item).thenFacts();
    expect(rows).toEqual([{ kind: 'put', key, item: { ...item, version: 2 }, expect: { version: 1 } }]);
    arrange({ basedOn: 0 }, item).thenRefused('agenda-arranged-since', { version: 1 });
    arrange({ basedOn: 1 }).thenRefused('agenda-arranged-since', { version: 0 });
  });

  it('with a measure on a label among what is debated, and nowhere else (WDR-03)', () => {
    arrange({}, null, scheduled, [uuid('3'), uuid('4')]).thenFacts();
    arrange({}, null, scheduled, [ITEM]).thenRefused('measure-debated', { count: 1 });
  });

  it('with points that are on it, each once', () => {
    arrange({ points: [...points, { item: uuid('5'), list: 'A' }] }).thenRefused('not-on-agenda', {
      count: 1,
    });
    const read = (twice: object[]) =>
      session.commands['arrangeAgenda']?.safeParse({ basedOn: 0, points: twice }).success;
    expect(read([...points, { item: ITEM, list: 'B' }])).toBe(false);
    expect(read([])).toBe(false);
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        item: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        list: 'A',
      }));
    expect([read(many(400)), read(many(401))]).toEqual([true, false]);
  });

  it('once it is convened too; not once it is called again (DEL-08)', () => {
    const convened = [...scheduled, sample('SessionConvened.v1')];
    arrange({}, null, convened).thenFacts();
    const again = [...convened, sample('SessionAdjourned.v1'), sample('SessionReconvened.v1')];
    arrange({}, null, again).thenRefused('agenda-frozen');
  });
});

expectAllRefusalsMet({ name: session.name, table: agendaTable });
