import { setup } from 'xstate';
import type { Happening } from '../../../events/catalogue.ts';
import type { ApplicationContext } from '../application-context.ts';
import { dateInParis } from '../../calendar/paris-time.ts';

const part = setup({ types: { context: {} as ApplicationContext, events: {} as Happening } });

/** The day on which a dossier ended without a decision of the President; null when a fact ends none. */
export const endedBy = ({ type, data }: Happening): Pick<ApplicationContext, 'ended'> | null => {
  switch (type) {
    case 'ApplicationWithdrawn.v1':
      return { ended: { on: data.withdrawnOn, courtDeadline: null } };
    case 'ApplicationFoundInadmissible.v1':
      return { ended: { on: data.foundOn, courtDeadline: data.courtDeadline } };
    case 'ImplicitDecisionReached.v1':
      return { ended: { on: dateInParis(data.reachedAt), courtDeadline: null } };
    case 'ImplicitRejectionExplained.v1':
      return { ended: { on: data.explainedOn, courtDeadline: data.courtDeadline } };
    default:
      return null;
  }
};

/** Something keeps it, or does no more. */
export const HOLDS = {
  'ErasureHeld.v1': {
    actions: part.assign({
      held: ({ event, context }) => (event.type === 'ErasureHeld.v1' ? event.data.ground : context.held),
    }),
  },
  'ErasureReleased.v1': { actions: part.assign({ held: null }) },
} as const;

/** Of a dossier that is closed: kept for its time, held when something asks for it, then eliminated with the visa (GDP-04). */
export const KEPT = { ...HOLDS, 'EliminationVisaRecorded.v1': '#application.toErase' } as const;
