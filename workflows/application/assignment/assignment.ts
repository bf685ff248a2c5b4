import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';

/** Who follows a dossier, named by a colleague or the secretariat (B7); to name again is to change. */
export const assign: ApplicationProposers['assign'] = ({ data, thing: { context }, given: { examines } }) => {
  const { officer } = data;
  if (!examines) return refused('not-an-officer');
  if (context.conflicted.includes(officer)) return refused('officer-in-conflict');
  return accepted({
    facts: context.officer === officer ? [] : [{ type: 'ApplicationAssigned.v1', data: { officer } }],
  });
};

/** During a leave, or when nobody follows it yet: an officer takes a dossier over (B7). */
export const takeOver: ApplicationProposers['takeOver'] = ({ thing: { context }, actor }) => {
  if (actor.kind !== 'person') return refused('not-an-officer');
  const officer = actor.person;
  return accepted({
    facts: context.officer === officer ? [] : [{ type: 'ApplicationAssigned.v1', data: { officer } }],
  });
};

/** B9, DEL-11: said before opening it, never undone; of the dossier, its title alone stays open to who says it. */
export const declareConflict: ApplicationProposers['declareConflict'] = ({ data }) =>
  accepted({ facts: [{ type: 'ConflictDeclared.v1', data }] });
