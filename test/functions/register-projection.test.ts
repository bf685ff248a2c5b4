import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import type { Day, Envelope } from '../../events/fact.ts';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import { makeRowPages } from '../../functions/adapters/row-pages.ts';
import { makeSearchIndex, makeSearchRows } from '../../functions/adapters/search-index.ts';
import { makeFileRows } from '../../functions/projections/register/file-rows.ts';
import { makeLabelRows, rowsOf, type LabelNow } from '../../functions/projections/register/label-rows.ts';
import { makePublishFiles } from '../../functions/projections/register/publish-files.ts';
import { makePublicStore } from '../../functions/queries/public-store.ts';
import { findLabels, type Filters } from '../../functions/queries/register-lists.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import { labelNumber } from '../../workflows/label/label-number.ts';
import type { PublicLabel } from '../../workflows/label/public-row.ts';
import { territoriesEver } from '../../workflows/label/register/changes.ts';
import { territoriesOf } from '../../workflows/structure/territories.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { few } from '../support/how-long.ts';
import { memorySite } from '../support/memory-site.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
}, 60_000);
afterAll(() => engine.stop());

const PLACES = ['62041', '62119', '62160', '75056', null] as const;
const ENDS = ['LabelSuspended.v1', 'LabelReinstated.v1', 'LabelRenewed.v1', 'LabelRevoked.v1'] as const;

const fact = (n: number, type: string, data: object): Envelope =>
  ({
    type,
    version: n,
    rank: 0,
    at: `2027-01-${String(n).padStart(2, '0')}T10:00:00.000Z`,
    data,
  }) as unknown as Envelope;

type Life = { sequence: number; names: string[]; places: (string | null)[]; ends: string[] };

/** A label at each of its versions: the first award, changes of holder, then what ends or brings it back. */
const versionsOf = (council: string, { sequence, names, places, ends }: Life): LabelNow[] => {
  const number = labelNumber('62', 2027, sequence);
  const facts: Envelope[] = [];
  const all: LabelNow[] = [];
  let label: PublicLabel = {
    number,
    council,
    holder: { name: '', family: 'ASSOCIATION', commune: null, siren: '000000018', rna: null },
    awardedOn: '2027-01-01' as Day,
    validUntil: '2029-01-01' as Day,
    charterVersion: '2026-12',
    quality: 'Le Président',
    establishment: null,
    prolongedOn: null,
    checkedOn: '2027-01-01' as Day,
    formerNames: [],
    replaces: null,
    replacedBy: null,
    recordedAt: '2027-01-01T10:00:00.000Z',
    spans: [{ from: '2027-01-01' as Day, status: 'VALID' }],
  };
  const push = (type: string, data: object): void => {
    facts.push(fact(facts.length + 1, type, data));
    all.push({
      label: structuredClone(label),
      about: { sources: { name: null, commune: null, activity: null }, activity: '88.10B', acts: [] },
      version: facts.length,
      facts: [...facts],
    });
  };
  names.forEach((name, n) => {
    const holder = { ...label.holder, name, commune: places[n % places.length] ?? null };
    label = { ...label, holder };
    push(n === 0 ? 'LabelAwarded.v1' : 'LabelHolderChanged.v1', { number, holder });
  });
  for (const type of ends) {
    const status = type === 'LabelReinstated.v1' ? 'VALID' : 'NOT_CURRENTLY_VALID';
    label = { ...label, spans: [...label.spans, { from: '2027-02-01' as Day, status }] };
    push(type, {});
  }
  return all;
};

const lives = fc.uniqueArray(
  fc.record({
    sequence: fc.integer({ min: 1, max: 9999 }),
    names: fc.array(fc.constantFrom('Les Semeurs', 'Atelier vélo', '=1+1', '<b>&"\u202e'), {
      minLength: 1,
      maxLength: 2,
    }),
    places: fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 3 }),
    ends: fc.array(fc.constantFrom(...ENDS), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 2, selector: ({ sequence }) => sequence },
);

/** Rows of a council, whatever they are, in one text each. */
const kept = async (council: string): Promise<string[]> => {
  const { Items = [] } = await engine.db.send(new ScanCommand({ TableName: engine.tables.state }));
  return Items.filter(({ pk }) => String(pk).startsWith(`${council}#register`))
    .map((item) => canonicalize(item) ?? '')
    .map((text) => text.replaceAll(council, 'C'))
    .toSorted();
};

const setUp = (council: string, searched = true) => {
  const { db, tables } = engine;
  const site = memorySite();
  // The index has its own tests, and a hundred rows a name.
  const index = searched ? makeSearchIndex(db, tables.state) : { write: async () => undefined };
  const labels = makeLabelRows({ db, table: tables.state, index });
  const rows = makeFileRows(makeReads(db, tables.state), makeRowPages(db, tables.state));
  const files = makePublishFiles({ rows, files: site.files, origin: 'https://label.exemple.fr' });
  const tell = async (now: LabelNow, told = 0): Promise<number> => {
    await labels.write(now, told);
    return files.changed({
      council,
      number: now.label.number,
      territories: [...new Set([...territoriesEver(now.facts), ...territoriesOf(now.label.holder.commune)])],
    });
  };
  return { site, tell };
};

