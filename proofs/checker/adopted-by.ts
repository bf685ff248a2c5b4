import { same } from './canonical.ts';
import type { JsonObject } from './json.ts';
import { type Fact, said, type Stored } from './things.ts';

/** Cancelled once it sat, a session is over too. */
const OVER: readonly string[] = ['SessionClosed.v1', 'SessionCancelled.v1'];

type Adoption = { readonly fact: Fact; readonly about: JsonObject };

/** Whether a point put just that to the vote, adopted it, and was of a session that was over when it was recorded. */
export const isAdoptedBy = (
  stored: Stored,
  council: string,
  point: string,
  { fact, about }: Adoption,
): boolean => {
  const [placed, ...facts] = stored.things.get(`${council}#item#${point}`)?.facts ?? [];
  const last = facts.findLast(({ type }) => type === 'PointVoted.v1' || type === 'VoteAnnulled.v1');
  if (placed === undefined || last?.type !== 'PointVoted.v1') return false;
  const session = stored.things.get(`${council}#session#${said(placed, 'session')}`)?.facts ?? [];
  const over = session.some(({ type, at }) => OVER.includes(type) && at <= fact.at);
  const { adoptedOn } = fact.data;
  const onItsDay = adoptedOn === undefined || adoptedOn === last.data['votedOn'];
  return same(placed.data['about'], about) && last.data['adopted'] === true && over && onItsDay;
};
