import { accepted, refused } from '../kernel/outcome.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { CharterContext } from './charter.machine.ts';
import type { CharterGiven, CharterInForce, charterCommands } from './commands.ts';
import { consultationProposers } from './consultation.ts';
import { constantsKey, inForceKey } from './rows.ts';
import { sealing } from './sealing.ts';
import { textProposers } from './text.ts';

const SHOWN_FAULTS = 50;
const OPEN_SESSIONS = ['scheduled', 'convened', 'open'];

export const charterProposers: Proposers<typeof charterCommands, CharterContext, CharterGiven> = {
  ...textProposers,
  ...consultationProposers,

  placeOnAgenda: ({ data: { session }, thing, given }) => {
    if (thing.context.compiledDigest === null)
      return refused('charter-does-not-compile', { faults: thing.context.faults });
    if (given.session === null) return refused('unknown-reference', { field: 'séance' });
    if (!OPEN_SESSIONS.includes(given.session.state)) return refused('session-closed');
    return accepted({ facts: [{ type: 'CharterPlacedOnAgenda.v1', data: { session } }] });
  },

  adopt: ({ data, thing, given: { dateTaken } }) => {
    const { version, compiledDigest, faults } = thing.context;
    if (compiledDigest === null || version === null) return refused('charter-does-not-compile', { faults });
    if (dateTaken) return refused('effective-date-taken');
    const { effectiveOn } = data;
    const row: CharterInForce = { charter: thing.id, version, compiledDigest, effectiveOn };
    const key = inForceKey(thing.council, effectiveOn);
    return accepted({
      facts: [{ type: 'CharterAdopted.v1', data }],
      rows: [{ kind: 'put', key, item: row, absent: true }],
    });
  },

  abandon: ({ data: { reason }, thing, actor }) => {
    const { personal } = sealing(thing, actor, { reason });
    return accepted({ facts: [{ type: 'CharterAbandoned.v1', data: {}, personal }] });
  },

  // The text that was voted stays: what a decree sets is compiled anew, and dossiers keep the form they are bound to.
  publishConstants: ({ thing, given: { tableFaults, table, version, compilation } }) => {
    if (table === null || version === null)
      return refused('constants-do-not-compile', { errors: tableFaults.slice(0, SHOWN_FAULTS) });
    const { context } = thing;
    const { compiledDigest = null, faults = [] } = compilation ?? {};
    if (compiledDigest === null || context.effectiveOn === null || context.version === null)
      return refused('charter-does-not-compile', { errors: faults.slice(0, SHOWN_FAULTS) });
    const inForce: CharterInForce = {
      charter: thing.id,
      version: context.version,
      compiledDigest,
      effectiveOn: context.effectiveOn,
    };
    return accepted({
      facts: [{ type: 'ConstantsPublished.v1', data: { table, version, compiledDigest } }],
      rows: [
        { kind: 'put', key: inForceKey(thing.council, context.effectiveOn), item: inForce },
        { kind: 'put', key: constantsKey(thing.council), item: { table, version } },
      ],
    });
  },
};
