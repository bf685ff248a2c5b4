import { infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import { thingsIn } from './governance-queries.ts';
import { pagesIn } from './paged-query.ts';
import { ofCouncil } from './people-queries.ts';
import type {
  Assignee,
  CommentPage,
  DecidedPage,
  ListedNote,
  ListedProposal,
  NoteSheet,
  ProposalLine,
  ProposalSheet,
  Thread,
  WorkingSession,
} from './proposal-shapes.ts';

export const notesIn = (council: string, states: readonly string[]) =>
  pagesIn<ListedNote>(council, 'workshops', states);

/** The notes that a proposal may cite. */
export const citableNotesQuery = (council: string) =>
  thingsIn<ListedNote>(council, 'workshops', ['published', 'open']);

export const noteQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['workshops', council, 'one', id],
    queryFn: ({ signal }) => read<NoteSheet>(`/api/${council}/workshops/${id}`, signal),
  });

/** The meetings that the service convened on a territory, and that may have a note. */
export const workingSessionsQuery = (council: string) =>
  queryOptions({
    ...thingsIn<WorkingSession>(council, 'meetings', ['convened', 'reported']),
    select: (meetings: readonly WorkingSession[]) =>
      meetings.filter(({ data }) => data.kind === 'WORKING_SESSION'),
  });

export const proposalsIn = (council: string, states: readonly string[]) =>
  pagesIn<ListedProposal>(council, 'proposals', states);

/** Those that are still written and discussed. */
export const openProposalsQuery = (council: string) =>
  thingsIn<ListedProposal>(council, 'proposals', ['open']);

const sideOf = <Data>(council: string, id: string, view: string) =>
  queryOptions({
    queryKey: ['proposals', council, 'one', id, view],
    queryFn: ({ signal }) => read<Data>(`/api/${council}/proposals/${id}/${view}`, signal),
  });

export const proposalQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['proposals', council, 'one', id],
    queryFn: ({ signal }) => read<ProposalSheet>(`/api/${council}/proposals/${id}`, signal),
  });

export const threadQuery = (council: string, id: string) => sideOf<Thread>(council, id, 'thread');

/** A list that has a page of its own, a page at a time. */
const pagedAt = <Page extends { readonly next: string | null }>(key: QueryKey, path: string) =>
  infiniteQueryOptions({
    queryKey: key,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read<Page>(pageParam === '' ? path : `${path}?cursor=${encodeURIComponent(pageParam)}`, signal),
    getNextPageParam: ({ next }) => next,
  });

/** What was said of it, the last first. */
export const commentsQuery = (council: string, id: string) =>
  pagedAt<CommentPage>(
    ['proposals', council, 'one', id, 'comments'],
    `/api/${council}/proposals/${id}/comments`,
  );

/** Those to whom what was adopted may be entrusted. */
export const assigneesQuery = (council: string) =>
  ofCouncil<{ readonly assignees: readonly Assignee[] }>(council, 'assignees');

const ofSession = (council: string, session: string, view: string) =>
  `/api/${council}/sessions/${session}/${view}`;

/** What a session has of proposals on its agenda. */
export const sessionProposalsQuery = (council: string, session: string) =>
  queryOptions({
    queryKey: ['session', council, session, 'proposals'],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly ProposalLine[] }>(ofSession(council, session, 'proposals'), signal),
  });

/** What was decided before it, the last session first. */
export const followUpQuery = (council: string, session: string) =>
  pagedAt<DecidedPage>(['session', council, session, 'followUp'], ofSession(council, session, 'followUp'));
