import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { sessionCommands } from './commands.ts';
import { sessionProposers } from './propose.ts';
import { SessionContext, sessionMachine } from './session.machine.ts';

const room = {
  road: 'ordinary',
  who: ['member', 'secretary'],
  from: ['convened', 'open'],
  to: [],
  facts: [],
  refusals: ['no-such-member'],
} as const;
const side = { road: 'side', to: [], facts: [], refusals: ['side-road'] } as const;

export const sessionTable = {
  schedule: {
    road: 'ordinary',
    who: ['secretary'],
    from: [],
    to: ['scheduled'],
    facts: ['SessionScheduled.v1'],
    sets: ['convocation'],
    refusals: [
      'rules-missing',
      'date-in-the-past',
      'campaign-dates-out-of-order',
      'campaign-opens-too-early',
    ],
  },
  convene: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['scheduled'],
    to: ['convened'],
    facts: ['SessionConvened.v1'],
    clears: ['convocation'],
    refusals: ['rules-missing', 'date-in-the-past', 'notice-too-short'],
  },
  checkIn: room,
  checkOut: room,
  giveProxy: { ...room, refusals: ['no-such-member', 'proxy-impossible'] },
  withdrawProxy: room,
  nameActingChair: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['convened', 'open'],
    to: [],
    facts: ['ActingChairNamed.v1'],
    refusals: ['no-such-member', 'not-in-the-room'],
    says: 'Cette personne préside tant que ni la présidence ni une vice-présidence ne siège.',
  },
  open: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['convened'],
    to: ['open'],
    facts: ['SessionOpened.v1'],
    refusals: ['rules-missing', 'not-presiding', 'not-the-day', 'quorum-not-reached', 'nobody-presides'],
  },
  close: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['open'],
    to: ['closed'],
    facts: ['SessionClosed.v1'],
    refusals: ['not-presiding', 'item-still-open'],
  },
  passDeadline: passDeadlineEntry(['scheduled'], [], [], ['convocation']),
  cancel: { ...side, who: ['president'], from: ['scheduled', 'convened'] },
  adjourn: { ...side, who: ['president'], from: ['convened', 'open'] },
  secondConvocation: { ...side, who: ['secretary'], from: ['adjourned'] },
  approveMinutes: { ...side, who: ['secretary'], from: ['closed'] },
} as const satisfies CommandTable;

export const session: Workflow = {
  name: 'session',
  machine: sessionMachine,
  machineVersion: 1,
  context: SessionContext,
  commands: sessionCommands,
  table: sessionTable,
  proposers: sessionProposers,
  owner: () => null,
  readers: ['administrator', 'secretary', 'officer', 'president', 'auditor', 'member'],
  stateWord: String,
};
