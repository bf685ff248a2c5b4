import type { Day, Instant } from '../../events/fact.ts';
import { bulkFiles } from '../../functions/projections/register/bulk-files.ts';
import { makePublishFiles, type FileRows } from '../../functions/projections/register/publish-files.ts';
import { FileChanged, type PublicFiles } from '../../functions/ports.ts';
import { labelNumber } from '../../workflows/label/label-number.ts';
import type { PublicLabel } from '../../workflows/label/public-row.ts';
import type { Change } from '../../workflows/label/register/changes.ts';
import { changeSortKey } from '../../workflows/label/register/register-keys.ts';
import { lineOf } from '../../workflows/label/register/register-line.ts';
import { SHARDS, shardOf } from '../../workflows/label/register/shards.ts';
import { territoriesOf } from '../../workflows/structure/territories.ts';
import { memorySite } from '../support/memory-site.ts';
import { HOSTILE } from '../support/public-views.ts';

const AT = '2027-01-21T10:00:00.000Z' as Instant;
const LONGEST = 'Société coopérative d’intérêt collectif des amis de la Scarpe '.repeat(3).slice(0, 150);

const labelOf = (n: number, name = LONGEST): PublicLabel => ({
  number: labelNumber('62', 1990 + Math.floor(n / 9999), (n % 9999) + 1),
  council: '62',
  holder: { name, family: 'COMMERCIAL_ESS', commune: '62041', siren: '000000018', rna: null },
  awardedOn: '2027-01-21' as Day,
  validUntil: '2029-01-21' as Day,
  charterVersion: '2026-12',
  quality: 'Le Président du Département',
  establishment: null,
  prolongedOn: null,
  checkedOn: '2027-01-01' as Day,
  formerNames: [],
  replaces: null,
  replacedBy: null,
  recordedAt: AT,
  spans: [
    { from: '2027-01-21' as Day, status: 'VALID' },
    { from: '2027-06-21' as Day, status: 'NOT_CURRENTLY_VALID' },
    { from: '2027-09-21' as Day, status: 'VALID' },
  ],
});

const changeOf = ({ number }: PublicLabel): Change => ({
  at: AT,
  number,
  version: 1,
  rank: 0,
  kind: 'NOT_CURRENTLY_VALID',
});

/** A register of so many labels, every one of which changed in the same town. */
const registerOf = (count: number) => {
  const labels = Array.from({ length: count }, (_, n) => labelOf(n));
  const shards = Map.groupBy(labels, ({ number }) => shardOf(number));
  const byNumber = new Map(labels.map((label) => [label.number, label]));
  const rows: FileRows = {
    rows: async (pk) => shards.get(pk.split('#').at(-1) ?? '') ?? [],
    latest: async (_, most) =>
      labels.slice(0, most).map((label) => ({ sk: changeSortKey(changeOf(label)), ...changeOf(label) })),
    many: async (keys) => keys.flatMap(({ pk }) => byNumber.get(pk.replace('label#', '')) ?? []) as never,
  };
  return { labels, shards, rows };
};

