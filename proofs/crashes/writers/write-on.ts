import type { Random } from '../../stage/random.ts';
import { RunOver } from '../sender.ts';
import { fillDraft } from './fill-draft.ts';
import { hearDossier } from './hear-dossier.ts';
import { holdRoom } from './hold-room.ts';
import { invite, seatMember } from './keep-council.ts';
import type { Scene, Writer } from './writer.ts';

const WORK: readonly [Writer, ...Writer[]] = [
  holdRoom,
  holdRoom,
  holdRoom,
  fillDraft,
  fillDraft,
  fillDraft,
  invite,
  seatMember,
  hearDossier,
  hearDossier,
];

/** A run is over only when each of these was carried through once: all that takes less than a whole road. */
export const CARRIED_THROUGH: readonly Writer[] = [...new Set(WORK)].filter((work) => work !== hearDossier);

/** What a writer tells of its work. */
export type Told = {
  readonly isOver: () => boolean;
  readonly done: (work: Writer) => unknown;
  readonly failed: (error: unknown) => void;
};

/**
 * One writer: does one piece of work after another until the run is over; each that fails is reported. The first
 * piece goes by the writer's number, so that ten writers begin every kind.
 */
export const writeOn = async (scene: Scene, random: Random, number: number, told: Told): Promise<void> => {
  let work = WORK[number % WORK.length] ?? WORK[0];
  while (!told.isOver()) {
    try {
      await work({ ...scene, random });
      told.done(work);
    } catch (error) {
      if (error instanceof RunOver) return;
      told.failed(error);
    }
    work = random.pick(WORK);
  }
};
