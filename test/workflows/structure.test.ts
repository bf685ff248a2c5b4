import type { RegisterAnswer } from '../../workflows/structure/register-answer.ts';
import { signatureTable } from '../../workflows/structure/signature/table.ts';
import { peopleTable } from '../../workflows/structure/people/table.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { actorWith, PERSON, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { EXTRACT, SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { FOUND, STRUCTURE_GIVEN } from '../support/sample-givens.ts';
import { electronicTable } from '../../workflows/structure/electronic/table.ts';
import { expectAllRefusalsMet, given, refusalsIn } from '../support/scenario.ts';

const at = '2026-11-02';
const declared = sample('StructureDeclared.v1');
const known = [declared, sample('RegisterRead.v1')];
const officer = actorWith('officer');
const representative = actorWith('representative');
const territory = { department: '62' };

const saying = (values: object, complete = true): RegisterAnswer => {
  const reading = { ...FOUND.reading.values, ...values };
  const told = Object.entries(reading).filter(([, value]) => value !== null);
  const sources = Object.fromEntries(told.map(([field]) => [field, 'RECHERCHE_ENTREPRISES']));
  return { state: 'FOUND', reading: { values: reading, sources }, complete };
};

describe('a structure declares itself', () => {
  const declare = (other: object = {}, beside: object = {}) =>
    given(structure, [], STRUCTURE).when('declare', {
      as: actorWith(),
      at,
      data: { ...SAMPLE_COMMANDS.structure['declare'], ...other },
      given: { ...STRUCTURE_GIVEN.declare, ...beside },
    });
  const unknown = { register: { state: 'UNKNOWN' } };

  it('and the register is read at once when it answers', () => {
    const { facts, next } = declare().thenFacts('StructureDeclared.v1', 'RegisterRead.v1');
    expect(facts[1]?.data).toMatchObject({
      source: 'REGISTER',
      readOn: at,
      seatInTerritory: true,
      activeInTerritory: 1,
      fteInTerritoryHundredths: 1040,
      sources: { legalCategory: { source: 'RECHERCHE_ENTREPRISES', on: at } },
    });
    expect(next.value).toEqual({ known: 'agreed' });
    expect(next.deadlines).toEqual({});
  });

  it('and is not stopped by a register that is silent: it is asked again ten minutes later (A4)', () => {
    const { next } = declare({}, { register: { state: 'SILENT' } }).thenFacts('StructureDeclared.v1');
    expect(next.value).toBe('declared');
    expect(next.deadlines).toEqual({ registerRetry: '2026-11-02T11:10:00.000Z' });
  });

  it('and what one of the registers did not say is asked again', () => {
    const { next } = declare({}, { register: saying({ employees: null }, false) }).thenFacts(
      'StructureDeclared.v1',
      'RegisterRead.v1',
    );
    expect(next.deadlines).toEqual({ registerRetry: '2026-11-02T11:10:00.000Z' });
    expect(next.context['register']).toMatchObject({ employees: null });
  });

  it('and waits for an officer when no register knows it', () => {
    const { next } = declare({}, unknown).thenFacts('StructureDeclared.v1');
    expect(next).toMatchObject({ value: 'declared', deadlines: {} });
  });

  it('and makes its author its representative, whose name and address stay apart', () => {
    const { rows, facts } = declare().thenFacts('StructureDeclared.v1', 'RegisterRead.v1');
    expect(rows[0]).toEqual({
      kind: 'grant',
      key: { pk: `62#person#${PERSON}`, sk: 'roles' },
      field: `representative#${STRUCTURE}`,
      value: true,
    });
    expect(facts[0]?.personal?.values).toEqual({ name: 'Ada Petit', email: 'ada@exemple.fr' });
    expect(JSON.stringify(facts.map(({ data }) => data))).not.toMatch(/Ada|ada@/);
  });

  it.each([
    ['a SIREN with spaces', { siren: '000 000 018' }, ['000000018', null, null]],
    ['an RNA number alone (ID-06)', { siren: null, rna: 'W621234567' }, [null, null, 'W621234567']],
    ['one number: a SIREN', { number: ' 000.000.018 ', siren: null }, ['000000018', null, null]],
    [
      'one number: a SIRET',
      { number: '000 000 018 00010', siren: null },
      ['000000018', '00000001800010', null],
    ],
    ['one number: an RNA', { number: 'w62 123 4567', siren: null }, [null, null, 'W621234567']],
    ['one number: an old RNA', { number: '0622001234', siren: null }, [null, null, '0622001234']],
    [
      'a SIRET of La Poste (ID-03)',
      { number: '35600000049837', siren: null },
      ['356000000', '35600000049837', null],
    ],
  ])('by %s', (_, other, [siren, siret, rna]) => {
    const { facts } = declare(other, unknown).thenFacts('StructureDeclared.v1');
    expect(facts[0]?.data).toMatchObject({ siren, siret, rna });
  });

  it.each([
    ['nothing (ID-06)', { siren: null, rna: null }],
    ['eight digits (ID-01)', { siren: '00000001' }],
    ['an RNA number of another form (ID-05)', { siren: null, rna: 'W62' }],
    ['a right SIREN and a wrong RNA number', { rna: 'X621234567' }],
    ['one number of no kind', { number: '1234', siren: null }],
    ['one number and another', { number: '000000018' }],
  ])('not by %s', (_, other) => declare(other).thenRefused('invalid-identifier'));

  it.each([
    ['a SIREN', { siren: '000000019' }],
    ['a SIRET', { number: '00000001800019', siren: null }],
  ])('not by %s whose key is wrong and that no register knows (ID-04)', (_, other) => {
    declare(other, unknown).thenRefused('unknown-number');
  });

  it('by a wrong key that a register knows: it goes to review, never to error (ID-04)', () => {
    const register = saying({ siren: '000000019', siret: '00000001900019' });
    const { facts } = declare({ siren: '000000019' }, { register }).thenFacts(
      'StructureDeclared.v1',
      'RegisterRead.v1',
    );
    expect(facts[1]?.data).toMatchObject({ eligibility: 'ELIGIBLE_FORM', warnings: ['ID-04'] });
  });

  it('by a wrong key while registers are silent: nobody is stopped (A4)', () => {
    declare({ siren: '000000019' }, { register: { state: 'SILENT' } }).thenFacts('StructureDeclared.v1');
  });

  it('by an RNA number, and is known by its SIREN too when a register gives it', () => {
    const aliases = [{ pk: '62#structure#other', sk: 'alias' }];
    const register = saying({ rna: 'W621234567' });
    const { facts, rows } = declare({ siren: null, rna: 'W621234567' }, { register, aliases }).thenFacts(
      'StructureDeclared.v1',
      'RegisterRead.v1',
    );
    expect(facts[0]?.data).toMatchObject({ siren: '000000018', rna: 'W621234567' });
    expect(rows).toContainEqual({
      kind: 'put',
      key: aliases[0],
      item: { structure: STRUCTURE },
      absent: true,
    });
  });

  it('once', () => {
    given(structure, [declared], STRUCTURE)
      .when('declare', {
        as: actorWith(),
        at,
        data: SAMPLE_COMMANDS.structure['declare'],
        given: STRUCTURE_GIVEN.declare,
      })
      .thenRefused('structure-already-declared');
  });

  it('once, whichever of its numbers is given (ID-06)', () => {
    declare({}, { taken: true }).thenRefused('structure-already-declared');
  });
});

