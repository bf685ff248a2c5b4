import { appeal } from './appeal.ts';
import { application } from './application.ts';
import { bulkAction } from './bulk-action.ts';
import { charter, council, structure } from './bodies.ts';
import { control, controlCampaign } from './control.ts';
import { document } from './document.ts';
import { expertise } from './expertise.ts';
import { misuse } from './misuse.ts';
import { meeting } from './meeting.ts';
import { proposal, workshop } from './proposal.ts';
import { label } from './label.ts';
import type { Life } from './life.ts';
import { item, session } from './sitting.ts';

/** From each workflow to the life of its things: after each fact, where the thing then stands. */
export const LIVES: Readonly<Record<string, Life>> = {
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

/** Whether there is such a type of fact in such a workflow. */
export const isKnownFact = (workflow: string, type: string): boolean =>
  Object.hasOwn(LIVES[workflow]?.steps ?? {}, type);
