import { accepted, refused } from '../kernel/outcome.ts';
import { thingKey, type RowKey } from '../kernel/rows.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { CharterContext } from './charter.machine.ts';
import type { CharterGiven, CharterInForce, charterCommands } from './commands.ts';

const SHOWN_ERRORS = 50;

/** One charter takes effect on a day: the row by which the one in force is found. */
export const inForceKey = (council: string, effectiveOn: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `charter#${effectiveOn}`,
});

export const charterProposers: Proposers<typeof charterCommands, CharterContext, CharterGiven> = {
  propose: ({ given: { compilation } }) => {
    if (!compilation.ok)
      return refused('charter-does-not-compile', { errors: compilation.errors.slice(0, SHOWN_ERRORS) });
    const { ok: _, ...data } = compilation;
    return accepted({ facts: [{ type: 'CharterProposed.v1', data }] });
  },

  adopt: ({ data, thing, given: { dateTaken } }) => {
    if (dateTaken) return refused('effective-date-taken');
    const { version, compiledDigest } = thing.context;
    const { effectiveOn } = data;
    const row: CharterInForce = { charter: thing.id, version, compiledDigest, effectiveOn };
    const key = inForceKey(thing.council, effectiveOn);
    return accepted({
      facts: [{ type: 'CharterAdopted.v1', data }],
      rows: [{ kind: 'put', key, item: row, absent: true }],
    });
  },
};
