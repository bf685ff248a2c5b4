import type { WorkflowName } from '../../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../../workflows/workflows.ts';
import { closed } from '../closed.ts';
import { answered } from '../json-schema.ts';

type Fields = Record<string, object>;

/** The context of a machine as its things show it, less what is shown to nobody, and what is read beside it. */
export const shownOf = (name: WorkflowName, beside: Fields = {}) => {
  const { context, hidden = [] } = WORKFLOWS[name];
  const { properties } = answered(context) as { properties: Fields };
  const shown = Object.entries(properties).filter(([field]) => !hidden.includes(field));
  return closed({ ...Object.fromEntries(shown), ...beside });
};
