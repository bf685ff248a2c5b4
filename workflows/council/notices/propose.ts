import { accepted } from '../../kernel/outcome.ts';
import { profileKey } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { NoticesGiven, noticesCommands } from './commands.ts';

type NoticesProposers = Proposers<typeof noticesCommands, CouncilContext, NoticesGiven>;

/** They stand in the row of the council that every page reads anyway: a footer costs no read of its own. */
const publishNotices: NoticesProposers['publishNotices'] = ({ data, thing, given: { profile } }) =>
  accepted({
    facts: [{ type: 'NoticesPublished.v1', data }],
    rows: [
      {
        kind: 'put',
        key: profileKey(thing.council),
        item: { ...profile, notices: data },
      },
    ],
  });

export const noticesProposers: NoticesProposers = { publishNotices };
