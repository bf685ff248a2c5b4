import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Appeal, Campaign, Control, Label, Misuse } from './controls-shapes.ts';
import { thingsIn } from './governance-queries.ts';
import { pagesIn } from './paged-query.ts';
import type { Thing } from './shapes.ts';

export const campaignsQuery = (council: string) =>
  thingsIn<Campaign>(council, 'controlCampaigns', ['announced', 'drawn', 'awaiting']);
export const controlsQuery = (council: string) =>
  thingsIn<Control>(council, 'controls', ['toJudge', 'toConclude', 'ended', 'asked', 'mending', 'followed']);
export const labelsQuery = (council: string) =>
  thingsIn<Label>(council, 'labels', ['active', 'renewalDue', 'suspended']);
/** Those on which the service has something to do; the others are as many as the register has. */
export const waitingLabelsQuery = (council: string) => thingsIn<Label>(council, 'labels', ['waiting']);
export const livingLabels = (council: string) =>
  pagesIn<Label>(council, 'labels', ['active', 'renewalDue', 'suspended']);
export const appealsQuery = (council: string) =>
  thingsIn<Appeal>(council, 'appeals', [
    'late',
    'admitted',
    'hearing',
    'heard',
    'examining',
    'examined',
    'decided',
  ]);
export const misusesQuery = (council: string) =>
  thingsIn<Misuse>(council, 'misuses', ['received', 'hearing', 'heard']);

/** What is over of each kind, to be found again: a page at a time, since it only grows. */
export const OVER = {
  campaigns: (council: string) => pagesIn<Campaign>(council, 'controlCampaigns', ['closed']),
  controls: (council: string) => pagesIn<Control>(council, 'controls', ['closed']),
  labels: (council: string) =>
    pagesIn<Label>(council, 'labels', ['expired', 'revoked', 'rescinded', 'relinquished', 'lapsed']),
  appeals: (council: string) =>
    pagesIn<Appeal>(council, 'appeals', ['answered', 'deemedRejected', 'withdrawn']),
  misuses: (council: string) => pagesIn<Misuse>(council, 'misuses', ['closed', 'toErase', 'erased']),
};

type Kinds = {
  readonly controlCampaigns: Campaign;
  readonly controls: Control;
  readonly labels: Label;
  readonly appeals: Appeal;
  readonly misuses: Misuse;
};

/** One of them, with its words. */
export const oneQuery = <Kind extends keyof Kinds>(council: string, kind: Kind, id: string) =>
  queryOptions({
    queryKey: [kind, council, 'one', id],
    queryFn: ({ signal }) => read<Kinds[Kind]>(`/api/${council}/${kind}/${id}`, signal),
  });

type AnswerFact = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly documents?: readonly string[] };
};

/** What happened in a control: the files of an answer stand in its fact. */
export const controlHistoryQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['controls', council, 'history', id],
    queryFn: ({ signal }) =>
      read<{ readonly facts: readonly AnswerFact[] }>(`/api/${council}/controls/${id}/history`, signal),
  });

export const documentQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['document', council, id],
    queryFn: ({ signal }) =>
      read<Thing<{ readonly fileName: string; readonly size: number }>>(
        `/api/${council}/documents/${id}`,
        signal,
      ),
  });

/** A point that was voted on, with what the council answered. */
type Voted = Thing<{
  readonly question: string;
  readonly about: { readonly label?: string } | null;
  readonly answer: { readonly adopted: boolean; readonly votedOn: string } | null;
}>;

export const votedQuery = (council: string) => thingsIn<Voted>(council, 'items', ['voted']);
