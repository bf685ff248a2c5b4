import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';

/** A seat of the council as every member may know it: nobody's name. */
export type CouncilSeat = {
  readonly member: number;
  readonly college: number;
  readonly kind: 'TITULAR' | 'ALTERNATE';
  readonly chair: boolean;
};

export const seatsQuery = (council: string) =>
  queryOptions({
    queryKey: ['council', council, 'members'],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly CouncilSeat[] }>(`/api/${council}/councils/${council}/members`, signal),
    staleTime: 300_000,
  });

/** What links somebody, or their spouse, to a structure. */
export type Interest = {
  readonly siren: string;
  readonly kind: string;
  readonly whose: 'SELF' | 'SPOUSE';
  readonly from: string;
  readonly to: string | null;
};

export type OwnInterests = {
  readonly declaredOn: string | null;
  readonly dueOn: string | null;
  readonly due: boolean;
  readonly why: string | null;
  readonly interests: readonly (Interest & { readonly weighs: boolean })[] | null;
};

export const interestsQuery = (council: string) =>
  queryOptions({
    queryKey: ['council', council, 'interests'],
    queryFn: ({ signal }) => read<OwnInterests>(`/api/${council}/councils/${council}/myInterests`, signal),
  });
