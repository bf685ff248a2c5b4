import { hashKey, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { command, type Done } from './call.ts';
import { Offline } from './problem.ts';

type Command = { readonly path: string; readonly body: object };

/**
 * Sends a command, under one id until the service answered: pressing again after a cut network sends the same command,
 * and it is done once. What was read before is then read anew: `shows`, where the effect is seen, before all else, and it is done
 * as soon as that is there.
 */
export const useCommand = (onDone: (done: Done) => void | Promise<void>, shows?: QueryKey) => {
  const id = useRef<string | null>(null);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: Command) => command(path, body, (id.current ??= crypto.randomUUID())),
    onSuccess: async (done) => {
      id.current = null;
      await queries.invalidateQueries(shows && { queryKey: shows });
      await onDone(done);
      if (shows !== undefined) {
        const shown = hashKey(shows);
        void queries.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== shown });
      }
    },
    onError: (error) => {
      // Refused, nothing was written: what is sent next is another command.
      if (!(error instanceof Offline)) id.current = null;
    },
  });
};
