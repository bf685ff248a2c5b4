import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import { comingSessionsQuery } from '../api/governance-queries.ts';

/** The sessions to come, to choose one. */
export const useSessionOptions = (council: string) => {
  const { data = [] } = useQuery(comingSessionsQuery(council));
  return data
    .toSorted((a, b) => (a.data.heldOn < b.data.heldOn ? -1 : 1))
    .map(({ id, data: { heldOn } }) => ({ code: id, label: `Séance du ${frenchDate(heldOn)}` }));
};
