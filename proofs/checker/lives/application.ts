import { type Json, type JsonObject, listOf, numberOf, objectOf, textsOf } from '../json.ts';
import { agendaSteps } from './agenda.ts';
import { WORDS } from './application-words.ts';
import {
  accepted,
  assignmentSteps,
  awaitsAcceptance,
  mayConclude,
  openAgain,
  proposed,
  reportSteps,
  whereConcluded,
} from './conclusion.ts';
import { endingSteps } from './ending.ts';
import { retentionSteps } from './kept.ts';
import { evaluated, resolved, statutes, waits } from './criteria.ts';
import { decidedSteps, unreadInTime } from './decided.ts';
import type { Life } from './life.ts';
import { quoting, versionsOfRequest } from './quoted.ts';

const pick = (data: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name): [string, Json] => [name, data[name] ?? null]));

/** Where so much of a limit is told, the end of silence included. */
const ESCALATES = ['filed', 'implicitlyAccepted', 'implicitlyRejected'] as const;

const complete = (from: string) => ({
  from: `filed.completeness.${from}`,
  to: ['filed.completeness.complete'],
  keeps: (data: JsonObject, context: JsonObject): JsonObject => ({
    ...quoting(context, { request: [] }),
    implicitOn: data['implicitDecisionOn'],
    completeOn: data['completeOn'],
    openRequest: null,
    suspendedDays: numberOf(context['suspendedDays']) + numberOf(data['suspendedDays']),
  }),
});

const RESENT_A_DAY = 3;

/** The first of the day, or the next one of the same day. */
const sentAgain = ({ resentOn, time }: JsonObject, { resent }: JsonObject): boolean => {
  const last = objectOf(resent);
  const before = last['on'] === resentOn ? numberOf(last['times']) : 0;
  return numberOf(time) === before + 1 && numberOf(time) <= RESENT_A_DAY;
};

const requested = (from: string) => ({
  from: `filed.completeness.${from}`,
  to: ['filed.completeness.incomplete'],
  keeps: (data: JsonObject, context: JsonObject, _: JsonObject, version: number): JsonObject => ({
    ...quoting(context, { request: [version] }),
    implicitOn: data['implicitDecisionOn'],
    completeOn: null,
    requestsMade: numberOf(context['requestsMade']) + 1,
    openRequest: {
      id: data['request'],
      requestedOn: data['requestedOn'],
      dueOn: data['dueOn'],
      items: listOf(data['items']).length,
      before: data['implicitBefore'],
    },
  }),
});

/** Where the council spoke, before the decision; else where its examination stood. */
const reopened = ({ to }: JsonObject): readonly string[] => {
  const place = to === 'OPINION' ? 'opinionGiven' : 'inReview';
  return to === 'WAITING'
    ? ['filed.completeness.unchecked', 'filed.examination.waiting', 'filed.receipt.acknowledged']
    : ['filed.completeness.complete', `filed.examination.${place}`, 'filed.receipt.acknowledged'];
};

