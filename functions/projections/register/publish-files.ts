import * as z from 'zod';
import { Change } from '../../../workflows/label/register/changes.ts';
import { changesPartition, shardPartition } from '../../../workflows/label/register/register-keys.ts';
import { RegisterLine } from '../../../workflows/label/register/register-line.ts';
import { shardOf } from '../../../workflows/label/register/shards.ts';
import { PublicLabel } from '../../../workflows/label/public-row.ts';
import { publicLabelKey, type RowItem, type RowKey } from '../../../workflows/kernel/rows.ts';
import { territoryOf } from '../../../workflows/structure/territories.ts';
import { councilFeed, labelFeed, territoryFeed } from '../../../web/public/register-address.ts';
import { FileChanged, type PublicFiles } from '../../ports.ts';
import {
  changesFile,
  changesPath,
  councilFeedFile,
  labelFeedFile,
  MOST_TOLD,
  shardFile,
  shardPath,
  territoryFeedFile,
  type FileToBe,
  type Named,
} from './register-files.ts';

/** Rows from which files are made: those of a partition, its last ones, and labels by key. */
export type FileRows = {
  rows(pk: string): Promise<RowItem[]>;
  latest(pk: string, most: number): Promise<RowItem[]>;
  many(keys: readonly RowKey[]): Promise<RowItem[]>;
};

/** The label that changed, and the territories that hear of it. */
export type Changed = {
  readonly council: string;
  readonly number: string;
  readonly territories: readonly string[];
};

const NameOf = PublicLabel.pick({ number: true, holder: true });
const Stored = z.looseObject({}).pipe(Change);

const TRIES = 5;

type Sources = { rows: FileRows; files: PublicFiles; origin: string };

/** The files that speak of labels, each a function of rows that are read after the file was looked at. */
export const makePublishFiles = ({ rows, files, origin }: Sources) => {
  const named = async (changes: readonly Change[]): Promise<Named[]> => {
    const numbers = [...new Set(changes.map(({ number }) => number))];
    const found = (await rows.many(numbers.map(publicLabelKey))).map((row) => NameOf.parse(row));
    const names = new Map(found.map(({ number, holder }) => [number, holder.name]));
    return changes.map((change) => ({ ...change, name: names.get(change.number) ?? change.number }));
  };

  const latest = async (council: string, of: string | null, most: number): Promise<Change[]> =>
    (await rows.latest(changesPartition(council, of), most)).map((row) => Stored.parse(row));

  const shard = async (council: string, of: string): Promise<FileToBe> =>
    shardFile(
      council,
      of,
      (await rows.rows(shardPartition(council, of))).map((row) => RegisterLine.parse(row)),
    );

  const changesOf = async (council: string): Promise<FileToBe> => {
    const told = await latest(council, null, MOST_TOLD.council);
    return changesFile(
      council,
      told.map((change) => ({ ...change, shard: shardOf(change.number) })),
    );
  };

  const feedOf = async (council: string, territory: string | null): Promise<FileToBe> => {
    const changes = await named(await latest(council, territory, MOST_TOLD.territory));
    if (territory === null)
      return councilFeedFile({ council, origin, title: 'Changements du registre', changes });
    const title = `Changements du registre : ${territoryOf(territory)?.name ?? territory}`;
    return territoryFeedFile(territory, { council, origin, title, changes });
  };

  const feedOfLabel = async ({ council, number }: Changed): Promise<FileToBe> => {
    const changes = await named(await latest(council, number, MOST_TOLD.label));
    return labelFeedFile(number, { council, origin, title: `Changements du label ${number}`, changes });
  };

  /**
   * Brings a file to what its rows say. Two at once: whoever looked at the file before the other wrote it begins anew, so
   * that what was read last is what stays. @returns the bytes that were written, none when nothing changed
   */
  const bring = async (path: string, make: () => Promise<FileToBe>): Promise<number> => {
    for (let tried = 1; ; tried += 1) {
      const before = await files.get(path);
      const { content, headers } = await make();
      const bytes = Buffer.from(content);
      if (before !== null && bytes.equals(before.content)) return 0;
      try {
        await files.put(path, content, headers, before?.tag ?? null);
        return bytes.length;
      } catch (error) {
        if (!(error instanceof FileChanged) || tried >= TRIES) throw error;
      }
    }
  };

  return {
    /** What a change of one label rewrites: its shard and the feeds that tell of it, and nothing else. */
    async changed(label: Changed): Promise<number> {
      const { council, number, territories } = label;
      const written = await Promise.all([
        bring(shardPath(council, shardOf(number)), () => shard(council, shardOf(number))),
        bring(changesPath(council), () => changesOf(council)),
        bring(councilFeed(council).slice(1), () => feedOf(council, null)),
        ...territories.map((code) =>
          bring(territoryFeed(council, code).slice(1), () => feedOf(council, code)),
        ),
        bring(labelFeed(council, number).slice(1), () => feedOfLabel(label)),
      ]);
      return written.reduce((sum, bytes) => sum + bytes, 0);
    },

    /** The files that tell of the last changes of a council. */
    async feeds(council: string): Promise<void> {
      await bring(changesPath(council), () => changesOf(council));
      await bring(councilFeed(council).slice(1), () => feedOf(council, null));
    },

    /** One shard, compared with its rows. */
    shard: (council: string, of: string): Promise<number> =>
      bring(shardPath(council, of), () => shard(council, of)),
  };
};
