import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { controlCampaignCommands } from './commands.ts';
import { ControlCampaignContext, controlCampaignMachine } from './control-campaign.machine.ts';
import { controlCampaignProposers } from './propose.ts';

/** The service controls: who examines, and the secretariat with them. */
const byService = { road: 'ordinary', who: ['officer', 'secretary'], refusals: [] } as const;

export const controlCampaignTable = {
  announce: {
    ...byService,
    from: [],
    to: ['announced'],
    facts: ['ControlCampaignAnnounced.v1'],
    refusals: ['seed-too-soon', 'no-label-to-draw'],
    says: 'La règle et la liste sont publiées. Le tirage se fera par le point de contrôle du jour annoncé, que personne ne connaît encore.',
  },
  revise: {
    ...byService,
    from: ['announced'],
    to: [],
    facts: ['ControlCampaignRevised.v1'],
    refusals: ['seed-day-come', 'seed-in-another-year', 'seed-too-soon', 'no-label-to-draw'],
  },
  draw: {
    ...byService,
    from: ['announced'],
    to: ['drawn'],
    facts: ['ControlSampleDrawn.v1'],
    refusals: ['seed-not-published'],
    says: 'Les labels tirés au sort sont publiés. Chacun peut refaire ce tirage.',
  },
  pick: {
    ...byService,
    from: ['drawn'],
    to: [],
    facts: ['ControlRiskPicked.v1'],
    refusals: ['unknown-reference', 'label-not-in-force', 'already-to-control'],
  },
  close: {
    ...byService,
    from: ['drawn'],
    to: ['awaiting'],
    facts: ['ControlPicksEnded.v1'],
    says: 'Plus aucun label ne sera choisi cette année. La campagne se termine d’elle-même avec le dernier de ses contrôles.',
  },
  // With the last control the system asks; the service may, when a label was over before its own was opened.
  settle: {
    ...byService,
    who: ['system', 'officer', 'secretary'],
    from: ['awaiting'],
    to: ['closed'],
    facts: ['ControlCampaignClosed.v1'],
    refusals: ['controls-under-way'],
  },
} as const satisfies CommandTable;

export const controlCampaign: Workflow = {
  name: 'controlCampaign',
  machine: controlCampaignMachine,
  machineVersion: 1,
  context: ControlCampaignContext,
  commands: controlCampaignCommands,
  table: controlCampaignTable,
  proposers: controlCampaignProposers,
  owner: () => null,
  // Members vote on measures: who was picked, and not yet heard, is not for them.
  readers: ['officer', 'secretary', 'president', 'auditor'],
  stateWord: String,
};
