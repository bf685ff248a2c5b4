import type { Instant } from '../../../events/fact.ts';
import type { ExpertiseContext } from '../../../workflows/expertise/expertise.machine.ts';
import { expertise } from '../../../workflows/expertise/expertise.workflow.ts';
import { actorAt, type Actor, type Owner } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import { standsAt } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Charters } from '../../ports.ts';
import { notFound } from '../../shell/problems.ts';
import { viewOf } from '../thing-view.ts';
import { shownOf } from './shown.ts';
import { toldIn, type Sources, type Told } from './told.ts';

type Reading = { actor: Actor; at: Instant };
type Asked = Thing<ExpertiseContext>;

/** Those to whom an answer goes first (B6); whoever reads the dossier reads it once it is put with the report. */
const FIRST_READERS = ['officer', 'president'] as const;
export const isFirstReader = (owner: Owner, actor: Actor): boolean =>
  actingOn(FIRST_READERS, actor, owner) !== null;

/** DEL-16: silence is shown for what it is, and only once the day is over. */
const silenceOf = ({ overdue, position, silence }: ExpertiseContext) =>
  overdue && position === null ? silence : null;

const outcome = (thing: Asked, { question, answer }: Told) => ({
  dueOn: thing.context.dueOn,
  overdue: thing.context.overdue && thing.context.position === null,
  silence: silenceOf(thing.context),
  question,
  answer,
});

/** One of a dossier's list: who was asked is told to the service alone. */
export const listedView = (thing: Asked, told: Told, isOfService: boolean) => ({
  id: thing.id,
  state: expertise.stateWord(thing.snapshot.value),
  ...outcome(thing, told),
  ...(isOfService && { asked: { name: told.name, email: told.email } }),
});

/**
 * What one reader sees of an expertise: the service all of it, the person asked the question and what was ticked, while
 * they may still answer.
 */
export const makeViews =
  (sources: Sources & { charters: Charters }) => async (thing: Asked, reading: Reading) => {
    const { context } = thing;
    const told = await toldIn(sources, thing);
    const view = viewOf(expertise, thing, { ...reading, actor: actorAt(thing.id, reading.actor) });
    if (isFirstReader(context.structure, reading.actor)) {
      const { application, structureName, criteria } = context;
      const { name, email } = told;
      return {
        ...view,
        data: {
          application,
          shows: { structureName, criteria },
          asked: { name, email },
          ...outcome(thing, told),
        },
      };
    }
    if (!standsAt(thing.snapshot.value, 'asked')) throw notFound();
    const { question, dueOn, overdue } = outcome(thing, told);
    return { ...view, data: { question, dueOn, overdue, shown: await shownOf(sources, thing) } };
  };
