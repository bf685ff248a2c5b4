import type { Routed } from '../../../events/assignment.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Proposal, Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import { isConcerned, type Colleague } from './colleagues.ts';
import { routeOf } from './route.ts';

type Dossier = Pick<Thing<ApplicationContext>, 'context'>;

const follows = ({ context }: Dossier, officer: string, routed: Routed | null = null): Outcome<Proposal> =>
  accepted({
    facts: context.officer === officer ? [] : [{ type: 'ApplicationAssigned.v1', data: { officer, routed } }],
  });

/** Nobody who is concerned follows a dossier, whoever says so (B9, P18). */
const given = (dossier: Dossier, colleague: Colleague | null): Outcome<Proposal> => {
  if (colleague === null) return refused('not-an-officer');
  return isConcerned(colleague, dossier.context)
    ? refused('officer-in-conflict')
    : follows(dossier, colleague.person);
};

/** Who follows a dossier, named by a colleague or the secretariat (B7); to name again is to change. */
export const assign: ApplicationProposers['assign'] = ({ thing, given: { colleague } }) =>
  given(thing, colleague);

/** During a leave, or when nobody follows it yet: an officer takes a dossier over (B7). */
export const takeOver: ApplicationProposers['takeOver'] = ({ thing, given: { colleague } }) =>
  given(thing, colleague);

const sequenceOf = (number: string): number => Number(/\d+$/.exec(number)?.[0] ?? 0);

/**
 * What is filed, or left by whoever is concerned, goes to whom the routing of the council says (B7). What is followed
 * already stays; what nobody may follow waits for a person.
 */
export const route: ApplicationProposers['route'] = ({ thing, given: { routing, on, ...service }, at }) => {
  const { context } = thing;
  if (routing === null || context.officer !== null) return accepted({ facts: [] });
  const { structure, conflicted, cleared, number } = context;
  const dossier = { structure, conflicted, cleared, on, sequence: sequenceOf(number) };
  const found = routeOf(routing, dossier, { ...service, today: dateInParis(at) });
  return found === null ? accepted({ facts: [] }) : follows(thing, found.officer, found.routed);
};

/** B9, DEL-11: said before opening it, never undone; of the dossier, its title alone stays open to who says it. */
export const declareConflict: ApplicationProposers['declareConflict'] = ({ data }) =>
  accepted({ facts: [{ type: 'ConflictDeclared.v1', data }] });
