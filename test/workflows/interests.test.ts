import { council } from '../../workflows/council/council.workflow.ts';
import { declares, standingOf, stillWeighs } from '../../workflows/council/interests/declaration.ts';
import { interestsTable } from '../../workflows/council/interests/table.ts';
import { actorWith, PERSON } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given, readAs } from '../support/scenario.ts';

const officer = actorWith('officer');
const LINK = { siren: '000000018', kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null };

const declare = (interests: object[], as = officer, at = '2026-12-02') =>
  given(council, [sample('CouncilEstablished.v1')], '62').when('declareInterests', {
    as,
    at,
    data: { interests },
  });

describe('a declaration of interests (MAN-04)', () => {
  it('is sealed under whoever makes it, and one row says when and where', () => {
    const { facts, rows } = declare([LINK, { ...LINK, siren: '000 000 026', whose: 'SPOUSE' }]).thenFacts(
      'InterestsDeclared.v1',
    );
    const sealed = { fact: '62-2-0', subject: `62-interests-${PERSON}` };
    expect(facts[0]).toEqual({
      type: 'InterestsDeclared.v1',
      data: {},
      personal: { subject: sealed.subject, values: { interests: expect.any(String) as string } },
    });
    expect(JSON.parse(facts[0]?.personal?.values['interests'] ?? '')).toEqual([
      LINK,
      { ...LINK, siren: '000000026', whose: 'SPOUSE' },
    ]);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: `interests#${PERSON}` },
        item: { person: PERSON, declaredOn: '2026-12-02', sealed },
      },
    ]);
  });

  it('says that there is nothing to declare by an empty list, and holds fifty links at most', () => {
    const { facts } = declare([]).thenFacts('InterestsDeclared.v1');
    expect(facts[0]?.personal?.values).toEqual({ interests: '[]' });
    declare(Array.from({ length: 50 }, () => LINK)).thenFacts('InterestsDeclared.v1');
    expect(() =>
      readAs(council, 'declareInterests', { interests: Array.from({ length: 51 }, () => LINK) }),
    ).toThrow();
  });

  it.each<['officer' | 'member' | 'secretary' | 'president']>([
    ['officer'],
    ['member'],
    ['secretary'],
    ['president'],
  ])('is made by the %s', (role) => {
    declare([LINK], actorWith(role)).thenFacts('InterestsDeclared.v1');
    expect(declares([{ role } as Parameters<typeof declares>[0][number]])).toBe(true);
  });

  it('is asked of nobody who takes no part in a dossier', () => {
    declare([LINK], actorWith('administrator')).thenRefused('role-required');
    declare([LINK], actorWith('auditor')).thenRefused('role-required');
    declare([LINK], actorWith('representative')).thenRefused('not-yours');
    expect(declares([{ role: 'auditor' }, { role: 'representative', structure: 'a' }])).toBe(false);
  });

  it('names structures by a SIREN that can be one (ID-01), without saying it again', () => {
    declare([LINK, { ...LINK, siren: '12345678' }]).thenRefused('invalid-identifier', {
      explanation: expect.stringContaining('9 chiffres') as string,
    });
  });

  it('takes a link that ends the day it begins, and none that ends before', () => {
    declare([{ ...LINK, to: '2020-01-01' }]).thenFacts('InterestsDeclared.v1');
    expect(() => readAs(council, 'declareInterests', { interests: [{ ...LINK, to: '2019-12-31' }] })).toThrow(
      'Un lien se termine après son début',
    );
  });

  it('is made anew from its anniversary on, by the months of the rules; none asks nobody', () => {
    expect(standingOf('2026-12-02', 12, '2027-12-01')).toEqual({
      declaredOn: '2026-12-02',
      dueOn: '2027-12-02',
      due: false,
      why: null,
    });
    expect(standingOf('2026-12-02', 12, '2027-12-02')).toMatchObject({
      due: true,
      why: expect.stringContaining('était à refaire le 2\u00a0décembre 2027') as string,
    });
    expect(standingOf(null, 12, '2027-12-02')).toMatchObject({
      dueOn: null,
      due: true,
      why: expect.stringContaining('pas encore fait') as string,
    });
    expect(standingOf('2020-01-01', null, '2027-12-02')).toMatchObject({ dueOn: null, due: false });
    expect(standingOf(null, null, '2027-12-02')).toMatchObject({ due: false, why: null });
  });

  it('weighs while a link lasts, and three years after to the day (DEL-12)', () => {
    expect(stillWeighs({ to: null }, '2026-12-02', 3)).toBe(true);
    expect(stillWeighs({ to: '2023-12-02' }, '2026-12-02', 3)).toBe(true);
    expect(stillWeighs({ to: '2023-12-01' }, '2026-12-02', 3)).toBe(false);
    expect(stillWeighs({ to: '2026-12-02' }, '2026-12-02', 0)).toBe(true);
    expect(stillWeighs({ to: '2026-12-01' }, '2026-12-02', 0)).toBe(false);
  });
});

expectAllRefusalsMet({ ...council, table: interestsTable });
