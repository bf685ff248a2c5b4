import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { type ApplicationContext, BLANK_APPLICATION } from './application-context.ts';
import { clearedBy, closedTo } from './assignment/closed-to.ts';
import { decidedStates } from './decision/decided-states.ts';
import { reopensAt } from './decision/reopens-at.ts';
import { examinationStates } from './examination/examination-states.ts';
import { resent } from './receipt/resend.ts';
import { endedBy, HOLDS, KEPT } from './retention/kept-states.ts';
import { quotedAfter } from './quoted-facts.ts';
import { completed, itemProvided, itemsRequested } from './receipt/request-standing.ts';

const IN = '#application.filed';
const EXAMINED_AGAIN = [`${IN}.receipt.acknowledged`, `${IN}.completeness.complete`];

/** Nothing is decided any more; a conclusion that no opinion followed is void too. */
const undecided = {
  outcome: null,
  termMonths: null,
  validUntil: null,
  decidedOn: null,
  notice: null,
  notified: null,
  ended: null,
};
const unconcluded = { ...undecided, proposal: null, concludedBy: null, replyUntil: null, replies: 0 };

/** What was granted is not decided again: its conditions are changed on its label. */
const reopensTo = (
  { outcome, opinion, eligibility }: ApplicationContext,
  event: Happening,
  to: string,
): boolean =>
  event.type === 'ApplicationReopened.v1' &&
  event.data.to === to &&
  event.data.to === reopensAt({ opinion, eligibility }) &&
  (outcome === null || outcome === 'REFUSED');

/** What an appeal that is upheld makes of a refusal (E5). */
const REOPENED = [
  {
    guard: 'toOpinion',
    target: [...EXAMINED_AGAIN, `${IN}.examination.opinionGiven`],
    actions: 'undecide',
  },
  { guard: 'toReview', target: [...EXAMINED_AGAIN, `${IN}.examination.inReview`], actions: 'unconclude' },
  {
    guard: 'toWaiting',
    target: [`${IN}.receipt.acknowledged`, `${IN}.completeness.unchecked`, `${IN}.examination.waiting`],
    actions: 'unconclude',
  },
] as const;

/**
 * A dossier from its draft to its notification. Receipt, completeness and examination go side by side: the law
 * gives each its own limit, and none waits for another unless a guard says so.
 */
