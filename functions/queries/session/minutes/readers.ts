import { actingAs, type Actor } from '../../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../../workflows/kernel/workflow.ts';
import type { ItemContext } from '../../../../workflows/item/item.machine.ts';
import type { SessionContext } from '../../../../workflows/session/session.machine.ts';
import { onlyFor } from '../../../shell/only-for.ts';
import { refusalProblem } from '../../../shell/problems.ts';

/** Whoever writes and signs them reads them while they are written. */
const WRITERS = ['secretary', 'president'] as const;
const READERS = [...WRITERS, 'officer', 'auditor', 'member'] as const;

const notReady = () => refusalProblem({ reason: 'minutes-not-ready', detail: {} });

/**
 * The minutes are for the council and its services: a draft for who writes it once the session began, the whole for all of
 * them once it is closed (DEL-13, MAN-08). @throws Problem 403 for another, 422 before
 */
export const refuseMinutes = ({ snapshot, context }: Thing<SessionContext>, actor: Actor): void => {
  onlyFor(READERS, actor);
  if (snapshot.value === 'closed') return;
  const begun = snapshot.value === 'open' || snapshot.value === 'adjourned' || context.call > 1;
  if (!begun || actingAs(WRITERS, actor, null) === null) throw notReady();
};

/** Where a point stands once it is voted, and nothing annuls that. */
const VOTED: readonly unknown[] = ['opinionGiven', 'voted'];

/** An extract is ready as soon as its vote is closed, for the services; for members, with the minutes (MAN-08). @throws Problem */
export const refuseExtract = (
  point: Thing<ItemContext>,
  session: Thing<SessionContext>,
  actor: Actor,
): void => {
  if (!VOTED.includes(point.snapshot.value))
    throw refusalProblem({ reason: 'extract-not-ready', detail: {} });
  const services = actingAs(['secretary', 'president', 'officer', 'auditor'], actor, null) !== null;
  if (!services && session.snapshot.value !== 'closed') throw notReady();
};
