import type { Instant } from '../../../events/fact.ts';
import type { DraftRow } from '../../../workflows/application/draft/commands.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { type AnswerRow, answerRowsOf, byCriterion } from '../../given/application/answers-of.ts';
import type { References } from '../../given/references.ts';
import type { Charters, Store } from '../../ports.ts';
import { makeCharterSignature } from '../charter-signature.ts';
import { charterChange } from './charter-change.ts';
import { progressOf } from './progress.ts';

type Sources = { store: Store; charters: Charters; references: References };
type Place = { council: string; id: string };

/** The answers of the former dossier that this one has not taken up: proposed, and counted once confirmed (A7). */
const reusable = async (store: Store, council: string, from: string, rows: readonly AnswerRow[]) => {
  const former = await answerRowsOf(store, council, from);
  const taken = new Set(rows.map(({ criterion, field }) => `${criterion}.${field}`));
  return former
    .filter(({ criterion, field, value }) => value !== undefined && !taken.has(`${criterion}.${field}`))
    .map(({ criterion, field, value }) => ({ criterion, field, value }));
};

/** The charter that came in force since the draft was bound to its own, with what changed; null when none did. */
const changeFor = async (
  { charters, references }: Sources,
  council: string,
  draft: DraftRow,
  at: Instant,
) => {
  const inForce = await references.charterOn(council, dateInParis(at));
  if (inForce === null || inForce.compiledDigest === draft.charter.compiledDigest) return null;
  const [before, after] = await Promise.all(
    [draft.charter, inForce].map(({ compiledDigest }) => charters.compiled(compiledDigest)),
  );
  const { version, effectiveOn } = inForce;
  return { version, effectiveOn, ...(before && after && charterChange(before, after)) };
};

/** A draft as those who fill it in see it: answers with their versions, what is left, what a new charter changes. */
export const makeDraftView =
  (sources: Sources) =>
  async ({ council, id }: Place, draft: DraftRow, at: Instant) => {
    const { store, charters } = sources;
    const rows = await answerRowsOf(store, council, id);
    const [compiled, charterChanged, charterSignature, reused] = await Promise.all([
      charters.compiled(draft.charter.compiledDigest),
      changeFor(sources, council, draft, at),
      makeCharterSignature(sources)(council, draft.structure, at),
      draft.from === null ? [] : reusable(store, council, draft.from, rows),
    ]);
    const { charter, from, assisted, editedAt } = draft;
    return {
      answers: rows,
      draft: { charter, from, assisted, editedAt, charterChanged, charterSignature },
      progress: compiled && progressOf(compiled, byCriterion(rows)),
      reused,
    };
  };
