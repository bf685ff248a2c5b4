import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Agenda, Display, Item, Session } from './session-shapes.ts';
import type { Thing } from './shapes.ts';

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
