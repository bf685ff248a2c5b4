import type { PresenceRow } from './commands.ts';

/**
 * How many votes there were while a session sat, from the rows of its room once it is closed: members who were there at
 * its end or left after its opening, and those whose proxy was held (DEL-06). Never fewer than at the opening.
 */
export const votesInRoom = (
  opened: { openedAt: string; attending: number; proxies: number },
  rows: readonly PresenceRow[],
): number => {
  const wasThere = ({ attending, proxyTo, since }: PresenceRow) =>
    attending || proxyTo !== null || since > opened.openedAt;
  return Math.max(opened.attending + opened.proxies, rows.filter(wasThere).length);
};
