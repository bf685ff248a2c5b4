import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { makeSearchIndex, makeSearchRows } from '../../functions/adapters/search-index.ts';
import { findStructures } from '../../functions/search/find-structures.ts';
import { indexKeys, type Indexed } from '../../functions/search/index-keys.ts';
import { readQuery } from '../../functions/search/read-query.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';

let engine: TestEngine;
let index: ReturnType<typeof makeSearchIndex>;
beforeAll(async () => {
  engine = await openEngine();
  index = makeSearchIndex(engine.db, engine.tables.state);
}, 60_000);
afterAll(() => engine.stop());

const named = (n: number, name: string): Indexed => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name,
  siren: '000000018',
  rna: null,
  commune: { code: '62041', name: 'Arras' },
});

/** All that is kept, of a council. */
const kept = async (council: string): Promise<string[]> => {
  const { Items = [] } = await engine.db.send(new ScanCommand({ TableName: engine.tables.state }));
  return Items.filter(({ pk }) => String(pk).startsWith(`${council}#search#`))
    .map(({ pk, sk }) => `${String(pk)} ${String(sk)}`)
    .toSorted();
};
const wanted = (council: string, indexed: Indexed): string[] =>
  [
    ...indexKeys(council, indexed).map(({ pk, sk }) => `${pk} ${sk}`),
    `${council}#search#named#${indexed.id} indexed`,
  ].toSorted();

const found = async (council: string, text: string): Promise<string[]> => {
  const asked = readQuery(text);
  const rows = makeSearchRows(engine.db, engine.tables.state);
  return asked === null
    ? []
    : (await findStructures(rows, council, asked)).map(({ indexed }) => indexed.name);
};

it('is written once and again, and holds the same', async () => {
  const one = named(1, 'Les Semeurs');
  await index.write('62', one, 1);
  const before = await kept('62');
  expect(before).toEqual(wanted('62', one));
  await index.write('62', one, 1);
  expect(await kept('62')).toEqual(before);
  expect(await found('62', 'smeeurs')).toEqual(['Les Semeurs']);
});

it('follows a change of name, and leaves nothing of the one before', async () => {
  const two = named(1, 'Les Jardiniers');
  await index.write('62', two, 2);
  expect(await kept('62')).toEqual(wanted('62', two));
  expect(await found('62', 'semeurs')).toEqual([]);
});

it('is not taken back by what is told late', async () => {
  await index.write('62', named(1, 'Les Semeurs'), 1);
  expect(await found('62', 'jardiniers')).toEqual(['Les Jardiniers']);
  expect(await kept('62')).toEqual(wanted('62', named(1, 'Les Jardiniers')));
});

it('ends the same when two versions are written at once', async () => {
  const last = named(1, 'Les Semeurs du Ternois');
  await Promise.all([index.write('62', named(1, 'Atelier vélo'), 3), index.write('62', last, 4)]);
  await index.write('62', last, 4);
  expect(await found('62', 'ternois')).toEqual([last.name]);
  expect(await kept('62')).toEqual(expect.arrayContaining(wanted('62', last)));
  expect(await found('62', 'velo')).toEqual([]);
});

it('is made again from nothing, and keeps councils apart', async () => {
  const one = named(7, 'La Ressourcerie');
  await index.write('59', one, 5);
  expect(await kept('59')).toEqual(wanted('59', one));
  expect(await found('62', 'ressourcerie')).toEqual([]);
  expect(await found('59', 'resourcerie')).toEqual([one.name]);
});
