import { reactionIsAside } from './aside.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import { rowAt, said, type Stored, type Thing, thingsOf } from './things.ts';

/** Letters and figures alone, without accents. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MOST_WORDS = 14;
const MOST_LETTERS = 30;
const wordsOf = (name: string): string[] =>
  plain(name)
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, MOST_LETTERS));

/** What is found of a structure: its last name, and the numbers of its declaration. */
const expectedOf = ({ facts, id }: Thing): JsonObject => {
  const declared = facts.find(({ type }) => type === 'StructureDeclared.v1')?.data ?? {};
  const read = facts.findLast(({ type }) => type === 'RegisterRead.v1');
  const commune = textOf(read?.data['seatCommune']);
  return {
    id,
    name: read?.data['name'] ?? declared['name'],
    siren: declared['siren'],
    rna: declared['rna'],
    commune: commune === '' ? null : commune,
  };
};

const FIRST = ['StructureDeclared.v1', 'RegisterRead.v1'];

const checkFound = (stored: Stored, thing: Thing, { wrong, count }: Note): void => {
  const told = thing.facts.filter(({ type }) => FIRST.includes(type));
  if (told.length === 0 || told.some(({ id }) => reactionIsAside(thing, id, 'index-search'))) return;
  count('structuresFound');
  const { council, id, key } = thing;
  const row = rowAt(stored, `${council}#search#named#${id}`, 'indexed');
  if (row === undefined) {
    wrong(key, 'ne se trouve pas par la recherche');
    return;
  }
  const expected = expectedOf(thing);
  for (const name of ['id', 'name', 'siren', 'rna'])
    if (row[name] !== expected[name]) wrong(key, `se trouve par un autre « ${name} » que le sien`);
  if ((textOf(objectOf(row['commune'])['code']) || null) !== expected['commune'])
    wrong(key, 'se trouve dans une autre commune que la sienne');
  for (const word of wordsOf(textOf(expected['name']))) {
    // A word that tells nothing is left out; one of four letters or more always tells something.
    if (word.length < 4 || word === 'pour') continue;
    for (const variant of [word, word.slice(1), word.slice(0, -1)])
      if (
        rowAt(stored, `${council}#search#word#${variant}`, `${variant === word ? 0 : 1}#${id}`) === undefined
      )
        wrong(key, `ne se trouve pas par « ${variant} »`);
  }
};

/** The row of a number leads to the request that has it. */
const checkNumber = (stored: Stored, pk: string, { wrong }: Note): void => {
  const [council = '', , , number] = pk.split('#');
  const application = textOf(rowAt(stored, pk, 'application')?.['application']);
  const filed = stored.things.get(`${council}#application#${application}`)?.facts[0];
  if (filed === undefined || said(filed, 'number') !== number) wrong(pk, 'le numéro d’une autre demande');
};

/** The index of the search is a function of the log: every structure is found by each of its words, an error allowed. */
export const checkSearch = (stored: Stored, note: Note, { quiet }: Asked): void => {
  for (const pk of stored.state.keys()) {
    const [council = '', kind, part, of = ''] = pk.split('#');
    if (kind !== 'search') continue;
    if (part === 'number') checkNumber(stored, pk, note);
    else if (part === 'named' && !stored.things.has(`${council}#structure#${of}`))
      note.wrong(pk, 'une structure trouvée qui n’existe pas');
  }
  if (!quiet) return;
  for (const thing of thingsOf(stored, 'structure')) checkFound(stored, thing, note);
};
