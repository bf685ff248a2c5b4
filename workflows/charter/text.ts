import type { FactOf } from '../../events/catalogue.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { CharterContext } from './charter.machine.ts';
import type { AmendmentRow, CharterGiven, Compilation, charterCommands } from './commands.ts';
import type { AmendmentTarget } from './language/amend-text.ts';
import { amendmentKey } from './rows.ts';
import { sealing } from '../kernel/sealing.ts';

type All = Proposers<typeof charterCommands, CharterContext, CharterGiven>;
type Part = Pick<All, 'draft' | 'edit' | 'proposeAmendment' | 'acceptAmendment' | 'rejectAmendment'>;

const written = ({ faults, ...compilation }: Compilation): FactOf<'CharterDrafted.v1'>['data'] => ({
  ...compilation,
  faults: faults.length,
});

const targetOf = ({
  article,
  criterion,
}: {
  article?: number | undefined;
  criterion?: string | undefined;
}) => {
  if (article !== undefined && criterion === undefined) return { article } satisfies AmendmentTarget;
  return criterion !== undefined && article === undefined ? ({ criterion } satisfies AmendmentTarget) : null;
};

/** The text while it may change: it is kept as it is, with its faults, so that nobody loses what they typed. */
export const textProposers: Part = {
  draft: ({ given: { compilation } }) =>
    compilation === null
      ? refused('charter-text-unknown')
      : accepted({ facts: [{ type: 'CharterDrafted.v1', data: written(compilation) }] }),

  edit: ({ given: { compilation } }) =>
    compilation === null
      ? refused('charter-text-unknown')
      : accepted({ facts: [{ type: 'CharterEdited.v1', data: written(compilation) }] }),

  proposeAmendment: ({ data, thing, given, at, actor }) => {
    const target = targetOf(data);
    if (target === null || !given.known) return refused('amendment-target-unknown');
    const amendment = thing.context.amendments + 1;
    const { personal, sealed } = sealing(thing, actor, { motive: data.motive });
    const row: AmendmentRow = {
      amendment,
      target,
      replacement: given.replacement,
      state: 'PROPOSED',
      at,
      motive: sealed,
      answer: null,
    };
    const told = { amendment, target, replacement: given.replacement };
    return accepted({
      facts: [{ type: 'AmendmentProposed.v1', data: told, personal }],
      rows: [{ kind: 'put', key: amendmentKey(thing.council, thing.id, amendment), item: row, absent: true }],
    });
  },

  acceptAmendment: ({ data: { amendment }, thing, given: { row, compilation } }) => {
    if (row?.state !== 'PROPOSED') return refused('amendment-not-open');
    if (compilation === null) return refused('amendment-target-unknown');
    return accepted({
      facts: [
        { type: 'AmendmentAccepted.v1', data: { amendment } },
        { type: 'CharterEdited.v1', data: written(compilation) },
      ],
      rows: [
        {
          kind: 'put',
          key: amendmentKey(thing.council, thing.id, amendment),
          item: { ...row, state: 'ACCEPTED' },
          expect: { state: 'PROPOSED' },
        },
      ],
    });
  },

  rejectAmendment: ({ data: { amendment, reason }, thing, given: { row }, actor }) => {
    if (row?.state !== 'PROPOSED') return refused('amendment-not-open');
    const { personal, sealed } = sealing(thing, actor, { reason });
    return accepted({
      facts: [{ type: 'AmendmentRejected.v1', data: { amendment }, personal }],
      rows: [
        {
          kind: 'put',
          key: amendmentKey(thing.council, thing.id, amendment),
          item: { ...row, state: 'REJECTED', answer: sealed },
          expect: { state: 'PROPOSED' },
        },
      ],
    });
  },
};
