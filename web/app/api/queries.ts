import { queryOptions } from '@tanstack/react-query';
import type { DecisionView } from '../../public/decision-view.ts';
import { read } from './call.ts';
import { Problem } from './problem.ts';
import type { Explanation, Messages, MissingItems, Reports } from './dossier-shapes.ts';
import type { ContextItem } from './officer-shapes.ts';
import type { Application, Assessment, CharterForm, Council, Councils, Me, Proofs, Thing } from './shapes.ts';

const application = (council: string, id: string): string => `/api/${council}/applications/${id}`;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read<Me>('/api/me', signal),
});

/** The councils of this deployment. */
export const councilsQuery = queryOptions({
  queryKey: ['councils'],
  queryFn: ({ signal }) => read<Councils>('/api/councils', signal),
  staleTime: 300_000,
});

/** What everybody may know of a council. */
export const councilQuery = (council: string) =>
  queryOptions({
    queryKey: ['council', council],
    queryFn: ({ signal }) => read<Council>(`/api/${council}`, signal),
    staleTime: 300_000,
  });

export const applicationQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['application', council, id],
    queryFn: ({ signal }) => read<Thing<Application>>(application(council, id), signal),
  });

export const assessmentQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['application', council, id, 'assessment'],
    queryFn: ({ signal }) => read<Assessment>(`${application(council, id)}/assessment`, signal),
  });

export const proofsQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['application', council, id, 'proofs'],
    queryFn: ({ signal }) => read<Proofs>(`${application(council, id)}/proofs`, signal),
  });

type CharterList = {
  readonly items: readonly { readonly id: string; readonly data: { readonly version: string } }[];
  readonly next: string | null;
};
type CharterRead = Thing<{ readonly form: CharterForm & { readonly context: readonly ContextItem[] } }>;

/** Where a charter stands once a dossier may be bound to it: in force or to come, or followed by another. */
const BINDING = ['adopted', 'superseded'] as const;

const charterId = async (council: string, version: string, signal: AbortSignal): Promise<string> => {
  for (const state of BINDING)
    for (let cursor: string | null = ''; cursor !== null;) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { items, next }: CharterList = await read(
        `/api/${council}/charters?state=${state}${from}`,
        signal,
      );
      const found = items.find(({ data }) => data.version === version);
      if (found !== undefined) return found.id;
      cursor = next;
    }
  throw new Problem(404, {});
};

/** What the charter of a version asks: a dossier keeps the one to which it is bound, whichever is in force since. */
export const charterQuery = (council: string, version: string) =>
  queryOptions({
    queryKey: ['charter', council, version],
    queryFn: async ({ signal }) =>
      read<CharterRead>(`/api/${council}/charters/${await charterId(council, version, signal)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the API says of one side of a dossier. */
export const viewOf = <Data>(council: string, id: string, view: string) =>
  queryOptions({
    queryKey: ['application', council, id, view],
    queryFn: ({ signal }) => read<Data>(`${application(council, id)}/${view}`, signal),
  });

export const messagesQuery = (council: string, id: string) => viewOf<Messages>(council, id, 'messages');
export const missingItemsQuery = (council: string, id: string) =>
  viewOf<MissingItems>(council, id, 'missingItems');
export const reportQuery = (council: string, id: string) => viewOf<Reports>(council, id, 'report');
export const decisionQuery = (council: string, id: string) => viewOf<DecisionView>(council, id, 'decision');
export const dossierExplanationQuery = (council: string, id: string) =>
  viewOf<Explanation>(council, id, 'explanation');
