import { createHash } from 'node:crypto';
import type { Change } from '../../../workflows/label/register/changes.ts';
import type { RegisterLine } from '../../../workflows/label/register/register-line.ts';
import { atomFeed } from '../../../web/public/atom-feed.ts';
import { councilFeed, labelFeed, territoryFeed } from '../../../web/public/register-address.ts';
import type { FileHeaders } from '../../ports.ts';

/** A public file as it is to be: its path begins without a slash. */
export type FileToBe = { readonly path: string; readonly content: string; readonly headers: FileHeaders };

/** The licence of the State and of local authorities (OPD-06). */
export const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

const json = 'application/json; charset=utf-8';
const atom = 'application/atom+xml; charset=utf-8';

/** Kept by no cache for any time: whoever keeps it asks whether it changed. */
const asked = (contentType: string): FileHeaders => ({ contentType, cacheControl: 'no-cache' });

/** How many changes a feed tells: the last ones, whatever the register holds. */
export const MOST_TOLD = { council: 40, territory: 8, label: 10 } as const;

export const shardPath = (council: string, shard: string): string =>
  `donnees/${council}/registre/${shard}.json`;
export const changesPath = (council: string): string => `donnees/${council}/changements.json`;

/** The labels of one shard, by number. */
export const shardFile = (council: string, shard: string, lines: readonly RegisterLine[]): FileToBe => ({
  path: shardPath(council, shard),
  content: JSON.stringify({
    licence: LICENCE,
    council,
    shard,
    labels: lines.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
  }),
  headers: asked(json),
});

/** The last changes of a council, the latest first, with the shard where each label now stands. */
export const changesFile = (
  council: string,
  changes: readonly (Change & { readonly shard: string })[],
): FileToBe => ({
  path: changesPath(council),
  content: JSON.stringify({
    licence: LICENCE,
    council,
    changes: changes.map(({ at, number, version, kind, shard }) => ({ at, number, version, kind, shard })),
  }),
  headers: asked(json),
});

/** A change with the name that the register now gives to who holds the label. */
export type Named = Change & { readonly name: string };

type Feed = { council: string; origin: string; title: string; changes: readonly Named[] };

const feedFile = (address: string, { origin, title, changes }: Feed): FileToBe => ({
  path: address.slice(1),
  content: atomFeed({ origin, address, title, changes }),
  headers: asked(atom),
});

export const councilFeedFile = (feed: Feed): FileToBe => feedFile(councilFeed(feed.council), feed);
export const territoryFeedFile = (code: string, feed: Feed): FileToBe =>
  feedFile(territoryFeed(feed.council, code), feed);
export const labelFeedFile = (number: string, feed: Feed): FileToBe =>
  feedFile(labelFeed(feed.council, number), feed);

/** SHA-256 in hexadecimal, as checksum tools write it. */
export const checksumOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
