import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { SilenceRegime } from '../../calendar/implicit-decision-date.ts';
import { accepted } from '../../kernel/outcome.ts';
import { passDeadline as passAny } from '../../kernel/pass-deadline.ts';
import type { ApplicationContext } from '../application.machine.ts';
import type { ApplicationProposers } from '../commands.ts';

/** ACK-03: the acknowledgement states the regime and the date on which, if complete, silence decides. */
export const acknowledge: ApplicationProposers['acknowledge'] = ({ thing: { context }, at }) =>
  accepted({
    facts: [
      {
        type: 'ApplicationAcknowledged.v1',
        data: {
          acknowledgedOn: dateInParis(at),
          silenceRegime: context.silenceRegime as SilenceRegime,
          implicitDecisionOn: LegalDate.parse(context.implicitOn),
        },
        deadlines: { acknowledgement: null },
      },
    ],
  });

/**
 * A dossier to which nothing was asked is complete on the day it was filed, whenever an officer says so: the clock of
 * silence has run since then (domain rules 3.0b, complete; INC-02).
 */
export const declareComplete: ApplicationProposers['declareComplete'] = ({ thing: { context } }) =>
  accepted({
    facts: [
      {
        type: 'ApplicationFoundComplete.v1',
        data: {
          completeOn: LegalDate.parse(context.receivedOn),
          implicitDecisionOn: LegalDate.parse(context.implicitOn),
        },
      },
    ],
  });

/** SIL-01, SIL-02: silence decides at the end of its day, in the direction the dossier was told. */
export const passDeadline: ApplicationProposers['passDeadline'] = passAny<ApplicationContext>({
  implicitDecision: ({ context }, at) => [
    {
      type: 'ImplicitDecisionReached.v1',
      data: { outcome: context.silenceRegime === 'ACCEPTANCE' ? 'ACCEPTED' : 'REJECTED', reachedAt: at },
      deadlines: { acknowledgement: null },
    },
  ],
});
