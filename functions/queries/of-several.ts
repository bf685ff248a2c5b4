import type { BulkActionContext } from '../../workflows/bulk-action/bulk-action.machine.ts';
import type { Thing, WorkflowName } from '../../workflows/kernel/workflow.ts';
import type { MeetingContext } from '../../workflows/meeting/meeting.machine.ts';

/** The dossiers that a thing is about, where it is about several. */
export const OF_SEVERAL: Partial<Record<WorkflowName, (thing: Thing) => readonly string[]>> = {
  meeting: ({ context }) => (context as MeetingContext).dossiers.map(({ application }) => application),
  // Reports of misuse are no dossiers: what closes them is read with each.
  bulkAction: ({ context }) => {
    const { of, things } = context as BulkActionContext;
    return of === 'application' ? things : [];
  },
};
