import { ItemContext } from '../../../workflows/item/item.machine.ts';
import type { PointVote } from '../../../workflows/item/point-vote.ts';
import type { References } from '../references.ts';

/** How a point was voted that is no dossier; null when it was not, or when there is no such point. */
export const pointVoteOf = async (
  { state }: Pick<References, 'state'>,
  council: string,
  id: string,
): Promise<PointVote | null> => {
  const found = await state(council, 'item', id);
  const { answer, about, session } = found === null ? NO_POINT : ItemContext.parse(found.context);
  if (answer === null) return null;
  const sitting = await state(council, 'session', session);
  return { about, ...answer, sessionOver: sitting?.word === 'closed' };
};

const NO_POINT = { answer: null, about: null, session: '' };
