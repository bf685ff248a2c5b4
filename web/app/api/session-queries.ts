import { queryOptions } from '@tanstack/react-query';
import type { MinutesView } from '../../public/minutes/minutes-view.ts';
import type { PackView } from '../../public/pack-view.ts';
import { read } from './call.ts';
import type {
  Agenda,
  Display,
  Item,
  Notices,
  Presence,
  Session,
  SessionLine,
  SessionList,
  Speakers,
  VoteExplanation,
} from './session-shapes.ts';
import type { Thing } from './shapes.ts';

export const sessionQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['session', council, id],
    queryFn: ({ signal }) => read<Thing<Session>>(`/api/${council}/sessions/${id}`, signal),
  });

/** What the API says of one side of a session. */
const sideOf = <Data>(council: string, id: string, view: string) =>
  queryOptions({
    queryKey: ['session', council, id, view],
    queryFn: ({ signal }) => read<Data>(`/api/${council}/sessions/${id}/${view}`, signal),
  });

export const agendaQuery = (council: string, id: string) => sideOf<Agenda>(council, id, 'agenda');
/** What may be shown in the room at this moment. */
export const displayQuery = (council: string, id: string) => sideOf<Display>(council, id, 'display');
export const speakersQuery = (council: string, id: string) => sideOf<Speakers>(council, id, 'speakers');
export const presenceQuery = (council: string, id: string) => sideOf<Presence>(council, id, 'presence');
export const noticesQuery = (council: string, id: string) => sideOf<Notices>(council, id, 'notices');
export const packQuery = (council: string, id: string) => sideOf<PackView>(council, id, 'pack');
export const minutesQuery = (council: string, id: string) => sideOf<MinutesView>(council, id, 'minutes');

export const itemQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['item', council, id],
    queryFn: ({ signal }) => read<Thing<Item>>(`/api/${council}/items/${id}`, signal),
  });

/** Why a vote gave what it gave, round by round. */
export const explanationQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['item', council, id, 'explanation'],
    queryFn: ({ signal }) => read<VoteExplanation>(`/api/${council}/items/${id}/explanation`, signal),
  });

/** Where a session may stand, in the order in which they matter to who keeps them. */
const LISTED = ['open', 'convened', 'adjourned', 'scheduled', 'consulting', 'prepared', 'closed'] as const;

/** The sessions of a council: for who keeps or presides them, whether or not they sit there. */
export const sessionsQuery = (council: string) =>
  queryOptions({
    queryKey: ['sessions', council],
    queryFn: async ({ signal }): Promise<readonly SessionLine[]> => {
      const lists = await Promise.all(
        LISTED.map((state) => read<SessionList>(`/api/${council}/sessions?state=${state}`, signal)),
      );
      return lists.flatMap(({ items }) => items);
    },
  });
