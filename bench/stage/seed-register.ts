import type { Day, Instant } from '../../events/fact.ts';
import { indexedOf } from '../../functions/projections/register/label-rows.ts';
import { documentKey, indexKeys, INDEX_VERSION, type Indexed } from '../../functions/search/index-keys.ts';
import { manyNames } from '../../test/support/search/names.ts';
import { publicLabelKey, thingKey } from '../../workflows/kernel/rows.ts';
import { labelNumber } from '../../workflows/label/label-number.ts';
import type { PublicLabel } from '../../workflows/label/public-row.ts';
import { searchedAs } from '../../workflows/label/register/register-keys.ts';
import { NOW, sampleFact } from './seed-things.ts';
import type { Tables } from './tables.ts';

const COMMUNES = ['62041', '62119', '62160', '62193', '62427', '62498', '62510', '62643', '62765', '62893'];
const ACTIVITIES = ['88.10B', '85.59B', '94.99Z', '38.32Z', '01.13Z', '90.01Z'];
const FROM = '2026-01-01' as Day;

const turn = <Of>(all: readonly Of[], n: number): Of | null => all[n % all.length] ?? null;

const labelOf = (council: string, { name, siren }: Indexed, n: number): PublicLabel => ({
  number: labelNumber(council, 2026, n + 1),
  council,
  holder: { name, family: 'ASSOCIATION', commune: turn(COMMUNES, n), siren, rna: null },
  awardedOn: FROM,
  validUntil: '2028-01-01' as Day,
  charterVersion: '2026-12-01',
  quality: 'Le Président',
  establishment: null,
  prolongedOn: null,
  checkedOn: FROM,
  formerNames: [],
  replaces: null,
  replacedBy: null,
  recordedAt: NOW satisfies Instant,
  spans: [{ from: FROM, status: 'VALID' }],
});

const rowsOf = (label: PublicLabel, n: number) => {
  const sources = { name: null, commune: null, activity: null };
  const indexed = indexedOf({ label, about: { sources, activity: turn(ACTIVITIES, n), acts: [] } });
  const searched = searchedAs(label.council);
  return [
    { ...publicLabelKey(label.number), ...label },
    { ...documentKey(searched, indexed.id), ...indexed, version: 1, index: INDEX_VERSION },
    ...indexKeys(searched, indexed).map((key) => ({ ...key, version: 1 })),
  ];
};

/** A council whose register holds so many labels, as it is searched; gives their names. */
export const seedRegister = async (
  { putAll, tables }: Tables,
  council: string,
  many: number,
): Promise<string[]> => {
  const holders = manyNames(many);
  const { data: profile } = sampleFact('CouncilEstablished.v1');
  await putAll(tables.state, [
    { pk: 'councils', sk: council },
    { pk: thingKey(council, 'council', council), sk: 'profile', ...profile, logo: null },
    ...holders.flatMap((holder, n) => rowsOf(labelOf(council, holder, n), n)),
  ]);
  return holders.map(({ name }) => name);
};