describe('the register', () => {
  const record = (other: object) =>
    given(structure, known, STRUCTURE).when('recordRegister', {
      as: officer,
      at,
      data: { extract: { ...EXTRACT, ...other } },
      given: territory,
    });
  const read = (register: RegisterAnswer, facts = known, as = representative) =>
    given(structure, facts, STRUCTURE).when('readRegister', { as, at, given: { register, ...territory } });

  it('is read again on demand, by the representative too', () => {
    read(FOUND, [declared]).thenFacts('RegisterRead.v1');
  });

  it('may be silent, or know nothing: a person learns it', () => {
    read({ state: 'SILENT' }).thenRefused('register-silent');
    read({ state: 'UNKNOWN' }, [declared], officer).thenRefused('register-unknown');
  });

  it('is recorded by an officer who says so', () => {
    const { facts, next } = record({ name: 'Les Semeurs de la Scarpe' }).thenFacts('RegisterRead.v1');
    expect(facts[0]?.data).toMatchObject({ source: 'OFFICER', sources: { name: { source: 'OFFICER' } } });
    expect(next.context).toMatchObject({ name: 'Les Semeurs de la Scarpe' });
  });

  it('tells that a public body is not eligible (ELI-01), and never that an unknown form is or is not', () => {
    const { facts } = record({ legalCategory: '7361' }).thenFacts('RegisterRead.v1');
    expect(facts[0]?.data).toMatchObject({ eligibility: 'INELIGIBLE' });
    for (const legalCategory of ['1234', null]) {
      const { facts: others } = record({ legalCategory }).thenFacts('RegisterRead.v1');
      expect(others[0]?.data).toMatchObject({ eligibility: 'REVIEW' });
    }
  });

  it.each([
    ['62549', '62447', true, []],
    ['62041', '62041', true, []],
    ['59350', '59350', false, []],
    ['62999', '62999', null, ['ID-09']],
    [null, null, null, []],
  ])(
    'tells of the seat at %s that it is %s, in the territory: %s (TER-01, ID-11)',
    (code, seatCommune, inside, warnings) => {
      const { facts } = record({ seatCommune: code, establishments: [] }).thenFacts('RegisterRead.v1');
      expect(facts[0]?.data).toMatchObject({
        seatCommune,
        seatInTerritory: inside,
        activeInTerritory: 0,
        warnings,
      });
    },
  );

  it('draws attention to an RNA number of another département (ID-05)', () => {
    const { facts } = given(structure, [sample('StructureDeclared.v1', { rna: 'W591234567' })], STRUCTURE)
      .when('recordRegister', { as: officer, at, data: { extract: EXTRACT }, given: territory })
      .thenFacts('RegisterRead.v1');
    expect(facts[0]?.data).toMatchObject({ eligibility: 'ELIGIBLE_FORM', warnings: ['ID-05'] });
  });

  it('is of this structure, not of another', () => {
    record({ siren: '000000026' }).thenRefused('extract-of-another-structure');
  });

  it('gives a name that a fact can hold: 150 characters, not one more', () => {
    const fits = (length: number) =>
      structure.commands['recordRegister']?.safeParse({ extract: { ...EXTRACT, name: 'x'.repeat(length) } })
        .success;
    expect([fits(150), fits(151)]).toEqual([true, false]);
  });

  it('keeps what nobody says any more, and what only an officer could read', () => {
    const [, first] = record({ statutesKind: 'SCIC', employees: 14 }).thenFacts('RegisterRead.v1').facts
      .length
      ? [declared, record({ statutesKind: 'SCIC', employees: 14 }).thenFacts('RegisterRead.v1').facts[0]]
      : [];
    const { next } = read(saying({ employees: null, statutesKind: null }), [
      declared,
      first as never,
    ]).thenFacts('RegisterRead.v1');
    expect(next.context['register']).toMatchObject({
      statutesKind: 'SCIC',
      employees: 14,
      sources: { employees: { source: 'OFFICER' } },
    });
  });

  it('that says otherwise than what was recorded is told to an officer, and prevails until then (A4)', () => {
    const recorded = record({ employees: 14 }).thenFacts('RegisterRead.v1').facts[0] as never;
    const { facts, next } = read(FOUND, [declared, recorded]).thenFacts(
      'RegisterRead.v1',
      'RegisterValueDiffers.v1',
    );
    expect(facts[1]?.data).toEqual({ field: 'employees', held: 14, register: 12, on: at });
    expect(next.value).toEqual({ known: 'toSettle' });
    expect(structure.stateWord(next.value)).toBe('toSettle');
    expect(next.context['register']).toMatchObject({ employees: 12 });
  });
});

