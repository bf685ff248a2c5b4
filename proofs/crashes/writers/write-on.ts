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

/** One writer: does one piece of work after another until the run is over; each that fails is reported. */
export const writeOn = async (
  scene: Scene,
  random: Random,
  isOver: () => boolean,
  failed: (error: unknown) => void,
): Promise<void> => {
  while (!isOver()) {
    try {
      await random.pick(WORK)({ ...scene, random });
    } catch (error) {
      if (error instanceof RunOver) return;
      failed(error);
    }
  }
};
