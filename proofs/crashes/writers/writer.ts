import type { Random } from '../../stage/random.ts';
import type { Tables } from '../tables.ts';
import type { ExpectedRows } from '../expected-rows.ts';
import type { Sender } from '../sender.ts';

export type Member = { readonly member: number; readonly account: string };

/** What the writers share. */
export type Scene = {
  readonly sender: Sender;
  readonly tables: Tables;
  readonly rows: ExpectedRows;
  readonly random: Random;
  /** The legal day of the run. */
  readonly today: string;
  /** The session that sits all day, with every member in the room. */
  readonly session: string;
  readonly members: readonly [Member, ...Member[]];
  /** What the charter in force asks: ids of criteria and of blocks of data. */
  readonly asks: readonly string[];
  /** A number that no other piece of work has. */
  readonly nextNumber: () => number;
};

/** A piece of work: commands one after the other, each answered before the next. */
export type Writer = (scene: Scene) => Promise<void>;
