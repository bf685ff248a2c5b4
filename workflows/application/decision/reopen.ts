import { accepted } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import { reopensAt } from './reopens-at.ts';

/** An appeal against its refusal was upheld: the decision is replaced by another one, taken as the first was (REM-04, DEC-11). */
export const reopen: ApplicationProposers['reopen'] = ({ data, thing: { context } }) =>
  accepted({
    facts: [
      {
        type: 'ApplicationReopened.v1',
        data: { ...data, to: reopensAt(context) },
        deadlines: { decisionReading: null },
      },
    ],
  });
