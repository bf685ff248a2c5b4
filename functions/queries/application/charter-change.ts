import { compareCharters } from '../../../workflows/charter/compare-charters.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';

/**
 * What another charter asks differently (B5): the ids of criteria and blocks of data that come, go or change, and what
 * changes in each in words.
 */
export const charterChange = (before: CompiledCharter, after: CompiledCharter) => {
  const { articles, criteria, others } = compareCharters(before, after);
  const ids = (kind: (typeof criteria)[number]['kind']) =>
    criteria.filter((each) => each.kind === kind).map(({ criterion }) => criterion);
  return {
    added: ids('ADDED'),
    removed: ids('REMOVED'),
    changed: ids('CHANGED'),
    comparison: { articles, criteria, others },
  };
};
