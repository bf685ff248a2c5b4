import type { CompiledCharter } from '../../charter/language/charter-types.ts';

/** Which kinds of documents are taken as proofs of a criterion: any when the charter lists none. */
export type AcceptedKinds = 'ANY' | readonly string[];

type Charter = Pick<CompiledCharter, 'criteria' | 'data' | 'documents'>;

/** Kinds whose holding proves a criterion, whatever else it asks for: the council recognises them (M17). */
export const provingKinds = ({ documents }: Pick<Charter, 'documents'>, criterion: string): string[] =>
  documents.filter(({ provesCriteria }) => provesCriteria.includes(criterion)).map(({ kind }) => kind);

/** Null when the charter has neither a criterion nor a block of data of that name. */
export const acceptedKinds = (charter: Charter, criterion: string): AcceptedKinds | null => {
  const found = charter.criteria.find(({ id }) => id === criterion);
  if (found === undefined && !charter.data.some(({ id }) => id === criterion)) return null;
  if (charter.documents.length === 0) return 'ANY';
  return [...new Set([...(found?.evidence ?? []), ...provingKinds(charter, criterion)])];
};

export const accepts = (kinds: AcceptedKinds, kind: string): boolean =>
  kinds === 'ANY' || kinds.includes(kind);
