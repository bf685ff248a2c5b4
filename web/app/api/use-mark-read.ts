import { useEffect } from 'react';
import { command } from './call.ts';
import type { Messages } from './dossier-shapes.ts';

type Reader = keyof Messages['readUpTo'];

/** The last message that the other side wrote. */
const lastReceived = ({ items }: Messages, reader: Reader): number =>
  Math.max(0, ...items.filter(({ from }) => from !== reader).map(({ number }) => number));

/**
 * To open the page is to have read what is on it, and whoever wrote is told so. That it could not be said now changes
 * nothing for the reader.
 */
export const useMarkRead = (
  path: string,
  messages: Messages | undefined,
  { reader, may }: { reader: Reader; may: boolean },
): void => {
  const received = messages === undefined ? 0 : lastReceived(messages, reader);
  const unread = may && messages !== undefined && received > messages.readUpTo[reader];
  useEffect(() => {
    if (unread) command(`${path}/markRead`, { upTo: received }, crypto.randomUUID()).catch(() => undefined);
  }, [unread, received, path]);
};
