import { useQuery } from '@tanstack/react-query';
import { noticesQuery } from '../../api/session-queries.ts';

export type SeatName = (member: number) => string;

/**
 * The seats that were convened, and how each is called: by the name of who holds it for who may read that, else by its
 * number alone.
 */
export const useSeats = (council: string, session: string) => {
  const { data } = useQuery({ ...noticesQuery(council, session), retry: false, staleTime: 300_000 });
  const nameOf: SeatName = (member) => {
    const name = data?.items.find((each) => each.member === member)?.name ?? null;
    return name === null ? `siège ${member}` : `${name} (siège ${member})`;
  };
  return { nameOf, seats: data?.items.map(({ member }) => member) ?? [] };
};
