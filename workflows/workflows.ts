import { appeal } from './appeal/appeal.workflow.ts';
import { application } from './application/application.workflow.ts';
import { bulkAction } from './bulk-action/bulk-action.workflow.ts';
import { charter } from './charter/charter.workflow.ts';
import { expertise } from './expertise/expertise.workflow.ts';
import { control } from './control/control.workflow.ts';
import { controlCampaign } from './control-campaign/control-campaign.workflow.ts';
import { council } from './council/council.workflow.ts';
import { document } from './document/document.workflow.ts';
import { item } from './item/item.workflow.ts';
import type { Workflow, WorkflowName } from './kernel/workflow.ts';
import { misuse } from './misuse/misuse.workflow.ts';
import { meeting } from './meeting/meeting.workflow.ts';
import { label } from './label/label.workflow.ts';
import { proposal } from './proposal/proposal.workflow.ts';
import { session } from './session/session.workflow.ts';
import { structure } from './structure/structure.workflow.ts';
import { workshop } from './workshop/workshop.workflow.ts';

/** All there is; command functions import their own only, to stay small. */
export const WORKFLOWS: Record<WorkflowName, Workflow> = {
  council,
  structure,
  document,
  charter,
  application,
  expertise,
  meeting,
  workshop,
  proposal,
  bulkAction,
  session,
  item,
  label,
  appeal,
  controlCampaign,
  misuse,
  control,
};
