import { checkSystem } from '../checker/check-system.ts';
import type { StreamFaults } from '../faults/stream-faults.ts';
import type { Outcome } from '../proof.ts';
import { compareEffects } from './compare.ts';
import type { Effects } from './effects.ts';
import type { ReactionKiller } from './kill-reactions.ts';
import type { Place } from './place.ts';
import { readTable } from './read-table.ts';

/** What disturbs a system. */
export type Trial = { readonly faults: StreamFaults; readonly killer: ReactionKiller };

/** What was given up is for a person to see: a line for each that no list shows. */
const unlisted = async ({ engine, givenUp }: Place): Promise<readonly string[]> => {
  const letters = await givenUp();
  const listed = new Set(
    (await readTable(engine, 'State'))
      .map(({ sk }) => String(sk).split('#'))
      .flatMap(([kind, what, factId]) => (kind === 'aside' && what === 'reaction' ? [factId] : [])),
  );
  return letters
    .filter(({ factId }) => !listed.has(factId))
    .map(({ factId, why }) => `given up and not listed, ${factId}: ${why}`);
};

/** Says how the effects seen under faults, one reading after the other, differ from the quiet ones; then checks all. */
export const judge = async (
  place: Place,
  quiet: Effects,
  tried: readonly Effects[],
  trial: Trial,
): Promise<Outcome> => {
  const differences = tried.map((effects) => compareEffects(quiet, effects));
  const now = await place.stage.clock.now();
  const { checked, findings } = await checkSystem({
    endpoint: place.engine,
    mails: await place.mails(),
    now,
    quiet: true,
  });
  const givenUp = await place.givenUp();
  const sum = (name: 'twice' | 'missing'): number => differences.reduce((all, one) => all + one[name], 0);
  const problems = [
    ...new Set(differences.flatMap((one) => one.problems)),
    ...findings.map(({ check, where, what }) => `${check}, ${where}: ${what}`),
    ...(await unlisted(place)),
  ];
  const { seen, given, heldBack, expired } = trial.faults.counts();
  return {
    tried: place.deliveries(),
    failed: problems.length,
    problems,
    measures: {
      deliveries: place.deliveries(),
      twice: sum('twice'),
      missing: sum('missing'),
      inDoubt: differences.at(-1)?.inDoubt ?? 0,
      facts: seen,
      copies: given,
      late: heldBack,
      expired,
      ...trial.killer.counts(),
      givenUp: givenUp.length,
      checked: Object.values(checked).reduce((all, count) => all + count, 0),
      findings: findings.length,
    },
  };
};
