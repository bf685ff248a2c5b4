import { MOST_ENTRIES } from '../../events/bulk-size.ts';
import type { Instant } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { loadsOn, rebalance, type Followed } from '../../workflows/application/assignment/rebalance.ts';
import { millisecondsOf } from '../../workflows/calendar/milliseconds.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { isClosed, mayRead } from '../../workflows/kernel/rights.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { routedOnOf } from '../given/application/routed-on.ts';
import type { makeOfficerNames } from '../given/officer-names.ts';
import type { Links } from '../given/links.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { serviceOf } from './application/service-today.ts';
import type { makeUnderWay } from './application/under-way.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'many'>;
  references: References;
  links: Links;
  underWay: ReturnType<typeof makeUnderWay>;
  nameOf: ReturnType<typeof makeOfficerNames>;
};
type Reader = { actor: Actor; at: Instant };

/** The limits that bind the service; what the applicant is awaited for is not one. */
const LIMITS = ['acknowledgement', 'implicitDecision', 'agenda'];

const dueOn = ({ deadlines }: Thing, at: Instant): string | null => {
  const next = LIMITS.flatMap((name) => deadlines[name] ?? [])
    .filter((instant) => millisecondsOf(instant) > millisecondsOf(at))
    .toSorted()[0];
  return next === undefined ? null : dateInParis(next);
};

/** To be tried, then held, as they are: what one act may be about at a time. */
const assigning = (moves: readonly { thing: string; to: string }[]) =>
  Array.from({ length: Math.ceil(moves.length / MOST_ENTRIES) }, (_, page) => ({
    command: 'assign' as const,
    entries: moves
      .slice(page * MOST_ENTRIES, (page + 1) * MOST_ENTRIES)
      .map(({ thing, to }) => ({ thing, input: { officer: to } })),
  }));

/**
 * Who follows how many dossiers in a council, who is away, and which dossiers could change hands, each with why (B7).
 * `bulkActions` are the acts on many dossiers that would do so, as they are asked for; nothing moves by itself.
 */
export const makeWorkload = ({ store, references, links, underWay, nameOf }: Sources) => {
  const followedIn = async (thing: Thing, at: Instant): Promise<Followed> => {
    const { structure, conflicted, cleared, officer, number } = thing.context as ApplicationContext;
    const on = await routedOnOf(references, thing.council, structure);
    return { thing: thing.id, number, structure, conflicted, cleared, officer, on, dueOn: dueOn(thing, at) };
  };

  return async (council: string, { actor, at }: Reader) => {
    const [{ things, whole }, service, routing] = await Promise.all([
      underWay(council),
      serviceOf({ store, links }, council, at),
      references.routingInForce(council),
    ]);
    const { colleagues, absences } = service;
    const staffing = { colleagues, absences, today: dateInParis(at) };
    const dossiers = await Promise.all(things.map((thing) => followedIn(thing, at)));
    const loads = loadsOn(dossiers, staffing);
    const officers = colleagues.map(async ({ person }) => ({
      person,
      name: await nameOf(council, person),
      follows: dossiers.filter(({ officer }) => officer === person).length,
      today: loads.get(person) ?? 0,
      absence: absences.find((each) => each.officer === person && each.to >= staffing.today) ?? null,
    }));
    const byId = new Map(things.map((thing) => [thing.id, thing]));
    // Of what concerns somebody, or is not theirs to read, nothing is proposed to them (B9, P18).
    const moves = rebalance(dossiers, routing, staffing).filter((move) => {
      const thing = byId.get(move.thing);
      return (
        thing !== undefined && mayRead(application, thing, actor) && !isClosed(application, thing, actor)
      );
    });
    return {
      officers: await Promise.all(officers),
      unfollowed: dossiers.length - [...loads.values()].reduce((sum, each) => sum + each, 0),
      whole,
      moves,
      bulkActions: assigning(moves),
    };
  };
};
