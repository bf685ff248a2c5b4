import type { Author } from '../../../events/fact.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { ApplicationContext } from '../application-context.ts';

type Standing = Pick<ApplicationContext, 'officer' | 'routed' | 'conflicted'>;

/** Who is concerned follows the dossier no more, and never again. */
export const closedTo = ({ officer, routed, conflicted }: Standing, by: Author): Standing => {
  if (by.kind !== 'person' || conflicted.includes(by.person)) return { officer, routed, conflicted };
  const closed = [...conflicted, by.person];
  return officer === by.person
    ? { officer: null, routed: null, conflicted: closed }
    : { officer, routed, conflicted: closed };
};

/** Whether somebody is personally concerned by a dossier and has said so (B9). */
export const isClosedTo = ({ conflicted }: Pick<Standing, 'conflicted'>, actor: Actor): boolean =>
  actor.kind === 'person' && conflicted.includes(actor.person);
