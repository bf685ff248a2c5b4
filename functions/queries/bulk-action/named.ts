import * as z from 'zod';
import type { BulkKind } from '../../../events/bulk-action.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { isClosed, mayRead } from '../../../workflows/kernel/rights.ts';
import type { Thing, Workflow } from '../../../workflows/kernel/workflow.ts';
import { misuse } from '../../../workflows/misuse/misuse.workflow.ts';

export type Named = { number: string | null; structureName: string | null; state: string | null };

/** What an act on many is about. */
export const BULK_WORKFLOWS: Readonly<Record<BulkKind, Workflow>> = { application, misuse };

/** Both kinds are named by a number and a structure; a report may have none. */
const Told = z.object({ number: z.string().nullable(), structureName: z.string().nullable() });
const NOTHING: Named = { number: null, structureName: null, state: null };

/** A thing of a list as its reader may see it: nothing of what is not theirs (P19), the title of what is closed (B9). */
export const namedFor = (workflow: Workflow, thing: Thing, actor: Actor): Named => {
  if (thing.version === 0 || !mayRead(workflow, thing, actor)) return NOTHING;
  const { number, structureName } = Told.parse(thing.context);
  if (isClosed(workflow, thing, actor)) return { ...NOTHING, structureName };
  return { number, structureName, state: workflow.stateWord(thing.snapshot.value) };
};
