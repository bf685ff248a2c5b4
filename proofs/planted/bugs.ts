import type { PlantedBug } from './bug.ts';
import { REACTIONS_AND_DEADLINES } from './bugs/reactions.ts';
import { RIGHTS } from './bugs/rights.ts';
import { RULES } from './bugs/rules.ts';
import { VOTES } from './bugs/votes.ts';
import { WRITING } from './bugs/writing.ts';

/** Every planted bug, in the order in which they are played. */
export const BUGS: readonly PlantedBug[] = [
  ...WRITING,
  ...VOTES,
  ...RIGHTS,
  ...REACTIONS_AND_DEADLINES,
  ...RULES,
];