describe('a register that did not answer (A4)', () => {
  const waiting = { ...declared, deadlines: { registerRetry: '2026-11-02T11:00:00.000Z' as never } };
  const due = (attempt: number) => sample('RegisterReadingDue.v1', { attempt });
  const readAgain = (attempts: number, register: RegisterAnswer) =>
    given(structure, [declared, ...(attempts === 0 ? [] : [due(attempts)])], STRUCTURE).when('readRegister', {
      as: SYSTEM,
      at,
      given: { register, ...territory },
    });

  it('is due again at its instant, and not before', () => {
    const pass = (instant: string) =>
      given(structure, [waiting], STRUCTURE).when('passDeadline', {
        as: SYSTEM,
        at: instant,
        data: { deadline: 'registerRetry', dueAt: '2026-11-02T11:00:00.000Z' },
      });
    pass('2026-11-02T10:59:59.999Z').thenRefused('not-due');
    const { facts, next } = pass('2026-11-02T11:00:00.000Z').thenFacts('RegisterReadingDue.v1');
    expect(facts[0]?.data).toEqual({ attempt: 1 });
    expect(next.deadlines).toEqual({});
  });

  it.each([
    [1, '2026-11-02T12:00:00.000Z'],
    [2, '2026-11-03T11:00:00.000Z'],
    [31, '2026-11-03T11:00:00.000Z'],
    [32, undefined],
  ])('after %i readings, is asked again at %s', (attempt, registerRetry) => {
    const { facts, next } = readAgain(attempt, { state: 'SILENT' }).thenFacts('RegisterDidNotAnswer.v1');
    expect(facts[0]?.data).toEqual({ attempt, outcome: 'SILENT' });
    expect(next.deadlines['registerRetry']).toBe(registerRetry);
  });

  it('becomes known when it answers at last, and is asked no more', () => {
    const { next } = readAgain(1, FOUND).thenFacts('RegisterRead.v1');
    expect(next).toMatchObject({ value: { known: 'agreed' }, deadlines: {} });
  });
});

