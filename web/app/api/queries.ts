import { queryOptions } from '@tanstack/react-query';
import type { DecisionView } from '../../public/decision-view.ts';
import { read } from './call.ts';
import type { Messages, MissingItems, Reports } from './dossier-shapes.ts';
import type { ContextItem, Grid, Notes, WorkList } from './officer-shapes.ts';
import type { Agenda, Display, Item, Session } from './session-shapes.ts';
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

/** What must move first for the next session (M29). */
export const workListQuery = (council: string) =>
  queryOptions({
    queryKey: ['work', council],
    queryFn: ({ signal }) => read<WorkList>(`/api/${council}/applications?order=session`, signal),
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

/** What a charter asks never changes under its id. */
export const charterQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['charter', council, id],
    queryFn: ({ signal }) =>
      read<Thing<{ readonly form: CharterForm & { readonly context: readonly ContextItem[] } }>>(
        `/api/${council}/charters/${id}`,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

const viewOf = <Data>(council: string, id: string, view: string) =>
  queryOptions({
    queryKey: ['application', council, id, view],
    queryFn: ({ signal }) => read<Data>(`${application(council, id)}/${view}`, signal),
  });

export const messagesQuery = (council: string, id: string) => viewOf<Messages>(council, id, 'messages');
export const missingItemsQuery = (council: string, id: string) =>
  viewOf<MissingItems>(council, id, 'missingItems');
export const gridQuery = (council: string, id: string) => viewOf<Grid>(council, id, 'grid');
export const notesQuery = (council: string, id: string) => viewOf<Notes>(council, id, 'notes');
export const reportQuery = (council: string, id: string) => viewOf<Reports>(council, id, 'report');
export const decisionQuery = (council: string, id: string) => viewOf<DecisionView>(council, id, 'decision');

export const sessionQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['session', council, id],
    queryFn: ({ signal }) => read<Thing<Session>>(`/api/${council}/sessions/${id}`, signal),
  });

export const agendaQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['session', council, id, 'agenda'],
    queryFn: ({ signal }) => read<Agenda>(`/api/${council}/sessions/${id}/agenda`, signal),
  });

/** What may be shown in the room at this moment. */
export const displayQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['session', council, id, 'display'],
    queryFn: ({ signal }) => read<Display>(`/api/${council}/sessions/${id}/display`, signal),
  });

export const itemQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['item', council, id],
    queryFn: ({ signal }) => read<Thing<Item>>(`/api/${council}/items/${id}`, signal),
  });
