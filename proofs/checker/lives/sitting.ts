import { type JsonObject, listOf, objectOf } from '../json.ts';
import type { Life } from './life.ts';

const only = (places: readonly string[]): string => places[0] ?? '';

/** At what hour and where. */
const where = ({ startsAt, place, remoteLink }: JsonObject): JsonObject => ({
  startsAt: startsAt ?? null,
  place: place ?? null,
  remoteLink: remoteLink ?? null,
});

/** A sitting of the council. */
export const session: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      kind: '',
      heldOn: '',
      opensOn: '',
      closesOn: '',
      startsAt: '',
      place: null,
      remoteLink: null,
      convenedOn: '',
      urgent: false,
      call: 1,
      sat: false,
      lack: null,
      rulesVersion: 0,
      actingChair: null,
      minutes: 'DRAFT',
      blocks: 0,
      block: null,
    },
  },
  steps: {
    'SessionScheduled.v1': [{ from: 'new', to: ['scheduled'], keeps: (data) => data }],
    'WrittenConsultationPrepared.v1': [
      { from: 'new', to: ['prepared'], keeps: ({ until }) => ({ kind: 'WRITTEN', heldOn: until }) },
    ],
    'WrittenConsultationOrdered.v1': [
      {
        from: 'prepared',
        to: ['consulting'],
        keeps: ({ rulesVersion, orderedOn }) => ({ rulesVersion, convenedOn: orderedOn }),
      },
    ],
    'WrittenConsultationReminded.v1': [{ from: 'consulting' }],
    'WrittenConsultationEnded.v1': [{ from: 'consulting', to: ['closed'] }],
    'SessionDemanded.v1': [{ from: 'consulting', to: ['interrupted'] }],
    'SessionConvened.v1': [
      {
        from: 'scheduled',
        to: ['convened'],
        keeps: ({ rulesVersion, convenedOn, urgency }) => ({
          rulesVersion,
          convenedOn,
          urgent: urgency !== null,
        }),
      },
    ],
    'ActingChairNamed.v1': ['convened', 'open'].map((from) => ({
      from,
      keeps: ({ member }) => ({ actingChair: member ?? null }),
    })),
    'SessionOpened.v1': [{ from: 'convened', to: ['open'], keeps: () => ({ sat: true }) }],
    'BlockOpened.v1': [
      {
        from: 'open',
        keeps: ({ block }) => ({
          blocks: block ?? null,
          block: { number: block ?? null, at: 'OPENING', hands: false },
        }),
      },
    ],
    'BlockVotesOpened.v1': [
      {
        from: 'open',
        keeps: ({ opened }, { block }) => ({
          block: listOf(opened).length === 0 ? null : { ...objectOf(block), at: 'OPEN' },
        }),
      },
    ],
    'BlockHandsRecorded.v1': [
      { from: 'open', keeps: (_, { block }) => ({ block: { ...objectOf(block), hands: true } }) },
    ],
    'BlockClosed.v1': [
      { from: 'open', keeps: (_, { block }) => ({ block: { ...objectOf(block), at: 'CLOSING' } }) },
    ],
    'BlockVoted.v1': [{ from: 'open', keeps: () => ({ block: null }) }],
    'SessionClosed.v1': [{ from: 'open', to: ['closed'] }],
    'SessionAdjourned.v1': ['convened', 'open'].map((from) => ({
      from,
      to: ['adjourned'],
      keeps: ({ quorum }) => ({ lack: quorum }),
    })),
    'SessionReconvened.v1': [
      {
        from: 'adjourned',
        to: ['convened'],
        keeps: ({ call, heldOn, convenedOn, ...data }) => ({
          call,
          heldOn,
          convenedOn,
          urgent: false,
          ...where(data),
          actingChair: null,
        }),
      },
    ],
    'SessionRelocated.v1': ['scheduled', 'convened'].map((from) => ({ from, keeps: where })),
    // What sat is over; what did not is cancelled.
    'SessionCancelled.v1': ['scheduled', 'convened', 'adjourned', 'prepared'].map((from) => ({
      from,
      to: (_, { sat }) => [sat === true ? 'closed' : 'cancelled'],
    })),
    'QuorumForecastMade.v1': [{ from: 'convened' }],
    // Its minutes: sent to the members, corrected beside, approved at another session.
    'MinutesCirculated.v1': [{ from: 'closed', keeps: () => ({ minutes: 'CIRCULATED' }) }],
    'MinutesCorrected.v1': [{ from: 'closed' }],
    'MinutesOverdue.v1': [{ from: 'closed' }],
    'MinutesApproved.v1': [{ from: 'closed', keeps: () => ({ minutes: 'APPROVED' }) }],
    'TimeLimitMissed.v1': ['scheduled', 'closed'].map((from) => ({ from })),
  },
  word: only,
};

