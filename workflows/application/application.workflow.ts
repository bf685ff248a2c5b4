import type { StateValue } from 'xstate';
import { passDeadline, passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf, standsAt } from '../kernel/states.ts';
import type { CommandTable, Proposers, Workflow } from '../kernel/workflow.ts';
import { ApplicationContext, applicationMachine } from './application.machine.ts';
import { applicationCommands, type ApplicationGiven } from './commands.ts';
import { decide, notify, placeOnAgenda, receiveOpinion } from './decision.ts';
import { answer, start, submit } from './draft.ts';
import { acknowledge, concludeReview, declareComplete, resolveCriterion, startReview } from './review.ts';

const Start = applicationCommands.start;
const ordinary = { road: 'ordinary' } as const;
const side = { road: 'side', refusals: ['side-road'] } as const;

export const applicationTable = {
  start: {
    ...ordinary,
    who: ['representative'],
    from: [],
    to: [],
    facts: [],
    refusals: ['already-exists', 'unknown-reference', 'no-charter-in-force', 'application-already-open'],
  },
  answer: {
    ...ordinary,
    who: ['representative'],
    from: ['draft'],
    to: [],
    facts: [],
    refusals: ['draft-closed', 'unknown-criterion', 'malformed-answer', 'state-moved-on'],
  },
  submit: {
    ...ordinary,
    who: ['representative'],
    from: ['draft'],
    to: ['filed'],
    facts: ['ApplicationSubmitted.v1'],
    sets: ['acknowledgement', 'implicitDecision'],
    refusals: [
      'draft-closed',
      'statement-required',
      'nothing-answered',
      'no-charter-in-force',
      'rules-missing',
      'register-not-read',
      'unknown-reference',
      'campaign-closed',
    ],
  },
  acknowledge: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.receipt.registered'],
    to: ['filed.receipt.acknowledged'],
    facts: ['ApplicationAcknowledged.v1'],
    clears: ['acknowledgement'],
    refusals: [],
  },
  declareComplete: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.completeness.unchecked', 'filed.completeness.incomplete'],
    to: ['filed.completeness.complete'],
    facts: ['ApplicationFoundComplete.v1'],
    refusals: [],
  },
  startReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.waiting'],
    to: ['filed.examination.inReview'],
    facts: ['ReviewStarted.v1', 'CriterionEvaluated.v1'],
    refusals: ['register-not-read'],
  },
  resolveCriterion: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.inReview'],
    to: [],
    facts: ['CriterionResolved.v1'],
    refusals: ['nothing-to-resolve', 'outcome-not-open'],
  },
  concludeReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.inReview'],
    to: ['filed.examination.ready', 'filed.examination.settled'],
    facts: ['ReviewConcluded.v1'],
    refusals: ['review-incomplete'],
  },
  placeOnAgenda: {
    ...ordinary,
    who: ['system'],
    from: ['filed.examination.ready'],
    to: ['filed.examination.onAgenda'],
    facts: ['ApplicationPlacedOnAgenda.v1'],
    refusals: [],
  },
  receiveOpinion: {
    ...ordinary,
    who: ['system'],
    from: ['filed.examination.onAgenda'],
    to: ['filed.examination.opinionGiven'],
    facts: ['OpinionReceived.v1'],
    refusals: ['unknown-reference'],
  },
  decide: {
    ...ordinary,
    who: ['president'],
    from: ['filed'],
    to: ['decided.granted', 'decided.refused'],
    facts: ['ApplicationDecided.v1'],
    clears: ['implicitDecision', 'acknowledgement'],
    refusals: ['opinion-required', 'rules-missing', 'outcome-not-open', 'reasons-required'],
    signed: true,
  },
  notify: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: ['decided'],
    to: ['notified'],
    facts: ['DecisionNotified.v1'],
    refusals: [],
  },
  passDeadline: passDeadlineEntry(
    ['filed'],
    ['implicitlyAccepted', 'implicitlyRejected'],
    ['ImplicitDecisionReached.v1'],
    ['acknowledgement', 'implicitDecision'],
  ),
  requestMissingItems: {
    ...side,
    who: ['officer'],
    from: ['filed.completeness.unchecked'],
    to: ['filed.completeness.incomplete'],
    facts: ['MissingItemsRequested.v1'],
  },
  declareInadmissible: {
    ...side,
    who: ['officer'],
    from: ['filed'],
    to: ['inadmissible'],
    facts: ['ApplicationFoundInadmissible.v1'],
  },
  withdraw: {
    ...side,
    who: ['representative'],
    from: ['draft', 'filed'],
    to: ['withdrawn'],
    facts: ['ApplicationWithdrawn.v1'],
  },
  defer: {
    ...side,
    who: ['president'],
    from: ['filed.examination.opinionGiven'],
    to: ['filed.examination.ready'],
    facts: ['DecisionDeferred.v1'],
  },
} as const satisfies CommandTable;

const applicationProposers: Proposers<typeof applicationCommands, ApplicationContext, ApplicationGiven> = {
  start,
  answer,
  submit,
  acknowledge,
  declareComplete,
  startReview,
  resolveCriterion,
  concludeReview,
  placeOnAgenda,
  receiveOpinion,
  decide,
  notify,
  // SIL-01, SIL-02: silence decides at the end of its day, in the direction the dossier was told.
  passDeadline: passDeadline<ApplicationContext>({
    implicitDecision: ({ context }, at) => [
      {
        type: 'ImplicitDecisionReached.v1',
        data: { outcome: context.silenceRegime === 'ACCEPTANCE' ? 'ACCEPTED' : 'REJECTED', reachedAt: at },
        deadlines: { acknowledgement: null },
      },
    ],
  }),
};

/** The words of the process, latest first: a reader sees one, whatever goes on side by side. */
const WORDS = [
  ['filed.examination.opinionGiven', 'opinionGiven'],
  ['filed.examination.onAgenda', 'onAgenda'],
  ['filed.examination.ready', 'ready'],
  ['filed.examination.settled', 'ready'],
  ['filed.examination.inReview', 'inReview'],
  ['filed.completeness.complete', 'complete'],
  ['filed.completeness.incomplete', 'incomplete'],
  ['filed.receipt.acknowledged', 'acknowledged'],
  ['filed.receipt.registered', 'submitted'],
  ['decided', 'decided'],
] as const;

const READERS = ['representative', 'officer', 'secretary', 'president', 'auditor'] as const;

const SHOWN_TO_MEMBERS = [
  'filed.examination.onAgenda',
  'filed.examination.opinionGiven',
  'decided',
  'notified',
];

const stateWord = (value: StateValue): string =>
  WORDS.find(([place]) => standsAt(value, place))?.[1] ?? String(placesOf(value)[0]);

export const application: Workflow = {
  name: 'application',
  machine: applicationMachine,
  machineVersion: 1,
  context: ApplicationContext,
  commands: applicationCommands,
  table: applicationTable,
  proposers: applicationProposers,
  owner: ({ context }: { context: ApplicationContext }, data?: unknown) =>
    context.structure || (Start.safeParse(data).data?.structure ?? null),
  readers: READERS,
  // A draft is no request: nobody but the applicant sees it. Members read what they are asked to vote on, from the
  // agenda to the decision.
  readersAt: (value) => {
    if (standsAt(value, 'draft')) return ['representative'];
    return SHOWN_TO_MEMBERS.some((place) => standsAt(value, place)) ? [...READERS, 'member'] : READERS;
  },
  stateWord,
};
