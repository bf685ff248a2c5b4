import type { Author } from '../../../events/fact.ts';
import type { Actor } from '../../kernel/actor.ts';

type Standing = { officer: string | null; conflicted: string[] };

/** Who is concerned follows the dossier no more, and never again. */
export const closedTo = ({ officer, conflicted }: Standing, by: Author): Standing => {
  if (by.kind !== 'person' || conflicted.includes(by.person)) return { officer, conflicted };
  return { officer: officer === by.person ? null : officer, conflicted: [...conflicted, by.person] };
};

/** Whether somebody is personally concerned by a dossier and has said so (B9). */
export const isClosedTo = ({ conflicted }: Pick<Standing, 'conflicted'>, actor: Actor): boolean =>
  actor.kind === 'person' && conflicted.includes(actor.person);
