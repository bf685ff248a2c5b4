import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { itemCommands } from './commands.ts';
import { ItemContext, itemMachine } from './item.machine.ts';
import { itemProposers } from './propose.ts';

const side = { road: 'side', to: [], refusals: ['side-road'] } as const;

export const itemTable = {
  place: {
    road: 'ordinary',
    who: ['secretary', 'officer'],
    from: [],
    to: ['placed'],
    facts: ['ItemPlaced.v1'],
    refusals: [
      'unknown-reference',
      'session-closed',
      'agenda-frozen',
      'application-not-ready',
      'silence-before-session',
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
  openVote: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['placed'],
    to: ['voteOpen'],
    facts: ['VoteOpened.v1'],
    refusals: [
      'application-withdrawn',
      'session-not-open',
      'rules-missing',
      'not-presiding',
      'quorum-not-reached',
      'second-call-too-few',
      'nobody-presides',
      'secret-ballot-asked',
      'secret-ballot-not-asked',
      'secrecy-illusory',
    ],
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
      'vote-closed',
      'vote-not-open',
      'ballot-kind-differs',
      'ballot-copied',
    ],
  },
  closeVote: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['voteOpen'],
    to: ['opinionGiven'],
    facts: ['VoteClosed.v1', 'OpinionGiven.v1'],
    refusals: ['vote-not-open', 'not-presiding', 'box-differs'],
  },
  // P10: one asks, another confirms.
  recount: {
    road: 'ordinary',
    who: ['member'],
    from: ['opinionGiven'],
    to: [],
    facts: ['RecountAsked.v1', 'VoteRecounted.v1'],
    refusals: ['ballot-not-secret', 'not-an-elector', 'second-scrutineer-missing', 'box-destroyed'],
  },
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
    from: ['placed'],
    to: ['left'],
    facts: ['ItemLeftAgenda.v1'],
    refusals: [],
  },
  withdraw: { ...side, who: ['secretary'], from: ['placed'], facts: ['ItemWithdrawn.v1'] },
  redoVote: { ...side, who: ['president'], from: ['opinionGiven'], facts: [] },
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
  about: ({ context }: { context: ItemContext }, data?: unknown) => {
    const application = context.application === '' && itemCommands.place.safeParse(data).data?.application;
    return application ? { application } : null;
  },
  stateWord: String,
};
