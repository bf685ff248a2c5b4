import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { itemCommands } from './commands.ts';
import { minutesTextTable } from './minutes/table.ts';
import { ItemContext, itemMachine } from './item.machine.ts';
import { itemProposers } from './propose.ts';

const ENTRY_REFUSALS = [
  'answered-in-writing',
  'another-round',
  'secret-vote-not-entered',
  'not-in-electorate',
  'voted-themselves',
] as const;
/** Whoever counts paper ballots: two of them, who find the same (D11). */
const SCRUTINEERS = ['secretary', 'president', 'member'] as const;

const side = { road: 'side', to: [], refusals: ['side-road'] } as const;

export const itemTable = {
  place: {
    road: 'ordinary',
    who: ['secretary', 'president', 'officer'],
    from: [],
    to: ['placed'],
    facts: ['ItemPlaced.v1'],
    refusals: [
      'unknown-reference',
      'session-closed',
      'consultation-under-way',
      'not-in-writing',
      'agenda-frozen',
      'agenda-closed',
      'rules-missing',
      'role-required',
      'application-not-ready',
      'silence-before-session',
      'no-measure-open',
      'measure-not-urgent',
      'charter-not-on-agenda',
      'no-such-rules-draft',
      'rules-draft-adopted',
      'rules-not-on-agenda',
      'no-minutes-yet',
    ],
  },
  recuse: {
    road: 'ordinary',
    who: ['member', 'secretary'],
    from: ['placed'],
    to: [],
    facts: [],
    refusals: ['no-such-member'],
  },
  askSecretBallot: {
    road: 'ordinary',
    who: ['member', 'secretary'],
    from: ['placed'],
    to: [],
    facts: [],
    refusals: ['no-such-member'],
  },
  // DEL-10: a sixth of the members present, before the vote opens.
  askRollCall: {
    road: 'ordinary',
    who: ['member'],
    from: ['placed'],
    to: [],
    facts: [],
    refusals: ['roll-call-outside'],
  },
  // D16: part of the question, before the vote.
  putConditions: {
    road: 'ordinary',
    who: ['secretary', 'president', 'member'],
    from: ['placed'],
    to: [],
    facts: ['ConditionsPut.v1'],
    refusals: ['conditions-of-no-dossier', 'not-presiding', 'rules-missing', 'condition-day-impossible'],
    says: 'Les conditions font partie de la question posée au conseil. Elles se changent jusqu’à l’ouverture du vote.',
  },
  // DEL-15: in writing, by the consultation itself; what cannot be answered so leaves its agenda.
  openVote: {
    road: 'ordinary',
    who: ['president', 'member', 'system'],
    from: ['placed'],
    to: ['voteOpen', 'left'],
    facts: ['VoteOpened.v1', 'ItemLeftAgenda.v1'],
    refusals: [
      'answered-in-writing',
      'application-withdrawn',
      'annulment-under-way',
      'session-not-open',
      'rules-missing',
      'not-presiding',
      'quorum-not-reached',
      'second-call-too-few',
      'nobody-presides',
      'secret-ballot-asked',
      'secret-ballot-not-asked',
      'secrecy-illusory',
      'roll-call-required',
      'no-such-block',
      'pulled-from-block',
    ],
  },
  // D17: before its vote opens.
  pullFromBlock: {
    road: 'ordinary',
    who: ['member'],
    from: ['placed'],
    to: [],
    facts: ['PulledFromBlock.v1'],
    refusals: ['pull-from-outside', 'recused-on-point'],
    says: 'Ce point sera voté seul.',
  },
  takeBlockHands: {
    road: 'ordinary',
    who: ['system'],
    from: ['voteOpen'],
    to: [],
    facts: ['HandsRecorded.v1'],
    refusals: ['secret-vote-not-entered'],
  },
  castBallot: {
    road: 'ordinary',
    who: ['member'],
    from: ['voteOpen'],
    to: [],
    facts: [],
    refusals: [
      'not-an-elector',
      'already-voted',
      'voted-in-room',
      'vote-closed',
      'vote-not-open',
      'ballot-kind-differs',
      'ballot-copied',
    ],
  },
  recordHands: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['voteOpen'],
    to: [],
    facts: ['HandsRecorded.v1'],
    refusals: ENTRY_REFUSALS,
    says: 'Le vote à main levée est relevé. Les votes déjà donnés en ligne restent ; les autres voix suivent ce relevé à la fermeture.',
  },
  enterPaperCount: {
    road: 'ordinary',
    who: SCRUTINEERS,
    from: ['voteOpen'],
    to: [],
    facts: ['PaperCountEntered.v1'],
    refusals: [...ENTRY_REFUSALS, 'paper-count-confirmed'],
  },
  confirmPaperCount: {
    road: 'ordinary',
    who: SCRUTINEERS,
    from: ['voteOpen'],
    to: [],
    facts: ['PaperCountConfirmed.v1'],
    refusals: [
      ...ENTRY_REFUSALS,
      'paper-count-confirmed',
      'no-paper-count',
      'second-person-needed',
      'paper-counts-differ',
    ],
  },
  closeVote: {
    road: 'ordinary',
    who: ['president', 'member', 'system'],
    from: ['voteOpen'],
    to: ['opinionGiven', 'voted', 'left'],
    facts: [
      'VoteClosed.v1',
      'OpinionGiven.v1',
      'PointVoted.v1',
      'ParticipationCounted.v1',
      'ItemLeftAgenda.v1',
    ],
    refusals: [
      'answered-in-writing',
      'not-due',
      'vote-not-open',
      'not-presiding',
      'paper-count-unconfirmed',
      'box-differs',
    ],
  },
  // P10: one asks, another confirms.
  recount: {
    road: 'ordinary',
    who: ['member'],
    from: ['opinionGiven', 'voted'],
    to: [],
    facts: ['RecountAsked.v1', 'VoteRecounted.v1'],
    refusals: ['ballot-not-secret', 'not-an-elector', 'second-scrutineer-missing', 'box-destroyed'],
  },
  // D14: while the session sits; what the annulled vote gave stays in the facts.
  annulVote: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['opinionGiven', 'voted'],
    to: ['placed'],
    facts: ['VoteAnnulled.v1'],
    refusals: [
      'another-round',
      'not-presiding',
      'no-such-member',
      'session-not-open',
      'opinion-followed',
      'rounds-exhausted',
    ],
  },
  ...minutesTextTable,
  // A14: its dossier was withdrawn.
  withdrawWithDossier: {
    road: 'ordinary',
    who: ['system'],
    from: ['placed'],
    to: ['withdrawn'],
    facts: ['ItemWithdrawn.v1'],
    refusals: [],
  },
  // C8
  adjourn: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['placed'],
    to: ['adjourned'],
    facts: ['ItemAdjourned.v1'],
    refusals: ['not-presiding'],
    says: 'Le point est renvoyé. Son dossier redevient prêt pour une autre séance ; ce qui est demandé se lit sur sa fiche.',
  },
  leaveAgenda: {
    road: 'ordinary',
    who: ['system'],
    // From a vote that is open in writing only.
    from: ['placed', 'voteOpen'],
    to: ['left'],
    facts: ['ItemLeftAgenda.v1'],
    refusals: [],
  },
  withdraw: { ...side, who: ['secretary'], from: ['placed'], facts: ['ItemWithdrawn.v1'] },
} as const satisfies CommandTable;

export const item: Workflow = {
  name: 'item',
  machine: itemMachine,
  machineVersion: 1,
  context: ItemContext,
  commands: itemCommands,
  table: itemTable,
  proposers: itemProposers,
  owner: () => null,
  readers: ['secretary', 'officer', 'president', 'auditor', 'member'],
  // Once it is placed, it is the session's: it says a question and what the council answered, nothing of the dossier.
  about: ({ version }, data?: unknown) => {
    const placed = version === 0 ? itemCommands.place.safeParse(data).data : undefined;
    if (placed?.application !== undefined) return { application: placed.application };
    return placed?.label === undefined ? null : { label: placed.label };
  },
  stateWord: String,
};