/** Where a vote is over, that may be counted again. */
const VOTED: readonly string[] = ['opinionGiven', 'voted'];

/** A point of an agenda: its vote, and the opinion or the answer it gives. */
export const item: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      session: '',
      placedAt: '',
      kind: null,
      application: null,
      about: null,
      question: '',
      pulled: false,
      conditions: [],
      round: 0,
      poll: null,
      secret: null,
      closesAt: null,
      recountAskedBy: null,
      hands: false,
      paper: 'NONE',
      opinion: null,
      answer: null,
    },
  },
  steps: {
    'ItemPlaced.v1': [
      {
        from: 'new',
        to: ['placed'],
        keeps: ({ session: sitting, placedAt, kind, application, about, question }) => ({
          session: sitting,
          placedAt,
          kind,
          application,
          about,
          question,
        }),
      },
    ],
    'VoteOpened.v1': [
      {
        from: 'placed',
        to: ['voteOpen'],
        keeps: ({ round, poll, secret, closesAt }) => ({
          round,
          poll,
          secret,
          closesAt,
          recountAskedBy: null,
          hands: false,
          paper: 'NONE',
        }),
      },
    ],
    'ConditionsPut.v1': [{ from: 'placed', keeps: ({ conditions }) => ({ conditions: conditions ?? [] }) }],
    'PulledFromBlock.v1': [{ from: 'placed', keeps: () => ({ pulled: true }) }],
    'HandsRecorded.v1': [{ from: 'voteOpen', keeps: () => ({ hands: true }) }],
    'PaperCountEntered.v1': [
      { from: 'voteOpen', keeps: ({ ballots }) => ({ paper: ballots === 0 ? 'NONE' : 'ENTERED' }) },
    ],
    'PaperCountConfirmed.v1': [{ from: 'voteOpen', keeps: () => ({ paper: 'CONFIRMED' }) }],
    'RecountAsked.v1': VOTED.map((from) => ({
      from,
      keeps: ({ member }) => ({ recountAskedBy: member ?? null }),
    })),
    'VoteRecounted.v1': VOTED.map((from) => ({ from, keeps: () => ({ recountAskedBy: null }) })),
    'ParticipationCounted.v1': [{ from: 'voteOpen' }],
    'VoteClosed.v1': [{ from: 'voteOpen', to: ['voteClosed'] }],
    'OpinionGiven.v1': [{ from: 'voteClosed', to: ['opinionGiven'], keeps: ({ opinion }) => ({ opinion }) }],
    'PointVoted.v1': [
      {
        from: 'voteClosed',
        to: ['voted'],
        keeps: ({ adopted, votedOn }) => ({ answer: { adopted: adopted ?? null, votedOn: votedOn ?? null } }),
      },
    ],
    'VoteAnnulled.v1': [
      { from: 'opinionGiven', to: ['placed'], keeps: () => ({ opinion: null }) },
      { from: 'voted', to: ['placed'], keeps: () => ({ answer: null }) },
    ],
    'DebateNoted.v1': ['placed', 'voteOpen', 'opinionGiven', 'voted', 'adjourned'].map((from) => ({ from })),
    'DissentRecorded.v1': [{ from: 'opinionGiven' }, { from: 'voted' }],
    'ItemWithdrawn.v1': [{ from: 'placed', to: ['withdrawn'] }],
    'ItemAdjourned.v1': [{ from: 'placed', to: ['adjourned'] }],
    'ItemLeftAgenda.v1': ['placed', 'voteOpen'].map((from) => ({ from, to: ['left'] })),
  },
  word: only,
};
