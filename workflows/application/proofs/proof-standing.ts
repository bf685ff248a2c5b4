import type { CompiledCharter } from '../../charter/language/charter-types.ts';
import { acceptedKinds, accepts, provingKinds, type AcceptedKinds } from './accepted-kinds.ts';
import type { ProofRow } from './commands.ts';

/** A document of the structure, as it stands. */
export type OwnDocument = { id: string; kind: string; state: string; validUntil: string | null };

/** What is told beside a charter: `today` and `sessionOn` are days, `documents` all those of the structure. */
export type ProofsRead<Own extends OwnDocument> = {
  charter: Pick<CompiledCharter, 'criteria' | 'data' | 'documents'>;
  attached: readonly ProofRow[];
  documents: readonly Own[];
  today: string;
  sessionOn: string | null;
};

/**
 * Attached; proven by what is attached elsewhere (M17); at hand, among what the structure sent before (M16); missing;
 * or asked by nothing.
 */
export type ProofStanding = 'ATTACHED' | 'PROVEN' | 'AT_HAND' | 'MISSING' | 'NOT_ASKED';

/** M16: a document serves until its own end, across dossiers, and is asked once. */
const serves = ({ state, validUntil }: OwnDocument, today: string): boolean =>
  state === 'clean' && (validUntil === null || validUntil >= today);

const standingOf = (
  kinds: AcceptedKinds,
  {
    attached,
    provenBy,
    candidates,
  }: Readonly<Record<'attached' | 'provenBy' | 'candidates', readonly unknown[]>>,
): ProofStanding => {
  if (attached.length > 0) return 'ATTACHED';
  if (provenBy.length > 0) return 'PROVEN';
  if (kinds !== 'ANY' && kinds.length === 0) return 'NOT_ASKED';
  return candidates.length > 0 ? 'AT_HAND' : 'MISSING';
};

/** How a criterion is proven: what it takes, what is attached, and what could be. */
export const proofsOfCriterion = <Own extends OwnDocument>(
  id: string,
  { charter, attached: all, documents, today, sessionOn }: ProofsRead<Own>,
) => {
  const kinds = acceptedKinds(charter, id) ?? [];
  const proving = provingKinds(charter, id);
  const here = all.filter(({ criterion }) => criterion === id);
  const used = new Set(here.map(({ document }) => document));
  const attached = here.map((row) => {
    const document = documents.find((each) => each.id === row.document) ?? null;
    const until = document?.validUntil ?? null;
    return {
      ...row,
      document,
      expiresBeforeSession: until !== null && sessionOn !== null && until < sessionOn,
    };
  });
  const provenBy = [
    ...new Set(
      all
        .filter(({ kind, criterion }) => criterion !== id && proving.includes(kind))
        .map((row) => row.document),
    ),
  ];
  const candidates = documents
    .filter((own) => serves(own, today) && accepts(kinds, own.kind) && !used.has(own.id))
    .map((own) => ({ ...own, proves: proving.includes(own.kind) }));
  const found = { attached, provenBy, candidates };
  return { kinds, ...found, standing: standingOf(kinds, found) };
};

/** The kinds that may stop the clock when they are missing (INC-05), with how each stands. */
export const requiredKinds = <Own extends OwnDocument>({
  charter,
  attached,
  documents,
  today,
}: ProofsRead<Own>): { kind: string; standing: ProofStanding }[] =>
  charter.documents
    .filter(({ required }) => required)
    .map(({ kind }) => {
      if (attached.some((row) => row.kind === kind)) return { kind, standing: 'ATTACHED' };
      const atHand = documents.some((own) => own.kind === kind && serves(own, today));
      return { kind, standing: atHand ? 'AT_HAND' : 'MISSING' };
    });
