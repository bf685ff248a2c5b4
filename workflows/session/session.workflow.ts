import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { blockTable } from './block/table.ts';
import { agendaTable } from './agenda/arrange.ts';
import { conveningTable } from './convening/table.ts';
import { questionTable } from './questions/table.ts';
import { sessionCommands } from './commands.ts';
import { minutesTable } from './minutes/table.ts';
import { sessionProposers } from './propose.ts';
import { SessionContext, sessionMachine } from './session.machine.ts';
import { speakingTable } from './speaking/table.ts';
import { consultationTable } from './written/table.ts';

const room = {
  road: 'ordinary',
  who: ['member', 'secretary'],
  from: ['convened', 'open'],
  to: [],
  facts: [],
  refusals: ['no-such-member', 'no-mandate-then'],
} as const;

export const sessionTable = {
  schedule: {
    road: 'ordinary',
    who: ['secretary'],
    from: [],
    to: ['scheduled', 'prepared'],
    facts: ['SessionScheduled.v1', 'WrittenConsultationPrepared.v1'],
    sets: ['convocation'],
    refusals: [
      'rules-missing',
      'written-consultation-excluded',
      'consultation-too-short',
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
    sets: ['quorumForecast'],
    clears: ['convocation'],
    refusals: ['rules-missing', 'date-in-the-past', 'notice-too-short'],
  },
  checkIn: {
    ...room,
    refusals: [...room.refusals, 'titular-sits', 'seat-vacant', 'remote-by-oneself', 'remote-not-counted'],
  },
  checkOut: room,
  giveProxy: {
    ...room,
    refusals: [...room.refusals, 'proxy-impossible'],
    says: 'Le pouvoir est enregistré. Il tombe si vous venez, ou si la personne qui le porte s’absente ou se déporte.',
  },
  withdrawProxy: { ...room, says: 'Le pouvoir est retiré.' },
  reply: {
    ...room,
    from: ['convened'],
    refusals: [...room.refusals, 'remote-not-counted'],
    says: 'La réponse est enregistrée. Vous pouvez la changer jusqu’à l’ouverture de la séance.',
  },
  nameActingChair: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['convened', 'open'],
    to: [],
    facts: ['ActingChairNamed.v1'],
    refusals: ['no-such-member', 'not-in-the-room'],
    says: 'Cette personne préside tant que ni la présidence ni une vice-présidence ne siège.',
  },
  ...agendaTable,
  ...blockTable,
  ...speakingTable,
  open: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['convened'],
    to: ['open'],
    facts: ['SessionOpened.v1'],
    clears: ['quorumForecast'],
    refusals: [
      'rules-missing',
      'not-presiding',
      'not-the-day',
      'quorum-not-reached',
      'second-call-too-few',
      'nobody-presides',
    ],
  },
  close: {
    road: 'ordinary',
    who: ['president', 'member'],
    from: ['open'],
    to: ['closed'],
    facts: ['SessionClosed.v1'],
    sets: ['minutes'],
    refusals: ['not-presiding', 'item-still-open', 'block-under-way'],
  },
  // DEL-07: whoever presides may be missing too, so that the secretariat records it as well.
  adjournForLackOfQuorum: {
    road: 'ordinary',
    who: ['president', 'secretary'],
    from: ['convened', 'open'],
    to: ['adjourned'],
    facts: ['SessionAdjourned.v1'],
    clears: ['quorumForecast'],
    refusals: ['rules-missing', 'not-the-day', 'item-still-open', 'block-under-way', 'quorum-reached'],
    says: 'Le défaut de quorum est constaté. Ce qui était enregistré reste. Convoquez de nouveau le conseil, sans quorum, ou annulez la séance.',
  },
  // DEL-08
  reconvene: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['adjourned'],
    to: ['convened'],
    facts: ['SessionReconvened.v1'],
    sets: ['quorumForecast'],
    refusals: ['rules-missing', 'date-in-the-past', 'second-call-too-soon', 'nothing-left-on-agenda'],
    says: 'Le conseil est convoqué de nouveau, sur le même ordre du jour. Aucun quorum ne sera exigé.',
  },
  cancel: {
    road: 'ordinary',
    who: ['president'],
    from: ['scheduled', 'convened', 'adjourned', 'prepared'],
    to: ['cancelled', 'closed'],
    facts: ['SessionCancelled.v1'],
    sets: ['minutes'],
    clears: ['convocation', 'quorumForecast'],
    refusals: [],
    says: 'La séance est annulée. Les dossiers de son ordre du jour redeviennent prêts pour une autre.',
  },
  ...conveningTable,
  ...questionTable,
  ...consultationTable,
  ...minutesTable,
  passDeadline: {
    ...passDeadlineEntry(
      ['scheduled', 'convened', 'consulting', 'closed'],
      ['closed'],
      [
        'QuorumForecastMade.v1',
        'WrittenConsultationReminded.v1',
        'WrittenConsultationEnded.v1',
        'MinutesOverdue.v1',
      ],
      ['convocation', 'quorumForecast', 'consultation', 'consultationReminder', 'minutes'],
    ),
    sets: ['minutes'],
  },
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
