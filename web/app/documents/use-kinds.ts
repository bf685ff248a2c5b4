import { useQuery } from '@tanstack/react-query';
import { charterQuery, councilQuery } from '../api/queries.ts';
import type { DocumentKind } from '../api/shapes.ts';

/** The kinds of documents that the charter in force asks for, by their code; nothing until it was read. */
export const useKinds = (council: string): ReadonlyMap<string, DocumentKind> | undefined => {
  const version = useQuery(councilQuery(council)).data?.charter?.version;
  const form = useQuery({ ...charterQuery(council, version ?? ''), enabled: version !== undefined }).data;
  return form && new Map(form.data.form.documents.map((kind) => [kind.kind, kind]));
};

/** What a document is called: a kind that the charter asks for no more has no title left. */
export const titleOfKind = (kinds: ReadonlyMap<string, DocumentKind> | undefined, kind: string): string =>
  kinds?.get(kind)?.title ?? 'Une pièce';