describe('what one award rewrites', () => {
  it.each([10, 100_000])('is at most 64 kB with %i labels', async (count) => {
    const { labels, shards, rows } = registerOf(count);
    const site = memorySite();
    const publish = makePublishFiles({
      rows,
      files: site.files,
      origin: 'https://label.pasdecalais.exemple.fr',
    });
    // The label of the fullest shard: the worst that can happen.
    const fullest = [...shards.values()].toSorted((a, b) => b.length - a.length)[0]!;
    const label = fullest[0] ?? labels[0]!;
    const bytes = await publish.changed({
      council: '62',
      number: label.number,
      territories: territoriesOf('62041'),
    });
    const written = site.written.reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBe(written);
    expect(written).toBeLessThanOrEqual(64_000);
    expect(site.written.map(({ path }) => path).toSorted()).toEqual(
      [
        `donnees/62/registre/${shardOf(label.number)}.json`,
        'donnees/62/changements.json',
        'flux/62/registre.atom',
        `flux/62/labels/${label.number}.atom`,
        'flux/62/territoires/62.atom',
        'flux/62/territoires/62041.atom',
        'flux/62/territoires/200033579.atom',
      ].toSorted(),
    );
  });

  it('is nothing when nothing changed', async () => {
    const { labels, rows } = registerOf(3);
    const site = memorySite();
    const publish = makePublishFiles({ rows, files: site.files, origin: 'https://h.fr' });
    const told = {
      council: '62',
      number: labels[0]!.number,
      territories: [],
    };
    expect(await publish.changed(told)).toBeGreaterThan(0);
    expect(await publish.changed(told)).toBe(0);
  });

  it('spreads labels evenly', () => {
    const { shards } = registerOf(100_000);
    const sizes = [...shards.values()].map(({ length }) => length);
    expect(shards.size).toBe(SHARDS);
    expect(Math.max(...sizes)).toBeLessThan(70);
  });

  it('keeps what was read last when two write at once', async () => {
    const site = memorySite();
    const state = { name: 'avant' };
    let reads = 0;
    const rows: FileRows = {
      rows: async () => {
        reads += 1;
        const read = { ...labelOf(0, state.name) };
        // Somebody else writes the file between what is read here and what is written.
        if (reads === 1) {
          state.name = 'après';
          await site.files.put(`donnees/62/registre/${shardOf(labelOf(0).number)}.json`, 'autre', {
            contentType: '',
            cacheControl: '',
          });
        }
        return [read] as never;
      },
      latest: async () => [],
      many: async () => [],
    };
    await makePublishFiles({ rows, files: site.files, origin: 'https://h.fr' }).shard(
      '62',
      shardOf(labelOf(0).number),
    );
    expect(site.text(`donnees/62/registre/${shardOf(labelOf(0).number)}.json`)).toContain('après');
  });

  it('gives up when a file never stays as it was, and leaves it to be told again', async () => {
    const files: PublicFiles = {
      get: async () => null,
      put: async (path) => {
        throw new FileChanged(path);
      },
    };
    const { rows } = registerOf(1);
    await expect(
      makePublishFiles({ rows, files, origin: 'https://h.fr' }).shard('62', '000'),
    ).rejects.toThrow(FileChanged);
  });
});

describe('the whole register of a day', () => {
  const labels = [
    labelOf(0, '=HYPERLINK("http://x")'),
    labelOf(1, HOSTILE.replaceAll('\u0000', '')),
    { ...labelOf(2), holder: { ...labelOf(2).holder, commune: '75056' } },
  ];
  const { files, descriptor } = bulkFiles('62', labels, AT);
  const part = (end: string) => files.find(({ path }) => path.endsWith(end))?.content ?? '';

  it('names its files by what they hold, and says what each column is', () => {
    const read = JSON.parse(descriptor.content) as {
      resources: {
        path: string;
        bytes: number;
        hash: string;
        schema?: { fields: { name: string; type: string }[] };
      }[];
    };
    for (const { path, bytes, hash } of read.resources) {
      const file = files.find((each) => each.path === `donnees/62/${path}`);
      expect(Buffer.byteLength(file?.content ?? '')).toBe(bytes);
      expect(part('SHA256SUMS')).toContain(hash.replace('sha256:', ''));
      expect(file?.headers.cacheControl).toContain('immutable');
    }
    const header = part('labels.csv').replace('\uFEFF', '').split('\r\n')[0]?.split(';');
    expect(read.resources[0]?.schema?.fields.map(({ name }) => name)).toEqual(header);
    expect(bulkFiles('62', labels, AT)).toEqual({ files, descriptor });
    expect(bulkFiles('62', labels.slice(1), AT).files[0]?.path).not.toBe(files[0]?.path);
  });

  it('keeps silent on the end of an interruption to come (OPD-03)', () => {
    const ends = ['2027-01-21', '2027-06-21', '2027-09-21'];
    const spansOn = (day: string): number => lineOf(labelOf(0), day as Day).spans.length;
    expect(ends.map(spansOn)).toEqual([1, 2, 3]);
    expect(part('labels.json')).not.toContain('2027-09-21');
  });

  it('runs nothing in a spreadsheet, and places what it can', () => {
    expect(part('labels.csv')).toContain(`"'=HYPERLINK(""http://x"")"`);
    const places = JSON.parse(part('communes.geojson')) as {
      features: { geometry: unknown; properties: { commune: string; valid: number } }[];
    };
    expect(places.features).toMatchObject([
      {
        geometry: { type: 'Point', coordinates: [2.766, 50.29] },
        properties: { commune: '62041', name: 'Arras', valid: 2 },
      },
      { geometry: null, properties: { commune: '75056' } },
    ]);
  });
});
