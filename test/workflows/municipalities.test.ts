import { readFileSync, statSync } from 'node:fs';
import {
  currentMunicipality,
  departmentOf,
  departments,
  isMunicipality,
  municipalitiesIn,
} from '../../workflows/structure/municipalities.ts';
import { municipalityName } from '../../workflows/structure/municipality-names-62.ts';

type Place = {
  code: string;
  nom: string;
  type: string;
  departement: string;
  zone: string;
  anciensCodes?: string[];
};
const places = JSON.parse(
  readFileSync('node_modules/@etalab/decoupage-administratif/data/communes.json', 'utf8'),
) as Place[];
const present = places.filter(({ type }) => type === 'commune-actuelle');

describe('municipalities (ID-09)', () => {
  it('are 887 in Pas-de-Calais, from 62001 to 62909', () => {
    const all = municipalitiesIn('62');
    expect([all.length, all.at(0), all.at(-1)]).toEqual([887, '62001', '62909']);
  });

  it('are 34 746 in metropolitan France, 129 overseas, and those of the communities', () => {
    const all = departments().flatMap(municipalitiesIn);
    const overseas = all.filter((code) => /^97[12346]/.test(code));
    const communities = all.filter((code) => /^97[5789]|^98/.test(code));
    expect([all.length, overseas.length, communities.length]).toEqual([34_969, 129, 94]);
    expect(all.length - overseas.length - communities.length).toBe(34_746);
    expect(departments().filter((code) => !/^97[5789]|^98/.test(code))).toHaveLength(101);
  });

  it('are exactly those of the official code', () => {
    expect(departments().flatMap(municipalitiesIn).toSorted()).toEqual(
      present.map(({ code }) => code).toSorted(),
    );
    expect(present.filter(({ code, departement }) => departmentOf(code) !== departement)).toEqual([]);
  });

  it.each([
    '62041',
    '62193',
    '62498',
    '62160',
    '62119',
    '62765',
    '2A004',
    '2B033',
    '97411',
    '97502',
    '75056',
    '01001',
  ])('%s is one', (code) => {
    expect(isMunicipality(code)).toBe(true);
    expect(currentMunicipality(code)).toBe(code);
  });

  it.each([
    ['62000', 'postal code of Arras (ID-10)'],
    ['62910', 'past the last'],
    ['20004', 'Corsica before 1976'],
    ['75101', 'a district of Paris'],
    ['62461', 'merged'],
    ['00000', 'none'],
    ['99999', 'none'],
    ['6204', 'too short'],
    ['620410', 'too long'],
    ['', 'nothing'],
    ['constructor', 'no code'],
    ['2C001', 'no département'],
    ['62 41', 'with a blank'],
    ['toString', 'no code'],
  ])('%s is none: %s', (code) => {
    expect(isMunicipality(code)).toBe(false);
  });
});

describe('merged municipalities (ID-11)', () => {
  it.each([
    ['62461', '62447'],
    ['62549', '62447'],
    ['62743', '62447'],
    ['62294', '62295'],
    ['62431', '62471'],
    ['62482', '62178'],
    ['62110', '62473'],
    ['62575', '62473'],
    ['80072', '62881'],
    ['20004', '2A004'],
    ['20325', '2A249'],
    ['20033', '2B033'],
    ['39012', '25527'],
    ['60455', '60694'],
    ['97351', '97301'],
    ['75101', '75056'],
    ['75120', '75056'],
    ['69381', '69123'],
    ['69389', '69123'],
    ['13201', '13055'],
    ['13216', '13055'],
  ])('%s is now %s', (old, current) => {
    expect(currentMunicipality(old)).toBe(current);
  });

  it('all former codes of the official code lead to a municipality of today', () => {
    const former = present.flatMap(({ code, anciensCodes = [] }) => anciensCodes.map((old) => [old, code]));
    expect(former.length).toBeGreaterThan(4000);
    const astray = former.filter(([old, code]) => currentMunicipality(old!) !== code);
    // Two were delegated municipalities of a third one since
    expect(new Set(astray.map(([old]) => old))).toEqual(new Set(['55273', '60455']));
    expect(former.filter(([old]) => !isMunicipality(currentMunicipality(old!) ?? ''))).toEqual([]);
    expect(former.filter(([old]) => isMunicipality(old!))).toEqual([]);
  });

  it.each(['62000', '62910', '75100', '75121', '13217', '69390', '99999', '', 'constructor'])(
    '%s leads nowhere',
    (code) => {
      expect(currentMunicipality(code)).toBeNull();
    },
  );
});

describe('names in Pas-de-Calais', () => {
  it('are those of the official code', () => {
    const here = present.filter(({ departement }) => departement === '62');
    expect(here.filter(({ code, nom }) => municipalityName(code) !== nom)).toEqual([]);
    expect(['62041', '62498', '62617'].map(municipalityName)).toEqual(['Arras', 'Lens', 'Nœux-les-Mines']);
  });

  it.each(['59350', '62000', '62461', ''])('%s has none', (code) => {
    expect(municipalityName(code)).toBeNull();
  });
});

it('the data stay small', () => {
  expect(statSync('workflows/structure/municipality-codes.ts').size).toBeLessThan(60_000);
  expect(statSync('workflows/structure/municipality-names-62.ts').size).toBeLessThan(30_000);
});
