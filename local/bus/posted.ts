import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';
import type { Bus } from './bus.ts';
import type { Notice } from './event.ts';

/** What functions put on a bus themselves. */
export type Posted = {
  /** On disk before it returns; delivered from then on. */
  readonly post: (busArn: string, notice: Notice) => void;
  /** How many are not delivered yet. */
  readonly pending: () => number;
};

type Post = { readonly busArn: string; readonly notice: Notice };

/** Opens what was put on the buses, in one file; what a stop left there is delivered again. */
export const openPosted = (dataDir: string, bus: Bus, stopping: () => boolean): Posted => {
  const file = join(dataDir, 'posted-events.json');
  const waiting = new Map<string, Post>(
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as [string, Post][]) : [],
  );
  const save = (): void => writeWhole(file, JSON.stringify([...waiting]));
  const deliver = (id: string, { busArn, notice }: Post): void => {
    const delivered = (): void => {
      if (stopping()) return;
      waiting.delete(id);
      save();
    };
    // A delivery only fails when the runner stops: the event is still in the file.
    bus(busArn, notice).then(delivered, () => undefined);
  };
  for (const [id, post] of waiting) deliver(id, post);
  return {
    post: (busArn, notice) => {
      const id = randomUUID();
      waiting.set(id, { busArn, notice });
      save();
      deliver(id, { busArn, notice });
    },
    pending: () => waiting.size,
  };
};
