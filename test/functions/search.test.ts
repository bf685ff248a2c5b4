import * as fc from 'fast-check';
import { typingDistance } from '../../functions/search/distance.ts';
import { findStructures } from '../../functions/search/find-structures.ts';
import { indexKeys, type Indexed } from '../../functions/search/index-keys.ts';
import { readQuery } from '../../functions/search/read-query.ts';
import { allWords, withoutOneLetter } from '../../functions/search/words.ts';
import { few } from '../support/how-long.ts';
import { memoryRows } from '../support/search/memory-rows.ts';
import { manyNames } from '../support/search/names.ts';

const MANY = manyNames(2000);
const RUNS = few(50, 500);
const { rows, read } = memoryRows('62', MANY);
const look = async (text: string, from = rows): Promise<Indexed[]> => {
  const asked = readQuery(text);
  return asked === null ? [] : (await findStructures(from, '62', asked)).map(({ indexed }) => indexed);
};
const plain = (text: string): string => allWords(text).join(' ');

/** One error, anywhere, a blank included. */
const oneError = (text: string): fc.Arbitrary<string> => {
  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz '));
  const place = fc.nat({ max: text.length - 2 });
  return fc.oneof(
    place.map((n) => text.slice(0, n) + text.slice(n + 1)),
    fc.tuple(place, letter).map(([n, one]) => text.slice(0, n) + one + text.slice(n)),
    fc.tuple(place, letter).map(([n, one]) => text.slice(0, n) + one + text.slice(n + 1)),
    place.map((n) => text.slice(0, n) + (text[n + 1] ?? '') + (text[n] ?? '') + text.slice(n + 2)),
  );
};

describe('two thousand names', () => {
  it('are each found first, with one typing error anywhere', async () => {
    const one = fc
      .constantFrom(...MANY)
      .chain((indexed) => fc.tuple(fc.constant(indexed), oneError(plain(indexed.name))));
    await fc.assert(
      fc.asyncProperty(one, async ([indexed, typed]) => {
        const [first] = await look(typed);
        // As near to another name as to this one: nobody could tell which was meant.
        fc.pre(first === indexed || typingDistance(plain(typed), plain(first?.name ?? '')) > 1);
        expect([typed, first?.name]).toEqual([typed, indexed.name]);
      }),
      { numRuns: RUNS, seed: 62 },
    );
  });

  it('are each found first as they are written, without accents or capitals', async () => {
    for (const { name } of MANY.filter((_, n) => n % 40 === 0)) {
      expect((await look(name))[0]?.name).toBe(name);
      expect((await look(plain(name).toUpperCase()))[0]?.name).toBe(name);
    }
  });

  it('are found at a bounded price, whatever there is', async () => {
    for (const text of [
      'Association',
      'Les Ateliers du Réemploi de Lens',
      'zzzzzz',
      'a b c d e f g h i j k l m n',
    ]) {
      Object.assign(read, { looks: 0, keys: 0, documents: 0 });
      await look(text);
      expect(read.looks).toBeLessThan(120);
      expect(read.documents).toBeLessThanOrEqual(160);
    }
  });
});

describe('a structure', () => {
  const semeurs: Indexed = {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Les Semeurs du Cœur d’Artois',
    siren: '000000018',
    rna: 'W623000001',
    commune: { code: '62041', name: 'Arras' },
  };
  const other: Indexed = {
    ...semeurs,
    id: '00000000-0000-4000-8000-000000000002',
    name: 'Jardin d’Arras',
    siren: '000000026',
    rna: null,
  };
  const few = memoryRows('62', [semeurs, other]).rows;
  const found = async (text: string) => (await look(text, few)).map(({ name }) => name);

  it.each([
    ['its name', 'les semeurs du coeur d artois'],
    ['a word', 'semeurs'],
    ['the beginning of a word', 'seme'],
    ['a word mistyped', 'smeeurs'],
    ['two words written as one', 'semeursdu coeur'],
    ['a word written as two', 'sem eurs'],
    ['its SIREN', '000000018'],
    ['its SIREN with blanks', '000 000 018'],
    ['the SIRET of an establishment', '000 000 018 00010'],
    ['its RNA', 'w623000001'],
  ])('is found by %s', async (_, text) => {
    expect((await found(text))[0]).toBe(semeurs.name);
  });

  it('is found by its municipality, after those that are named so', async () => {
    expect(await found('Arras')).toEqual(['Jardin d’Arras', semeurs.name]);
    expect((await found('62041')).toSorted()).toEqual(['Jardin d’Arras', semeurs.name]);
  });

  it.each(['', '   ', '!?', 'x'.repeat(121)])('is not looked for by « %s »', (text) => {
    expect(readQuery(text)).toBeNull();
  });

  it('is not found by another number, nor in another council', async () => {
    expect(await found('000000034')).toEqual([]);
    const asked = readQuery('semeurs');
    expect(asked && (await findStructures(few, '59', asked))).toEqual([]);
  });

  it('takes as many rows as its words have letters, and none twice', () => {
    const keys = indexKeys('62', semeurs).map(({ pk, sk }) => `${pk} ${sk}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThan(60);
    expect(keys.every((key) => key.startsWith('62#search#'))).toBe(true);
  });
});

it('two words one error apart always share a beginning of rows', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(
      word.chain((one) => fc.tuple(fc.constant(one), oneError(one))),
      ([one, typed]) => {
        fc.pre(!typed.includes(' ') && typed.length >= 3);
        const [a, b] = [
          [one, ...withoutOneLetter(one)],
          [typed, ...withoutOneLetter(typed)],
        ];
        expect(a.some((each) => b.includes(each))).toBe(true);
      },
    ),
  );
});