export const applicationMachine = setup({
  types: { context: {} as ApplicationContext, events: {} as Happening },
  guards: {
    granted: ({ event }) => event.type === 'ApplicationDecided.v1' && event.data.outcome !== 'REFUSED',
    notHeld: ({ context }) => context.held === null,
    toOpinion: ({ context, event }) => reopensTo(context, event, 'OPINION'),
    toReview: ({ context, event }) => reopensTo(context, event, 'REVIEW'),
    toWaiting: ({ context, event }) => reopensTo(context, event, 'WAITING'),
    accepted: ({ event }) => event.type === 'ImplicitDecisionReached.v1' && event.data.outcome === 'ACCEPTED',
  },
  actions: {
    undecide: assign(() => undecided),
    unconclude: assign(() => unconcluded),
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    keepEnd: assign(({ event, context }) => endedBy(event) ?? context),
    keepOfficer: assign(({ event, context }) =>
      event.type === 'ApplicationAssigned.v1'
        ? { officer: event.data.officer, routed: event.data.routed }
        : context,
    ),
    closeToPerson: assign(({ event, context }) =>
      event.type === 'ConflictDeclared.v1' ? closedTo(context, event.by) : context,
    ),
    clearLink: assign(({ event, context }) => clearedBy(context, event)),
    keepAcknowledgement: assign(({ event, context }) => quotedAfter(context, event)),
    keepCompletion: assign(({ event, context }) =>
      event.type === 'ApplicationFoundComplete.v1'
        ? { ...completed(context, event.data), ...quotedAfter(context, event) }
        : context,
    ),
    keepExport: assign(({ event, context }) => quotedAfter(context, event)),
    keepResending: assign(({ event, context }) =>
      event.type === 'ReceiptResent.v1' ? resent(event.data) : context,
    ),
    keepRequest: assign(({ event, context }) =>
      event.type === 'MissingItemsRequested.v1'
        ? { ...itemsRequested(context, event.data), ...quotedAfter(context, event) }
        : context,
    ),
    keepDecision: assign(({ event, context }) =>
      event.type === 'ApplicationDecided.v1'
        ? {
            outcome: event.data.outcome,
            decidedOn: event.data.decidedOn,
            termMonths: event.data.termMonths,
            validUntil: event.data.validUntil,
            ...quotedAfter(context, event),
          }
        : context,
    ),
  },
}).createMachine({
  id: 'application',
  context: BLANK_APPLICATION,
  initial: 'draft',
  states: {
    draft: {
      on: {
        'ApplicationSubmitted.v1': {
          target: 'filed',
          actions: assign(({ event: { data } }) => ({
            structure: data.structure,
            structureName: data.structureName,
            session: data.session,
            renews: data.renews,
            establishment: data.establishment,
            assisted: data.assisted,
            charterVersion: data.charter.version,
            compiledDigest: data.charter.compiledDigest,
            signature: data.signature,
            rulesVersion: data.rulesVersion,
            silenceRegime: data.silenceRegime,
            receivedOn: data.receivedOn,
            implicitOn: data.implicitDecisionOn,
            number: data.number,
            alertDays: data.alertDays,
            escalation: data.escalation,
            agendaClosesOn: data.agendaClosesOn,
          })),
        },
      },
    },
    filed: {
      type: 'parallel',
      states: {
        receipt: {
          initial: 'registered',
          states: {
            registered: {
              on: {
                'ApplicationAcknowledged.v1': { target: 'acknowledged', actions: 'keepAcknowledgement' },
              },
            },
            acknowledged: {},
          },
        },
        completeness: {
          initial: 'unchecked',
          states: {
            unchecked: {
              on: {
                'ApplicationFoundComplete.v1': { target: 'complete', actions: 'keepCompletion' },
                'MissingItemsRequested.v1': { target: 'incomplete', actions: 'keepRequest' },
              },
            },
            incomplete: {
              on: {
                'MissingItemProvided.v1': {
                  guard: ({ context, event }) => context.openRequest?.id === event.data.request,
                  actions: assign(({ context, event }) => ({
                    ...itemProvided(context, event.data),
                    ...quotedAfter(context, event),
                  })),
                },
                'MissingItemsOverdue.v1': { actions: 'note' },
                'ApplicationFoundComplete.v1': { target: 'complete', actions: 'keepCompletion' },
              },
            },
            // Another item may be found missing later: one request at a time, as many as the rules require (INC-01).
            complete: {
              on: { 'MissingItemsRequested.v1': { target: 'incomplete', actions: 'keepRequest' } },
            },
          },
        },
        examination: examinationStates,
      },
      on: {
        'ApplicationDecided.v1': [
          { guard: 'granted', target: 'decided.granted', actions: 'keepDecision' },
          { target: 'decided.refused', actions: 'keepDecision' },
        ],
        'DecisionExported.v1': { actions: 'keepExport' },
        'ApplicationWithdrawn.v1': { target: 'withdrawn', actions: 'keepEnd' },
        'ApplicationFoundInadmissible.v1': { target: 'inadmissible', actions: 'keepEnd' },
        'ImplicitDecisionReached.v1': [
          { guard: 'accepted', target: 'implicitlyAccepted', actions: 'keepEnd' },
          { target: 'implicitlyRejected', actions: 'keepEnd' },
        ],
        'ReceiptResent.v1': { actions: 'keepResending' },
        'ReplyClosed.v1': { actions: 'note' },
        'ApplicationAssigned.v1': { actions: 'keepOfficer' },
        'ConflictDeclared.v1': { actions: 'closeToPerson' },
        'OpenedDespiteLink.v1': { actions: 'clearLink' },
        'LinkLifted.v1': { actions: 'clearLink' },
        'TimeLimitMissed.v1': { actions: 'note' },
        'LimitApproached.v1': { actions: 'note' },
        'LimitEscalated.v1': { actions: 'note' },
        'MessageSent.v1': { actions: 'note' },
        'NoteWritten.v1': { actions: 'note' },
      },
    },
    decided: {
      initial: 'refused',
      states: { granted: decidedStates, refused: decidedStates },
      on: {
        'ApplicationReopened.v1': REOPENED,
        'DecisionNotified.v1': {
          target: 'notified',
          actions: assign({ notified: ({ event }) => event.data }),
        },
        'DeliveryRecorded.v1': { actions: 'note' },
        'ReceiptResent.v1': { actions: 'keepResending' },
        'ApplicationAssigned.v1': { actions: 'keepOfficer' },
        'ConflictDeclared.v1': { actions: 'closeToPerson' },
        'OpenedDespiteLink.v1': { actions: 'clearLink' },
        'LinkLifted.v1': { actions: 'clearLink' },
        'MessageSent.v1': { actions: 'note' },
        'NoteWritten.v1': { actions: 'note' },
      },
    },
    notified: { on: { 'ApplicationReopened.v1': REOPENED, ...KEPT } },
    withdrawn: { on: KEPT },
    inadmissible: { on: KEPT },
    // L232-3: certified on request, however often.
    implicitlyAccepted: {
      on: {
        'ImplicitAcceptanceCertified.v1': { actions: 'note' },
        'ReceiptResent.v1': { actions: 'keepResending' },
        'LimitEscalated.v1': { actions: 'note' },
        ...KEPT,
      },
    },
    // L232-4: its reasons are asked for, then told.
    implicitlyRejected: {
      initial: 'unexplained',
      on: {
        'ApplicationReopened.v1': REOPENED,
        'ReceiptResent.v1': { actions: 'keepResending' },
        'LimitEscalated.v1': { actions: 'note' },
        ...KEPT,
      },
      states: {
        unexplained: {
          on: {
            'ImplicitRejectionQuestioned.v1': {
              target: 'questioned',
              actions: assign(({ event: { data } }) => ({
                reasonsAsked: { askedOn: data.askedOn, dueOn: data.reasonsDueOn },
              })),
            },
          },
        },
        questioned: {
          on: {
            'ImplicitRejectionExplained.v1': { target: 'explained', actions: 'keepEnd' },
            'TimeLimitMissed.v1': { actions: 'note' },
          },
        },
        explained: {},
      },
    },
    // GDP-04: the archives gave their visa.
    toErase: { on: { ...HOLDS, 'ApplicationErased.v1': { guard: 'notHeld', target: 'erased' } } },
    erased: { type: 'final' },
  },
});
