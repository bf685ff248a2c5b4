import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { command } from '../api/call.ts';
import { deviceFor } from './device.ts';
import { makeOutbox, type Outbox, type OutboxState, type Pending } from './outbox.ts';

/** Tried again by itself while something waits; at once when the browser says that the network is back. */
const TRY_AGAIN_MS = 5_000;

const outboxes = new Map<string, Outbox>();

const bodyOf = ({ criterion, field, value, version }: Pending) =>
  value === undefined
    ? { criterion, clear: [field], versions: { [field]: version } }
    : { criterion, answers: { [field]: value }, versions: { [field]: version } };

const outboxOf = (council: string, application: string): Outbox => {
  const known = outboxes.get(application);
  if (known !== undefined) return known;
  const made = makeOutbox({
    device: deviceFor(application),
    send: async (pending) => {
      await command(`/api/${council}/applications/${application}/answer`, bodyOf(pending), pending.id);
    },
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  outboxes.set(application, made);
  return made;
};

/** The answers of one draft on their way, whatever page of the form is open. */
export const useOutbox = (council: string, application: string): { outbox: Outbox; state: OutboxState } => {
  const outbox = useMemo(() => outboxOf(council, application), [council, application]);
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);
  const queries = useQueryClient();

  useEffect(() => {
    const flush = () => void outbox.flush();
    flush();
    const timer = setInterval(flush, TRY_AGAIN_MS);
    window.addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', flush);
    };
  }, [outbox]);

  // What is left and what the criteria say follow from what the service has.
  useEffect(() => {
    if (state.savedAt !== null)
      void queries.invalidateQueries({ queryKey: ['application', council, application] });
  }, [state.savedAt, queries, council, application]);

  return { outbox, state };
};