let councils = 0;
const newCouncil = (): string => {
  councils += 1;
  return `Z${councils}`;
};

const writePublic = (now: LabelNow) =>
  engine.db.send(
    new PutCommand({
      TableName: engine.tables.state,
      Item: { ...publicLabelKey(now.label.number), ...now.label },
    }),
  );

it('is a function of labels, whatever is told twice, late and out of order (P17)', async () => {
  await fc.assert(
    fc.asyncProperty(lives, fc.infiniteStream(fc.nat()), async (all, chances) => {
      const [plain, mixed] = [newCouncil(), newCouncil()];
      const inOrder = all.flatMap((life) => versionsOf(plain, life));
      const lasts = all.map((life) => versionsOf(plain, life).at(-1)!);
      const [one, other] = [setUp(plain, false), setUp(mixed, false)];
      await Promise.all(lasts.map(writePublic));
      for (const now of inOrder) await one.tell(now);
      const shuffled = all
        .flatMap((life) => versionsOf(mixed, life))
        .flatMap((now) => (chances.next().value % 2 === 0 ? [now, now] : [now]))
        .map((now) => ({ now, at: chances.next().value }))
        .toSorted((a, b) => a.at - b.at);
      for (const { now } of shuffled) await other.tell(now);
      expect(await kept(mixed)).toEqual(await kept(plain));
      const texts = ({ site: { kept: paths, text } }: ReturnType<typeof setUp>, council: string) =>
        Object.fromEntries(
          [...paths.keys()].map((path) => [
            path.replaceAll(council, 'C'),
            text(path)?.replaceAll(council, 'C'),
          ]),
        );
      expect(texts(other, mixed)).toEqual(texts(one, plain));
    }),
    { numRuns: few(3, 30), endOnFailure: true },
  );
}, 120_000);

it('says nothing in a file that is not public', () => {
  const [now] = versionsOf('Z0', { sequence: 1, names: ['A'], places: ['62041'], ends: [] });
  const withMore = { ...now!, label: { ...now!.label, secret: 'x', person: 'y' } as PublicLabel };
  const shard = rowsOf(withMore, 0).find(({ pk }) => pk.includes('#shard#'));
  expect(Object.keys(shard ?? {}).toSorted()).toEqual([
    'awardedOn',
    'charterVersion',
    'council',
    'holder',
    'number',
    'pk',
    'sk',
    'spans',
    'validUntil',
    'version',
  ]);
});

const asked = (more: Partial<Filters>): Filters => ({
  text: '',
  territory: null,
  state: null,
  family: null,
  after: null,
  ...more,
});

it('is found by its name mistyped, its number, its place, its activity, its form and its state', async () => {
  const council = newCouncil();
  const { tell } = setUp(council);
  const lifes: Life[] = [
    { sequence: 21, names: ['Les Semeurs de la Scarpe'], places: ['62041'], ends: [] },
    { sequence: 22, names: ['Atelier du Terril'], places: ['62119'], ends: ['LabelSuspended.v1'] },
    { sequence: 23, names: ['Parti', 'Parti ailleurs'], places: ['62041', '62160'], ends: [] },
  ];
  for (const life of lifes) {
    const last = versionsOf(council, life).at(-1)!;
    await writePublic(last);
    await tell(last);
  }
  const store = makePublicStore(engine.db, engine.tables.state, makeReads(engine.db, engine.tables.state));
  const search = makeSearchRows(engine.db, engine.tables.state);
  const names = async (more: Partial<Filters>): Promise<string[]> => {
    const found = await findLabels({ store, search }, [council], asked(more), '2028-01-01' as Day);
    return found.labels.map(({ holder }) => holder.name);
  };
  expect(await names({ text: 'smeeurs' })).toEqual(['Les Semeurs de la Scarpe']);
  expect(await names({ text: 'terril' })).toEqual(['Atelier du Terril']);
  expect(await names({ text: 'béthune' })).toEqual(['Atelier du Terril']);
  expect((await names({ text: '000 000 018' })).length).toBe(3);
  expect((await names({ text: 'action sociale' })).length).toBe(3);
  expect(await names({ text: 'association', state: 'NOT_CURRENTLY_VALID' })).toEqual(['Atelier du Terril']);
  expect(await names({ territory: '200033579' })).toEqual(['Les Semeurs de la Scarpe']);
  expect(await names({ territory: '62160' })).toEqual(['Parti ailleurs']);
  expect(await names({ state: 'VALID', family: 'ASSOCIATION' })).toEqual([
    'Parti ailleurs',
    'Les Semeurs de la Scarpe',
  ]);
  expect(await names({ family: 'MUTUAL' })).toEqual([]);
});
