import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { command } from '../api/call.ts';
import { Offline, Problem } from '../api/problem.ts';
import type { ReusedTopic } from './reused-topics.ts';

type Values = Readonly<Record<string, unknown>>;

/** A charter that changed since may take no more an answer as it was given: it stays to be answered. */
const MALFORMED = 'malformed-answer';

const without = (values: Values, { fields }: Problem): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !Object.hasOwn(fields, field)));

/**
 * Takes up what a former dossier said, one topic after the other, each under one command id however often it is tried: a
 * cut network stops it, and pressing again goes on with what is left.
 */
export const useTakeUp = (council: string, application: string) => {
  const ids = useRef(new Map<string, string>());
  const [taken, setTaken] = useState(0);
  const queries = useQueryClient();
  const path = `/api/${council}/applications/${application}/answer`;

  const takeUp = async (criterion: string, answers: Values): Promise<void> => {
    if (Object.keys(answers).length === 0) return;
    const key = `${criterion} ${Object.keys(answers).join(' ')}`;
    const id = ids.current.get(key) ?? crypto.randomUUID();
    ids.current.set(key, id);
    try {
      await command(path, { criterion, answers }, id);
    } catch (error) {
      if (!(error instanceof Offline)) ids.current.delete(key);
      if (!(error instanceof Problem) || error.reason !== MALFORMED) throw error;
      const rest = without(answers, error);
      if (Object.keys(rest).length < Object.keys(answers).length) await takeUp(criterion, rest);
    }
  };

  const mutation = useMutation({
    mutationFn: async (topics: readonly ReusedTopic[]) => {
      setTaken(0);
      for (const { id, answers } of topics) {
        await takeUp(id, Object.fromEntries(answers.map(({ field, value }) => [field, value])));
        setTaken((before) => before + 1);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['application', council, application] }),
  });
  return { ...mutation, taken };
};
