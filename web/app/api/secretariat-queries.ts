import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Forecast, Notices } from './secretariat-convocation-shapes.ts';
import type {
  Announced,
  AskedQuestion,
  PreparedSession,
  ProposedOrder,
  ReadyDossier,
  SessionAgenda,
} from './secretariat-shapes.ts';
import type { Thing } from './shapes.ts';

type Listed<Data> = { readonly items: readonly Thing<Data>[]; readonly next: string | null };

/** The sessions to come, with the days that each of them sets. */
export const announcedQuery = (council: string) =>
  queryOptions({
    queryKey: ['announced', council],
    queryFn: async ({ signal }) =>
      (await read<{ readonly sessions: readonly Announced[] }>(`/api/${council}`, signal)).sessions,
  });

/** Sessions that stand in one state. */
export const sessionsQuery = (council: string, state: string) =>
  queryOptions({
    queryKey: ['sessions', council, state],
    queryFn: ({ signal }) => read<Listed<PreparedSession>>(`/api/${council}/sessions?state=${state}`, signal),
  });

export const preparedQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['session', council, id, 'prepared'],
    queryFn: ({ signal }) => read<Thing<PreparedSession>>(`/api/${council}/sessions/${id}`, signal),
  });

const viewOf = <Data>(council: string, id: string, view: string) =>
  queryOptions({
    queryKey: ['session', council, id, view],
    queryFn: ({ signal }) => read<Data>(`/api/${council}/sessions/${id}/${view}`, signal),
  });

export const sessionAgendaQuery = (council: string, id: string) =>
  viewOf<SessionAgenda>(council, id, 'agenda');
export const proposedOrderQuery = (council: string, id: string) =>
  viewOf<ProposedOrder>(council, id, 'agendaOrder');

export const noticesQuery = (council: string, id: string) => viewOf<Notices>(council, id, 'notices');
export const forecastQuery = (council: string, id: string) => viewOf<Forecast>(council, id, 'forecast');

/** What members ask before the session, the first asked first. */
export const questionsQuery = (council: string, id: string) =>
  viewOf<{ readonly items: readonly AskedQuestion[] }>(council, id, 'questions');

/** The dossiers that wait for an agenda. */
export const readyQuery = (council: string) =>
  queryOptions({
    queryKey: ['ready', council],
    queryFn: ({ signal }) => read<Listed<ReadyDossier>>(`/api/${council}/applications?state=ready`, signal),
  });
