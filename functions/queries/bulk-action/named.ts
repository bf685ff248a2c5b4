import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { isClosed, mayRead } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';

export type Named = { number: string | null; structureName: string | null; state: string | null };

const NOTHING: Named = { number: null, structureName: null, state: null };

/** A dossier of a list as its reader may see it: nothing of what is not theirs (P19), the title of what is closed (B9). */
export const namedFor = (thing: Thing, actor: Actor): Named => {
  if (thing.version === 0 || !mayRead(application, thing, actor)) return NOTHING;
  const { number, structureName } = thing.context as ApplicationContext;
  if (isClosed(application, thing, actor)) return { ...NOTHING, structureName };
  return { number, structureName, state: application.stateWord(thing.snapshot.value) };
};
