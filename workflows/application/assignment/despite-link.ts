import { accepted, refused } from '../../kernel/outcome.ts';
import { sealing } from '../../kernel/sealing.ts';
import type { ApplicationProposers } from '../commands.ts';
import { applicationWord } from '../state-words.ts';
import { closingTo } from './closed-to.ts';

/** B9: linked to the structure, somebody says once why they open its dossier all the same; the council may forbid it. */
export const openDespiteLink: ApplicationProposers['openDespiteLink'] = ({
  data,
  thing,
  given: { mayNotOpen },
  actor,
}) => {
  const closing = closingTo(thing.context, applicationWord(thing.snapshot.value), actor);
  if (closing !== 'link-declared') return refused('no-link');
  if (mayNotOpen) return refused('link-to-be-lifted');
  const { personal } = sealing(thing, actor, data);
  return accepted({ facts: [{ type: 'OpenedDespiteLink.v1', data: {}, personal }] });
};

/** B9: what somebody declared is not read for it; who asks the secretariat says what it is. */
export const liftLink: ApplicationProposers['liftLink'] = ({ data, thing, given: { known }, actor }) => {
  if (!known) return refused('unknown-reference', { field: 'personne' });
  if (actor.kind === 'person' && actor.person === data.person) return refused('link-of-oneself');
  return accepted({
    facts: thing.context.cleared.includes(data.person) ? [] : [{ type: 'LinkLifted.v1', data }],
  });
};