describe('a value that no register gives', () => {
  const say = (facts: typeof known, data: object) =>
    given(structure, facts, STRUCTURE).when('declareValue', {
      as: actorWith('preparer'),
      at,
      data,
      given: territory,
    });
  const silent = [declared, sample('RegisterRead.v1', { employees: null, sources: {} })];

  it('is declared, counts, and is to be checked', () => {
    const { next } = say(silent, { field: 'employees', value: 9 }).thenFacts(
      'RegisterValueDeclared.v1',
      'RegisterRead.v1',
    );
    expect(next.context['register']).toMatchObject({
      employees: 9,
      sources: { employees: { source: 'DECLARED', on: at } },
    });
  });

  it('is kept until registers are read, then gives way to them, and an officer is told', () => {
    const said = say([declared] as never, { field: 'employees', value: 9 }).thenFacts(
      'RegisterValueDeclared.v1',
    );
    expect(said.next.context['declared']).toEqual({ employees: { value: 9, on: at } });
    const { facts, next } = given(structure, [declared, said.facts[0] as never], STRUCTURE)
      .when('readRegister', { as: SYSTEM, at, given: { register: FOUND, ...territory } })
      .thenFacts('RegisterRead.v1', 'RegisterValueDiffers.v1');
    expect(facts[0]?.data).toMatchObject({ employees: 12 });
    expect(next.context).toMatchObject({
      declared: {},
      contests: { employees: { value: 9, outcome: null } },
    });
  });

  it('is not declared where a register says it', () => {
    say(known, { field: 'employees', value: 9 }).thenRefused('value-known');
  });

  it.each([
    [{ field: 'employees', value: 'neuf' }, false],
    [{ field: 'employees', value: -1 }, false],
    [{ field: 'employees', value: null }, false],
    [{ field: 'esusApprovalUntil', value: '2027-02-30' }, false],
    [{ field: 'esusApprovalUntil', value: '2027-02-28' }, true],
    [{ field: 'legalCategory', value: '9220' }, false],
  ])('has the type of its field: %j %s', (data, fits) => {
    expect(structure.commands['declareValue']?.safeParse(data).success).toBe(fits);
  });
});

