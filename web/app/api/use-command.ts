import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { command, type Done } from './call.ts';
import { Offline } from './problem.ts';

type Command = { readonly path: string; readonly body: object };

/**
 * Sends a command, under one id until the service answered: pressing again after a cut network sends the same command,
 * and it is done once. What was read before is then read anew.
 */
export const useCommand = (onDone: (done: Done) => void | Promise<void>) => {
  const id = useRef<string | null>(null);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: Command) => command(path, body, (id.current ??= crypto.randomUUID())),
    onSuccess: async (done) => {
      id.current = null;
      await queries.invalidateQueries();
      await onDone(done);
    },
    onError: (error) => {
      // Refused, nothing was written: what is sent next is another command.
      if (!(error instanceof Offline)) id.current = null;
    },
  });
};
