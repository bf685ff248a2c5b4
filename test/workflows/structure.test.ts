import { structure } from '../../workflows/structure/structure.workflow.ts';
import { actorWith, PERSON, STRUCTURE } from '../support/ids.ts';
import { EXTRACT, SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { STRUCTURE_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const at = '2026-11-02';
const declared = sample('StructureDeclared.v1');
const known = [declared, sample('RegisterRead.v1')];
const officer = actorWith('officer');

describe('a structure declares itself', () => {
  const declare = (other: object = {}, register: unknown = STRUCTURE_GIVEN.declare.register) =>
    given(structure, [], STRUCTURE).when('declare', {
      as: actorWith(),
      at,
      data: { ...SAMPLE_COMMANDS.structure['declare'], ...other },
      given: { register, department: '62' },
    });

  it('and the register is read at once when it answers', () => {
    const { facts, next } = declare().thenFacts('StructureDeclared.v1', 'RegisterRead.v1');
    expect(facts[1]?.data).toMatchObject({
      source: 'REGISTER',
      readOn: at,
      seatInTerritory: true,
      activeInTerritory: 1,
    });
    expect(next.value).toBe('known');
  });

  it('and waits when the register is silent (A4)', () => {
    expect(declare({}, null).thenFacts('StructureDeclared.v1').next.value).toBe('declared');
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
    ['a SIREN with spaces', { siren: '000 000 018' }, '000000018', null],
    ['an RNA number alone (ID-06)', { siren: null, rna: 'W621234567' }, null, 'W621234567'],
  ])('by %s', (_, other, siren, rna) => {
    const { facts } = declare(other, null).thenFacts('StructureDeclared.v1');
    expect(facts[0]?.data).toMatchObject({ siren, rna });
  });

  it.each([
    ['nothing (ID-06)', { siren: null, rna: null }],
    ['eight digits (ID-01)', { siren: '00000001' }],
    ['an RNA number of another form (ID-05)', { siren: null, rna: 'W62' }],
    ['a right SIREN and a wrong RNA number', { rna: 'X621234567' }],
  ])('not by %s', (_, other) => declare(other).thenRefused('invalid-identifier'));

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
});

describe('the register', () => {
  const record = (other: object) =>
    given(structure, known, STRUCTURE).when('recordRegister', {
      as: officer,
      at,
      data: { extract: { ...EXTRACT, ...other } },
      given: { department: '62' },
    });

  it('is read again on demand, by the representative too', () => {
    given(structure, [declared], STRUCTURE)
      .when('readRegister', { as: actorWith('representative'), at, given: STRUCTURE_GIVEN.readRegister })
      .thenFacts('RegisterRead.v1');
  });

  it('may be silent', () => {
    given(structure, [declared], STRUCTURE)
      .when('readRegister', { as: officer, at, given: { register: null, department: '62' } })
      .thenRefused('register-silent');
  });

  it('is recorded by an officer who says so', () => {
    const { facts, next } = record({ name: 'Les Semeurs de la Scarpe' }).thenFacts('RegisterRead.v1');
    expect(facts[0]?.data).toMatchObject({ source: 'OFFICER' });
    expect(next.context).toMatchObject({ name: 'Les Semeurs de la Scarpe' });
  });

  it('tells that a public body is not eligible (ELI-01)', () => {
    const { facts } = record({ legalCategory: '7361' }).thenFacts('RegisterRead.v1');
    expect(facts[0]?.data).toMatchObject({ eligibility: 'INELIGIBLE' });
  });

  it('tells that a seat elsewhere is outside the territory (TER-01)', () => {
    const { facts } = record({ seatCommune: '59350', establishments: [] }).thenFacts('RegisterRead.v1');
    expect(facts[0]?.data).toMatchObject({ seatInTerritory: false, activeInTerritory: 0 });
  });

  it('is of this structure, not of another', () => {
    record({ siren: '000000026' }).thenRefused('extract-of-another-structure');
  });

  it('gives a name that a fact can hold: 150 characters, not one more', () => {
    const read = (length: number) =>
      structure.commands['recordRegister']?.safeParse({ extract: { ...EXTRACT, name: 'x'.repeat(length) } })
        .success;
    expect([read(150), read(151)]).toEqual([true, false]);
  });
});

expectAllRefusalsMet(structure);