describe('a value that the structure contests (A3)', () => {
  const contested = sample('RegisterContested.v1', { field: 'legalCategory', value: '5710' });
  const contest = (data: object, facts: readonly unknown[] = known) =>
    given(structure, facts as typeof known, STRUCTURE).when('contestRegister', {
      as: representative,
      at,
      data: { reason: 'Statuts modifiés', ...data },
    });
  const settle = (accept: boolean, facts: readonly unknown[] = [...known, contested]) =>
    given(structure, facts as typeof known, STRUCTURE).when('settleContest', {
      as: officer,
      at: '2026-11-05',
      data: { field: 'legalCategory', accept, reason: 'Statuts lus' },
      given: territory,
    });

  it('stands as it is until an officer has settled it, and its reason stays apart', () => {
    const { facts, next } = contest({ field: 'legalCategory', value: '5710' }).thenFacts(
      'RegisterContested.v1',
    );
    expect(facts[0]?.personal?.values).toEqual({ reason: 'Statuts modifiés' });
    expect(JSON.stringify(facts[0]?.data)).not.toContain('Statuts');
    expect(next.value).toEqual({ known: 'toSettle' });
    expect(next.context['register']).toMatchObject({ legalCategory: '9220', eligibility: 'ELIGIBLE_FORM' });
  });

  it('counts once it is accepted, and what follows from it is computed again', () => {
    const { facts, next } = settle(true).thenFacts('RegisterContestSettled.v1', 'RegisterRead.v1');
    expect(facts[0]?.personal?.values).toEqual({ reason: 'Statuts lus' });
    expect(next.context).toMatchObject({
      register: {
        legalCategory: '5710',
        eligibility: 'REVIEW',
        sources: { legalCategory: { source: 'CONTEST', on: '2026-11-05' } },
      },
      contests: { legalCategory: { outcome: 'ACCEPTED', settledOn: '2026-11-05' } },
    });
    expect(next.value).toEqual({ known: 'agreed' });
  });

  it('gives way to the register when it is refused', () => {
    const { next } = settle(false).thenFacts('RegisterContestSettled.v1');
    expect(next.context).toMatchObject({
      register: { legalCategory: '9220' },
      contests: { legalCategory: { outcome: 'REFUSED' } },
    });
  });

  it('stands when registers are read again, as it was settled', () => {
    const accepted = settle(true).thenFacts('RegisterContestSettled.v1', 'RegisterRead.v1').facts;
    const { next } = given(structure, [...known, contested, ...(accepted as never[])], STRUCTURE)
      .when('readRegister', { as: officer, at, given: { register: FOUND, ...territory } })
      .thenFacts('RegisterRead.v1');
    expect(next.context['register']).toMatchObject({ legalCategory: '5710', name: 'Les Semeurs' });
  });

  it('leaves the work list with the last of them', () => {
    const other = sample('RegisterContested.v1', { field: 'seatCommune', value: '62498' });
    const { next } = settle(false, [...known, contested, other]).thenFacts('RegisterContestSettled.v1');
    expect(next.value).toEqual({ known: 'toSettle' });
  });

  it('is another value than the one that counts, and is contested once at a time', () => {
    contest({ field: 'legalCategory', value: '9220' }).thenRefused('value-unchanged');
    contest({ field: 'legalCategory', value: '9300' }, [...known, contested]).thenRefused(
      'already-contested',
    );
  });

  it('is settled once', () => {
    settle(true, known).thenRefused('no-open-contest');
    settle(true, [
      ...known,
      contested,
      sample('RegisterContestSettled.v1', { field: 'legalCategory' }),
    ]).thenRefused('no-open-contest');
  });

  it.each([
    [{ field: 'legalCategory', value: '92' }, false],
    [{ field: 'legalCategory', value: 9220 }, false],
    [{ field: 'essMention', value: true }, true],
    [{ field: 'essMention', value: 'O' }, false],
    [{ field: 'siaeType', value: null }, true],
    [{ field: 'siaeType', value: 'ESAT' }, false],
    [{ field: 'eligibility', value: 'ELIGIBLE_FORM' }, false],
  ])('has the type of its field: %j %s', (data, fits) => {
    const read = structure.commands['contestRegister']?.safeParse({ ...data, reason: 'Parce que' });
    expect(read?.success).toBe(fits);
  });
});

describe('a unit that the register says ceased (REG-03)', () => {
  const cease = (administrativeState: 'A' | 'C', ceasedOn = '2026-11-02') =>
    given(structure, [declared, sample('RegisterRead.v1', { administrativeState })], STRUCTURE).when(
      'recordCeased',
      { as: officer, at, data: { ceasedOn } },
    );

  it('is recorded as such by an officer', () => {
    expect(cease('C').thenFacts('StructureCeased.v1').next.value).toBe('ceased');
  });

  it('is not while the register says that it is active, nor before the day', () => {
    cease('A').thenRefused('not-ceased');
    cease('C', '2026-11-03').thenRefused('date-to-come');
  });
});

expectAllRefusalsMet(structure, [
  'passDeadline not-in-this-state',
  'declare date-to-come',
  ...refusalsIn(peopleTable),
  ...refusalsIn(signatureTable),
  ...refusalsIn(electronicTable),
]);
