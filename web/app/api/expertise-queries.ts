import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Expertises, ExpertiseSheet, OwnOpinion } from './expertise-shapes.ts';
import { pagesOf } from './governance-queries.ts';

/** The opinions that were asked about a dossier, the last asked first: until one is put with the report, for the service alone. */
export const expertisesQuery = (council: string, application: string) =>
  queryOptions({
    queryKey: ['application', council, application, 'expertises'],
    queryFn: async ({ signal }) => {
      const pages = await pagesOf<Expertises>(
        `/api/${council}/applications/${application}/expertises`,
        signal,
      );
      return pages.flatMap(({ items }) => items);
    },
  });

const expertise = <Data>(council: string, id: string) =>
  queryOptions({
    queryKey: ['expertise', council, id],
    queryFn: ({ signal }) => read<Data>(`/api/${council}/expertises/${id}`, signal),
  });

/** One of them as the service reads it: when its reminder leaves, and what may be done of it. */
export const expertiseQuery = (council: string, id: string) => expertise<ExpertiseSheet>(council, id);
/** As whoever accepted to give it reads it. */
export const ownOpinionQuery = (council: string, id: string) => expertise<OwnOpinion>(council, id);
