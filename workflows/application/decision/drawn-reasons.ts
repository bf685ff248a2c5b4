import type { DecisionOutcome } from '../../../events/application.ts';
import type { DecisionReason } from '../../../events/decision.ts';
import type { CompiledCharter } from '../../charter/language/charter-types.ts';
import { acceptedKinds } from '../proofs/accepted-kinds.ts';

/** A criterion as it stands when a decision is prepared: what the charter found, and a person's words on it, if any. */
export type Found = {
  criterion: string;
  title: string;
  source: string;
  standing: string | null;
  explanation: string;
  advice: string | null;
  change: string | null;
  /** In which a person settled it; null when nobody did. */
  words: string | null;
  byPerson: boolean;
};

type Charter = Pick<CompiledCharter, 'criteria' | 'data' | 'documents'>;

/** What a decision gives reasons about: what bars the label, or what it is awarded in spite of. */
const TOLD: Readonly<Record<DecisionOutcome, string | null>> = {
  GRANTED: null,
  GRANTED_WITH_RESERVATIONS: 'TO_IMPROVE',
  REFUSED: 'FAIL',
};

const proofsOf = (charter: Charter | null, criterion: string): string[] => {
  const kinds = charter === null ? null : acceptedKinds(charter, criterion);
  if (charter === null || kinds === null || kinds === 'ANY') return [];
  const titles = kinds.flatMap((kind) => charter.documents.find((each) => each.kind === kind)?.title ?? []);
  return titles.length === 0 ? [] : [`Pièces qui peuvent l’établir : ${titles.join(' ; ')}.`];
};

/** A person's verdict stands on their own words, not on the figures that the engine read. */
const reasonOf = (found: Found, charter: Charter | null): DecisionReason => {
  const { criterion, title, source, explanation, advice, change, byPerson } = found;
  const said = byPerson ? [] : [change, advice].filter((each) => each !== null);
  return {
    criterion,
    title,
    law: source,
    found: byPerson ? null : explanation,
    wouldMeet: [...new Set([...said, ...proofsOf(charter, criterion)])],
  };
};

/** A reason as drawn, with the words of a person that are sealed and stand in no fact. */
export type DrawnReason = { reason: DecisionReason; words: string | null };

/**
 * DEC-04, DEC-05, M19: the reasons that the verdicts of a dossier give by themselves, one for each criterion that is not
 * met, in law and in fact, with what would have met it.
 */
export const drawnReasons = (
  outcome: DecisionOutcome,
  all: readonly Found[],
  charter: Charter | null,
): DrawnReason[] =>
  all
    .filter(({ standing }) => standing !== null && standing === TOLD[outcome])
    .map((found) => ({ reason: reasonOf(found, charter), words: found.byPerson ? found.words : null }));
