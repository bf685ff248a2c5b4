import { governance } from './charter-dossiers/governance.ts';
import { profit } from './charter-dossiers/profit.ts';
import { HOSTILE, type Mood, spoil } from './charter-dossiers/spoil.ts';
import { anyDay, anyStructure, type AnyStructure } from './charter-dossiers/structures.ts';
import { purpose, territory, values } from './charter-dossiers/values.ts';
import type { Random } from './charter-random.ts';

export { HOSTILE };

export type Dossier = { structure: AnyStructure; answers: Record<string, unknown>; filedOn: string };

const MOODS: readonly Mood[] = [
  { missing: 0, hostile: 0 },
  { missing: 0, hostile: 0 },
  { missing: 0.04, hostile: 0, unknown: 0.03 },
  { missing: 0.02, hostile: 0.01 },
];

const holed = (random: Random, mood: Mood, whole: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(whole)
      .filter(() => !random.chance(mood.missing / 2))
      .map(([id, each]) => [id, spoil(random, mood, each)]),
  );

/** A dossier at the edges of the rules: thresholds met to the unit, holes, and shapes that are wrong. */
export const anyDossier = (random: Random, mood: Mood = random.pick(MOODS)): Dossier => {
  const filedOn = anyDay(random);
  const structure = anyStructure(random, filedOn, mood.unknown ?? 0);
  const whole = {
    ...purpose(random),
    ...governance(random, filedOn),
    ...profit(random, structure),
    ...territory(random, structure),
    ...values(random, filedOn),
  };
  return {
    structure,
    answers: mood.missing + mood.hostile > 0 ? holed(random, mood, whole) : whole,
    filedOn,
  };
};
