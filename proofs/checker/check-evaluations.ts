import { digestOf, same } from './canonical.ts';
import { withoutEliminated } from './erased.ts';
import type { Note } from './finding.ts';
import { type Json, type JsonObject, textOf } from './json.ts';
import { type Stored, type Thing, thingsOf } from './things.ts';

/** What makes a criterion the same as before: its nature, verdict, reason, what is missing and its inputs. */
const digestOfVerdict = (data: JsonObject): string =>
  digestOf(['nature', 'verdict', 'reason', 'missing', 'inputs'].map((name): Json => data[name] ?? null));

/** What the facts last told of each criterion, and of eligibility. */
const lastTold = ({ facts }: Thing): JsonObject | null => {
  const criteria: Record<string, Json> = {};
  let eligibility: string | null = null;
  for (const { type, data } of facts) {
    if (type === 'CriterionEvaluated.v1') criteria[textOf(data['criterion'])] = digestOfVerdict(data);
    if (type === 'ReviewStarted.v1' || type === 'DossierReevaluated.v1')
      eligibility = textOf(data['eligibility'] ?? null) || eligibility;
  }
  return eligibility === null ? null : { eligibility, criteria };
};

/** The row by which a dossier read again is compared is what its facts last told (domain rules 3.0b). */
export const checkEvaluations = (stored: Stored, { wrong, count }: Note): void => {
  for (const thing of thingsOf(withoutEliminated(stored), 'application')) {
    const expected = lastTold(thing);
    const row = thing.rows.get('evaluation') ?? null;
    if (expected !== null) count('evaluations');
    if (!same(row, expected))
      wrong(`${thing.key} evaluation`, 'ne dit pas ce que les faits ont dit en dernier');
  }
};
