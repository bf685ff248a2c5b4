import * as z from 'zod';
import { Passage } from '../../../workflows/statistics/passage.ts';
import { Sitting } from '../../../workflows/statistics/sitting.ts';

const Row = z
  .looseObject({ sk: z.string() })
  .transform(({ pk: _pk, version: _version, sk, ...measured }) => ({
    dossier: sk.startsWith('dossier#'),
    measured,
  }));

/** What was measured of a council, from its rows. */
export const measuredIn = (
  rows: readonly Readonly<Record<string, unknown>>[],
): { passages: Passage[]; sittings: Sitting[] } => {
  const read = rows.map((row) => Row.parse(row));
  return {
    passages: read.filter(({ dossier }) => dossier).map(({ measured }) => Passage.parse(measured)),
    sittings: read.filter(({ dossier }) => !dossier).map(({ measured }) => Sitting.parse(measured)),
  };
};