/** A dossier: receipt, completeness and examination go side by side from its filing to its decision. */
export const application: Life = {
  machine: 1,
  start: {
    places: ['draft'],
    context: {
      structure: '',
      structureName: '',
      session: '',
      renews: null,
      establishment: null,
      assisted: false,
      charterVersion: '',
      compiledDigest: '',
      signature: null,
      rulesVersion: 0,
      silenceRegime: '',
      receivedOn: '',
      implicitOn: null,
      number: '',
      alertDays: [],
      escalation: [],
      agendaClosesOn: null,
      reasonsAsked: null,
      completeOn: null,
      resent: null,
      openRequest: null,
      requestsMade: 0,
      suspendedDays: 0,
      eligibility: null,
      closedFinancialYears: null,
      open: [],
      failed: [],
      warnings: [],
      unread: false,
      themes: {},
      commitments: {},
      proposal: null,
      concludedBy: null,
      replyUntil: null,
      replies: 0,
      officer: null,
      routed: null,
      conflicted: [],
      cleared: [],
      item: null,
      left: null,
      opinion: null,
      conditions: [],
      outcome: null,
      decidedOn: null,
      termMonths: null,
      validUntil: null,
      notice: null,
      notified: null,
      ended: null,
      held: null,
      quoted: { request: [], acknowledged: null, decided: null, exported: null },
    },
  },
  steps: {
    'ApplicationSubmitted.v1': [
      {
        from: 'draft',
        to: ['filed.completeness.unchecked', 'filed.examination.waiting', 'filed.receipt.registered'],
        keeps: (data) => ({
          ...pick(
            data,
            'structure',
            'structureName',
            'session',
            'renews',
            'establishment',
            'assisted',
            'number',
            'alertDays',
            'escalation',
            'agendaClosesOn',
            'rulesVersion',
            'silenceRegime',
            'receivedOn',
          ),
          charterVersion: objectOf(data['charter'])['version'],
          compiledDigest: objectOf(data['charter'])['compiledDigest'],
          signature: data['signature'],
          implicitOn: data['implicitDecisionOn'],
        }),
      },
    ],
    'ApplicationAcknowledged.v1': [
      {
        from: 'filed.receipt.registered',
        to: ['filed.receipt.acknowledged'],
        keeps: (_, context, __, version) =>
          quoting(context, {
            acknowledged: { version, request: versionsOfRequest(context), officer: context['officer'] },
          }),
      },
    ],
    // A10: at most so many a day, at any time since it was filed.
    'ReceiptResent.v1': ['filed', 'decided', 'implicitlyAccepted', 'implicitlyRejected'].map((from) => ({
      from,
      when: sentAgain,
      keeps: ({ resentOn, time }) => ({ resent: { on: resentOn, times: time } }),
    })),
    'MissingItemsRequested.v1': [requested('unchecked'), requested('complete')],
    'MissingItemProvided.v1': [
      {
        from: 'filed.completeness.incomplete',
        when: ({ request }, { openRequest }) => objectOf(openRequest)['id'] === request,
        keeps: ({ left, item }, context, _, version) => ({
          ...quoting(context, {
            request: [...versionsOfRequest(context).filter((each) => each !== version), version],
          }),
          openRequest: { ...objectOf(context['openRequest']), items: left },
          ...(objectOf(item)['kind'] === 'ANSWERS' && { unread: true }),
        }),
      },
    ],
    'MissingItemsOverdue.v1': [{ from: 'filed.completeness.incomplete' }],
    'LimitApproached.v1': [{ from: 'filed' }],
    'LimitEscalated.v1': ESCALATES.map((from) => ({ from })),
    'ApplicationFoundComplete.v1': [complete('unchecked'), complete('incomplete')],
    'ReviewStarted.v1': [
      {
        from: 'filed.examination.waiting',
        to: ['filed.examination.inReview'],
        keeps: (data) => ({
          ...pick(data, 'eligibility', 'closedFinancialYears', 'warnings'),
          open: statutes(data['eligibility'], []),
          unread: false,
        }),
      },
    ],
    'DossierReevaluated.v1': [
      {
        from: 'filed.examination.inReview',
        keeps: (data, { open }) => ({
          ...pick(data, 'warnings', 'closedFinancialYears'),
          unread: false,
          ...(data['eligibility'] !== null && {
            ...pick(data, 'eligibility'),
            open: statutes(data['eligibility'], textsOf(open)),
          }),
        }),
      },
    ],
    'CriterionEvaluated.v1': [{ from: 'filed.examination.inReview', keeps: evaluated }],
    'CriterionResolved.v1': [
      {
        from: 'filed.examination.inReview',
        when: ({ criterion }, context) => waits(context, criterion ?? ''),
        keeps: resolved,
      },
    ],
    'AnswersCorrected.v1': ['waiting', 'inReview'].map((place) => ({
      from: `filed.examination.${place}`,
      keeps: () => ({ unread: true }),
    })),
    'CommitmentProposed.v1': [{ from: 'filed.examination.inReview', keeps: proposed }],
    'CommitmentAccepted.v1': [
      { from: 'filed.examination.inReview', when: awaitsAcceptance, keeps: accepted },
    ],
    'ReviewApproved.v1': [
      {
        from: 'filed.examination.awaitingVisa',
        to: (_, { proposal }) => [`filed.examination.${proposal === 'INELIGIBLE' ? 'settled' : 'ready'}`],
      },
    ],
    'ReviewReopened.v1': ['awaitingVisa', 'settled', 'ready'].map((place) => ({
      from: `filed.examination.${place}`,
      to: ['filed.examination.inReview'],
      keeps: openAgain,
    })),
    ...reportSteps,
    ...assignmentSteps,
    'ReviewConcluded.v1': [
      {
        from: 'filed.examination.inReview',
        when: mayConclude,
        to: whereConcluded,
        keeps: (data, _, by) => ({ ...pick(data, 'proposal'), concludedBy: by['person'] ?? null }),
      },
    ],
    ...agendaSteps,
    'ApplicationDecided.v1': [
      {
        from: 'filed',
        to: ({ outcome }) => [`decided.${outcome === 'REFUSED' ? 'refused' : 'granted'}.unsent`],
        keeps: (data, context, _, version) => ({
          ...pick(data, 'outcome', 'decidedOn', 'termMonths', 'validUntil'),
          ...quoting(context, { decided: version, exported: null }),
        }),
      },
    ],
    ...decidedSteps,
    // E5: an appeal against a refusal was upheld.
    'ApplicationReopened.v1': ['decided', 'notified', 'implicitlyRejected'].map((from) => ({
      from,
      when: (_: JsonObject, { outcome }: JsonObject) => outcome === null || outcome === 'REFUSED',
      to: reopened,
      keeps: ({ to }: JsonObject) => ({
        outcome: null,
        termMonths: null,
        validUntil: null,
        decidedOn: null,
        notice: null,
        notified: null,
        ended: null,
        ...(to !== 'OPINION' && { proposal: null, concludedBy: null, replyUntil: null, replies: 0 }),
      }),
    })),
    ...endingSteps,
    'TimeLimitMissed.v1': [{ from: 'filed' }, { from: 'implicitlyRejected.questioned' }, ...unreadInTime],
    ...retentionSteps(
      ['notified', 'withdrawn', 'inadmissible', 'implicitlyAccepted', 'implicitlyRejected'],
      'ApplicationErased.v1',
    ),
    'MessageSent.v1': [{ from: 'filed' }, { from: 'decided' }],
    'NoteWritten.v1': [{ from: 'filed' }, { from: 'decided' }],
  },
  word: (places) => WORDS.find(([place]) => places.includes(place))?.[1] ?? places[0] ?? '',
};
