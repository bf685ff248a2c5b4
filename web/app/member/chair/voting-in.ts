import type { Presence } from '../../api/session-shapes.ts';

/** Those who have a vote in the room: who is there, and who gave their voice to one of them. */
export const votingIn = (presence: Presence | undefined): readonly number[] =>
  [
    ...(presence?.members.filter(({ attends }) => attends).map(({ member }) => member) ?? []),
    ...(presence?.proxies.filter(({ valid }) => valid).map(({ giver }) => giver) ?? []),
  ].toSorted((a, b) => a - b);
