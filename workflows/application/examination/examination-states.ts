import { assign, setup } from 'xstate';
import type { FactOf, Happening } from '../../../events/catalogue.ts';
import type { ApplicationContext } from '../application-context.ts';
import { awaitsAcceptance, commitmentAccepted, commitmentProposed } from './commitments-standing.ts';
import { afterConclusion, mayConclude } from './conclusion-standing.ts';
import { afterEvaluation, afterResolution, openedBy, waitsForSomeone } from './criteria-standing.ts';

const part = setup({ types: { context: {} as ApplicationContext, events: {} as Happening } });

/** What was concluded, approved and reported is void (B13). */
const openAgain = part.assign({ proposal: null, concludedBy: null, replyUntil: null, replies: 0 });

/** What the engine read is not what stands any more: it reads again before anybody concludes. */
const noteCorrection = part.assign({ unread: true });
const countReply = part.assign({ replies: ({ context }) => context.replies + 1 });
const isReported = ({ replyUntil }: ApplicationContext): boolean => replyUntil !== null;
const afterReport = ({ replyUntil }: FactOf<'ReportPublished.v1'>['data']) => ({
  replyUntil: replyUntil as string,
  replies: 0,
});

/** Sent back after the opinion: the council hears it again, in another session. */
const deferred = ({ session, item }: ApplicationContext) => ({
  session,
  item: item ?? '',
  reason: 'DEFERRED',
});

/** The examination of a dossier, from its first reading to the opinion of the council. */
export const examinationStates = part.createStateConfig({
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        'AnswersCorrected.v1': { actions: noteCorrection },
        'ReviewStarted.v1': {
          target: 'inReview',
          actions: assign({
            eligibility: ({ event }) => event.data.eligibility,
            unread: false,
            closedFinancialYears: ({ event }) => event.data.closedFinancialYears,
            warnings: ({ event }) => event.data.warnings,
            open: ({ event }) => openedBy(event.data.eligibility, []),
          }),
        },
      },
    },
    inReview: {
      on: {
        'AnswersCorrected.v1': { actions: noteCorrection },
        'DossierReevaluated.v1': {
          actions: assign(({ context, event: { data } }) => ({
            warnings: data.warnings,
            unread: false,
            closedFinancialYears: data.closedFinancialYears,
            ...(data.eligibility !== null && {
              eligibility: data.eligibility,
              open: openedBy(data.eligibility, context.open),
            }),
          })),
        },
        'CriterionEvaluated.v1': {
          actions: assign(({ context, event }) => afterEvaluation(context, event.data)),
        },
        'CriterionResolved.v1': {
          guard: ({ context, event }) => waitsForSomeone(context, event.data.criterion),
          actions: assign(({ context, event }) => afterResolution(context, event.data)),
        },
        'CommitmentProposed.v1': {
          actions: assign(({ context, event }) => commitmentProposed(context, event.data)),
        },
        'CommitmentAccepted.v1': {
          guard: ({ context, event }) => awaitsAcceptance(context, event.data.criterion),
          actions: assign(({ context, event }) => commitmentAccepted(context, event.data)),
        },
        'ReviewConcluded.v1': [
          {
            guard: ({ context, event }) => event.data.visa && mayConclude(context, event.data),
            target: 'awaitingVisa',
            actions: assign(({ event }) => afterConclusion(event)),
          },
          {
            guard: ({ event }) => event.data.proposal === 'INELIGIBLE',
            target: 'settled',
            actions: assign(({ event }) => afterConclusion(event)),
          },
          {
            guard: ({ context, event }) => mayConclude(context, event.data),
            target: 'ready',
            actions: assign(({ event }) => afterConclusion(event)),
          },
        ],
      },
    },
    // Nothing may change under a visa: whoever changes something opens the examination again (B13).
    awaitingVisa: {
      on: {
        'ReviewApproved.v1': [
          { guard: ({ context }) => context.proposal === 'INELIGIBLE', target: 'settled' },
          { target: 'ready' },
        ],
        'ReviewReopened.v1': { target: 'inReview', actions: openAgain },
      },
    },
    // Ineligible: refused with reasons by the President, no opinion asked.
    settled: { on: { 'ReviewReopened.v1': { target: 'inReview', actions: openAgain } } },
    ready: {
      on: {
        'ReviewReopened.v1': { target: 'inReview', actions: openAgain },
        'ReportPublished.v1': { actions: assign(({ event }) => afterReport(event.data)) },
        'ReplyReceived.v1': { guard: ({ context }) => isReported(context), actions: countReply },
        'ApplicationPlacedOnAgenda.v1': {
          target: 'onAgenda',
          actions: assign(({ event: { data } }) => ({ session: data.session, item: data.item, left: null })),
        },
      },
    },
    onAgenda: {
      on: {
        'ReportPublished.v1': { actions: assign(({ event }) => afterReport(event.data)) },
        'ReplyReceived.v1': { guard: ({ context }) => isReported(context), actions: countReply },
        'ApplicationLeftAgenda.v1': {
          target: 'ready',
          actions: assign(({ event }) => ({ item: null, left: event.data })),
        },
        'OpinionReceived.v1': {
          target: 'opinionGiven',
          actions: assign(({ event: { data } }) => ({ opinion: data.opinion, conditions: data.conditions })),
        },
      },
    },
    opinionGiven: {
      on: {
        // D14: the vote is put again.
        'OpinionAnnulled.v1': {
          target: 'onAgenda',
          actions: assign({ opinion: () => null, conditions: () => [] }),
        },
        'DecisionDeferred.v1': {
          target: 'ready',
          actions: assign(({ context }) => ({
            item: null,
            opinion: null,
            conditions: [],
            left: deferred(context),
          })),
        },
      },
    },
  },
});
