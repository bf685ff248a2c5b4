import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Thing } from './shapes.ts';

type Line = {
  readonly structureName: string;
  readonly subject: string | null;
  readonly receivedOn: string;
  readonly silenceOn: string;
  readonly late: boolean;
  readonly proposes: 'UPHOLD' | 'REJECT' | null;
};

/** An appeal with what was typed in it; each word is null when it is not there, or erased. */
export type Appeal = Line & {
  readonly text: string | null;
  readonly observations: string | null;
  readonly report: string | null;
};

export type AppealLine = Thing<Line>;

/** Where an appeal stands once nothing but an answer is awaited: examined, or come too late. */
const TO_ANSWER = ['examined', 'late'] as const;

export const appealsQuery = (council: string) =>
  queryOptions({
    queryKey: ['appeals', council],
    queryFn: async ({ signal }): Promise<readonly AppealLine[]> => {
      const lists = await Promise.all(
        TO_ANSWER.map((state) =>
          read<{ readonly items: readonly AppealLine[] }>(`/api/${council}/appeals?state=${state}`, signal),
        ),
      );
      return lists.flatMap(({ items }) => items);
    },
  });

export const appealQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['appeal', council, id],
    queryFn: ({ signal }) => read<Thing<Appeal>>(`/api/${council}/appeals/${id}`, signal),
  });
