import { dateInParis } from '../../calendar/paris-time.ts';
import { standsAt } from '../../kernel/states.ts';
import { eraseAs, giveVisa, hold, release } from '../../retention/elimination.ts';
import type { ApplicationProposers } from '../commands.ts';

export const holdErasure: ApplicationProposers['holdErasure'] = ({ data: { ground }, thing, at }) =>
  hold(thing.context, ground, at);

export const releaseErasure: ApplicationProposers['releaseErasure'] = ({ thing, at }) =>
  release(thing.context, at);

export const recordEliminationVisa: ApplicationProposers['recordEliminationVisa'] = ({
  data,
  thing,
  given: { kept },
  at,
}) => giveVisa(thing.context, data, kept, at);

/** Said with whose keys go, and of which label it was the last dossier. */
export const erase: ApplicationProposers['erase'] = ({ data: { subjects, label, visa }, thing, at }) => {
  const { held } = thing.context;
  const waits = standsAt(thing.snapshot.value, 'toErase');
  const data = { erasedOn: dateInParis(at), subjects, label };
  return eraseAs({ type: 'ApplicationErased.v1', data }, { held, waits, visa }, at);
};
