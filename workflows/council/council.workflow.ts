import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { councilCommands } from './commands.ts';
import { CouncilContext, councilMachine } from './council.machine.ts';
import { councilProposers } from './propose.ts';
import { delegationTable } from './delegation/table.ts';
import { absenceTable } from './absence/table.ts';
import { accountTable } from './account/table.ts';
import { interestsTable } from './interests/table.ts';
import { lettersTable } from './letters/table.ts';
import { noticesTable } from './notices/table.ts';
import { logoTable } from './logo/table.ts';
import { officersTable } from './officers/table.ts';
import { routingTable } from './routing/table.ts';
import { rulesTable } from './rules/table.ts';
import { staffTable } from './staff/table.ts';

const established = { from: ['established'], to: [], road: 'ordinary' } as const;

const OF_SEATS = [
  'no-such-college',
  'no-such-seat',
  'college-full',
  'seat-taken',
  'term-impossible',
  'term-too-long',
  'beyond-remaining-term',
  'rules-missing',
] as const;

export const councilTable = {
  establish: {
    road: 'ordinary',
    who: ['platform'],
    from: [],
    to: ['established'],
    facts: ['CouncilEstablished.v1'],
    refusals: ['not-in-this-state'],
  },
  ...rulesTable,
  seatMember: {
    ...established,
    who: ['administrator', 'secretary'],
    facts: ['MemberSeated.v1', 'PersonInvited.v1'],
    refusals: [...OF_SEATS, 'no-alternate-here', 'alternate-does-not-preside', 'chair-already-seated'],
  },
  endMandate: {
    ...established,
    who: ['administrator', 'secretary'],
    facts: ['MandateEnded.v1'],
    refusals: ['no-such-member', 'mandate-not-ended-then'],
  },
  renewMandate: {
    ...established,
    who: ['administrator', 'secretary'],
    facts: ['MemberSeated.v1'],
    refusals: [
      'no-such-member',
      'mandate-still-running',
      'mandate-already-renewed',
      'seat-and-secretariat',
      ...OF_SEATS,
    ],
  },
  invite: {
    ...established,
    who: ['platform', 'administrator'],
    facts: ['PersonInvited.v1'],
    refusals: [],
  },
  acceptInvitation: {
    ...established,
    who: ['person'],
    facts: ['InvitationAccepted.v1'],
    refusals: [
      'unknown-invitation',
      'invitation-expired',
      'already-seated',
      'earlier-mandate-open',
      'seat-and-secretariat',
    ],
  },
  ...routingTable,
  ...lettersTable,
  ...noticesTable,
  ...logoTable,
  ...absenceTable,
  ...interestsTable,
  ...officersTable,
  ...delegationTable,
  registerPartner: {
    ...established,
    who: ['administrator'],
    facts: ['PartnerRegistered.v1'],
    refusals: ['partner-key-known'],
  },
  revokePartner: {
    ...established,
    who: ['administrator'],
    facts: ['PartnerRevoked.v1'],
    refusals: ['no-such-partner'],
  },
  ...staffTable,
  ...accountTable,
} as const satisfies CommandTable;

export const council: Workflow = {
  name: 'council',
  machine: councilMachine,
  machineVersion: 1,
  context: CouncilContext,
  commands: councilCommands,
  table: councilTable,
  proposers: councilProposers,
  owner: () => null,
  readers: ['platform', 'administrator', 'secretary', 'officer', 'president', 'auditor', 'member'],
  stateWord: String,
};
