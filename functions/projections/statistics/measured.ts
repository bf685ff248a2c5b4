import * as z from 'zod';
import { Stop } from '../../../workflows/statistics/left-drafts.ts';
import { Passage } from '../../../workflows/statistics/passage.ts';
import { Sitting } from '../../../workflows/statistics/sitting.ts';

const Row = z
  .looseObject({ sk: z.string() })
  .transform(({ pk: _pk, version: _version, sk, ...measured }) => ({
    kind: sk.split('#')[0] ?? '',
    measured,
  }));

const Stops = z.strictObject({ stops: z.array(Stop) });

/** What was measured of a council, from its rows. */
export const measuredIn = (
  rows: readonly Readonly<Record<string, unknown>>[],
): { passages: Passage[]; sittings: Sitting[]; stops: Stop[] } => {
  const read = rows.map((row) => Row.parse(row));
  const ofKind = (kind: string) => read.filter((row) => row.kind === kind).map(({ measured }) => measured);
  return {
    passages: ofKind('dossier').map((measured) => Passage.parse(measured)),
    sittings: ofKind('sitting').map((measured) => Sitting.parse(measured)),
    stops: ofKind('drafts').flatMap((measured) => Stops.parse(measured).stops),
  };
};
