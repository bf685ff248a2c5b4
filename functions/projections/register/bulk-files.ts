import type { Day, Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { lineOf } from '../../../workflows/label/register/register-line.ts';
import { placesOf } from '../../../workflows/label/register/places.ts';
import { statusOn, type PublicLabel } from '../../../workflows/label/public-row.ts';
import { REGISTER_TABLE } from '../../../web/public/tables/other-tables.ts';
import type { Column } from '../../../web/public/tables/table.ts';
import { linesOf } from '../../queries/files/cells.ts';
import { csvOf } from '../../queries/files/csv.ts';
import { checksumOf, LICENCE, type FileToBe } from './register-files.ts';

/** Files that go together: they never change, and the last one to be written names them all. */
export type BulkFiles = { readonly files: readonly FileToBe[]; readonly descriptor: FileToBe };

/** A file under the name of what it holds is kept as long as anybody likes. */
const FOREVER = 'public, max-age=31536000, immutable';

const TYPES: Readonly<Record<string, string>> = { day: 'date', integer: 'integer', hundredths: 'number' };

/** What a column holds (Table Schema of Frictionless Data). */
const fieldOf = ({ code, title, kind, words }: Column) => ({
  name: code,
  title,
  type: TYPES[kind] ?? 'string',
  ...(kind === 'day' && { format: '%Y-%m-%d' }),
  ...(words !== undefined && { constraints: { enum: Object.values(words) } }),
});

const DIALECT = { delimiter: ';', doubleQuote: true, lineTerminator: '\r\n', header: true };

const tableOf = (labels: readonly PublicLabel[], day: Day): string => {
  const answer = {
    labels: labels.map(({ holder, ...label }) => ({
      ...label,
      structure: holder,
      status: statusOn(label as PublicLabel, day),
    })),
  };
  const columns = REGISTER_TABLE.columns.map((column) => ({ ...column, title: column.code }));
  const lines = linesOf(REGISTER_TABLE, columns, answer);
  return csvOf({ title: REGISTER_TABLE.title, columns, lines, notice: null });
};

type Part = { name: string; path: string; format: string; mediatype: string; content: string; more?: object };

const partsOf = (labels: readonly PublicLabel[], day: Day): Part[] => [
  {
    name: 'labels',
    path: 'labels.csv',
    format: 'csv',
    mediatype: 'text/csv',
    content: tableOf(labels, day),
    more: {
      profile: 'tabular-data-resource',
      dialect: DIALECT,
      schema: { fields: REGISTER_TABLE.columns.map(fieldOf), primaryKey: 'number', missingValues: [''] },
    },
  },
  {
    name: 'registre',
    path: 'labels.json',
    format: 'json',
    mediatype: 'application/json',
    content: JSON.stringify({
      licence: LICENCE,
      asOf: day,
      labels: labels.map((label) => lineOf(label, day)),
    }),
  },
  {
    name: 'communes',
    path: 'communes.geojson',
    format: 'geojson',
    mediatype: 'application/geo+json',
    content: JSON.stringify({ ...placesOf(labels, day), licence: LICENCE, asOf: day }),
  },
];

/**
 * The whole register of a council on a day, in files that carry the print of what they hold in their address, and the
 * descriptor that names them (Data Package): whoever starts from it never mixes two versions.
 * @param labels in the order of their numbers
 */
export const bulkFiles = (council: string, labels: readonly PublicLabel[], at: Instant): BulkFiles => {
  const day = dateInParis(at);
  const parts = partsOf(labels, day).map((part) => ({ ...part, hash: checksumOf(part.content) }));
  const folder = `${day}-${checksumOf(parts.map(({ hash }) => hash).join('')).slice(0, 16)}`;
  const sums = parts.map(({ hash, path }) => `${hash}  ${path}\n`).join('');
  const base = `donnees/${council}/${folder}`;
  const file = (path: string, content: string, type: string): FileToBe => ({
    path: `${base}/${path}`,
    content,
    headers: { contentType: `${type}; charset=utf-8`, cacheControl: FOREVER },
  });
  const descriptor = {
    profile: 'data-package',
    name: `labels-ess-${council.toLowerCase()}`,
    title: 'Registre public des labels',
    licenses: [{ name: 'etalab-2.0', path: LICENCE, title: 'Licence Ouverte' }],
    created: at,
    asOf: day,
    resources: parts.map(({ name, path, format, mediatype, content, hash, more }) => ({
      name,
      path: `${folder}/${path}`,
      format,
      mediatype,
      encoding: 'utf-8',
      bytes: Buffer.byteLength(content),
      hash: `sha256:${hash}`,
      ...more,
    })),
  };
  return {
    files: [
      ...parts.map(({ path, content, mediatype }) => file(path, content, mediatype)),
      file('SHA256SUMS', sums, 'text/plain'),
    ],
    descriptor: {
      path: `donnees/${council}/datapackage.json`,
      content: JSON.stringify(descriptor),
      headers: { contentType: 'application/json; charset=utf-8', cacheControl: 'no-cache' },
    },
  };
};
