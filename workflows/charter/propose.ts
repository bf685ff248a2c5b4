import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { CharterContext } from './charter.machine.ts';
import type { CharterGiven, CharterInForce, charterCommands } from './commands.ts';
import { consultationProposers } from './consultation.ts';
import { constantsKey, inForceKey } from './rows.ts';
import { isAdopted } from '../item/point-vote.ts';
import { sealing } from '../kernel/sealing.ts';
import { textProposers } from './text.ts';

type CharterProposers = Proposers<typeof charterCommands, CharterContext, CharterGiven>;

const SHOWN_FAULTS = 50;
const SHOWN_CHANGES = 12;
const OPEN_SESSIONS = ['scheduled', 'convened', 'open'];

type Adopting = Parameters<CharterProposers['adopt']>[0];

/** What is signed with a charter: as with the one before it, where the council voted on words alone (I6). */
const signedWith = (
  { wordingOnly }: Adopting['data'],
  before: Adopting['given']['before'],
  substance: string,
): Outcome<string> => {
  if (!wordingOnly) return accepted(substance);
  const changes = before?.beyondWords ?? ['aucune charte ne la précède'];
  return changes.length === 0 && before !== null
    ? accepted(before.substance)
    : refused('more-than-words', { changes: changes.slice(0, SHOWN_CHANGES).join(', ') });
};

export const charterProposers: CharterProposers = {
  ...textProposers,
  ...consultationProposers,

  placeOnAgenda: ({ data: { session }, thing, given }) => {
    const { version, compiledDigest, faults } = thing.context;
    if (compiledDigest === null) return refused('charter-does-not-compile', { faults });
    // Before the vote: what is voted is not changed any more.
    if (given.versionTaken) return refused('charter-version-taken', { version });
    if (given.session === null) return refused('unknown-reference', { field: 'séance' });
    if (!OPEN_SESSIONS.includes(given.session.state)) return refused('session-closed');
    return accepted({ facts: [{ type: 'CharterPlacedOnAgenda.v1', data: { session } }] });
  },

  adopt: ({ data, thing, given }) => {
    const { version, textDigest, compiledDigest, faults } = thing.context;
    if (compiledDigest === null || version === null || given.substance === null)
      return refused('charter-does-not-compile', { faults });
    const adoptsIt = { charter: thing.id, textDigest };
    if (data.item !== undefined && !isAdopted(given.vote, adoptsIt)) return refused('charter-not-voted');
    if (given.dateTaken) return refused('effective-date-taken');
    if (given.versionTaken) return refused('charter-version-taken', { version });
    const substance = signedWith(data, given.before, given.substance);
    if (!substance.ok) return substance;
    const { effectiveOn } = data;
    const adopted = { version, textDigest, compiledDigest, effectiveOn, substance: substance.value };
    const row: CharterInForce = { charter: thing.id, ...adopted };
    const key = inForceKey(thing.council, effectiveOn);
    return accepted({
      facts: [
        {
          type: 'CharterAdopted.v1',
          data: { ...data, item: data.item ?? null, substance: substance.value },
        },
      ],
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
    const { version: edition, textDigest, effectiveOn, substance } = context;
    const { compiledDigest = null, faults = [] } = compilation ?? {};
    if (compiledDigest === null || edition === null || effectiveOn === null || substance === null)
      return refused('charter-does-not-compile', { errors: faults.slice(0, SHOWN_FAULTS) });
    const compiled = { version: edition, textDigest, compiledDigest };
    const inForce: CharterInForce = { charter: thing.id, ...compiled, substance, effectiveOn };
    return accepted({
      facts: [{ type: 'ConstantsPublished.v1', data: { table, version, compiledDigest } }],
      rows: [
        { kind: 'put', key: inForceKey(thing.council, effectiveOn), item: inForce },
        { kind: 'put', key: constantsKey(thing.council), item: { table, version } },
      ],
    });
  },
};
