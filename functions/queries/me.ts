import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Instant } from '../../events/fact.ts';
import { standingOn, type StructureRole } from '../../workflows/kernel/actor.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Store } from '../ports.ts';
import { declares, standingOf } from '../../workflows/council/interests/declaration.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { interestsRowOf } from '../given/interests.ts';
import type { References } from '../given/references.ts';
import type { makeComingMeetings } from './meeting/coming.ts';
import { ownAppeals } from './me/own-appeals.ts';
import { ownControls } from './me/own-controls.ts';
import { ownMisuses } from './me/own-misuses.ts';
import { ownExpertises } from './me/own-expertises.ts';
import { heldLabels } from './me/held-labels.ts';
import type { makeOwnSeat } from './me/own-seat.ts';
import type { makeEntrusted } from './proposal/entrusted.ts';

type Sources = {
  store: Store;
  references: Pick<References, 'rulesInForce' | 'state'>;
  comingMeetings: ReturnType<typeof makeComingMeetings>;
  entrusted: ReturnType<typeof makeEntrusted>;
  ownSeat: ReturnType<typeof makeOwnSeat>;
};
type Held = { council: string; person: string; structure: string; role: StructureRole; at: Instant };

/** A structure one acts for, as what, with its requests and labels, and whether one is offered to represent it. */
const structureOf = async (sources: Sources, { council, person, structure: id, role, at }: Held) => {
  const { store } = sources;
  const pk = thingKey(council, 'structure', id);
  const [state, rows, labels, controls, appeals, misuses] = await Promise.all([
    store.row({ pk, sk: 'state' }),
    store.rows(pk, 'application#'),
    heldLabels(sources, { council, structure: id, at }),
    ownControls(sources, { council, structure: id }),
    ownAppeals(sources, { council, structure: id, at }),
    ownMisuses(sources, { council, structure: id }),
  ]);
  const known = StructureContext.safeParse(state?.['context']).data;
  const offer = known?.offer ?? null;
  const offered = offer?.to === person ? { offeredUntil: offer.expiresAt } : {};
  return {
    id,
    name: known?.name ?? '',
    role,
    applications: rows.map(({ application }) => String(application)),
    labels,
    controls,
    appeals,
    misuses,
    ...offered,
  };
};

type Asking = { council: string; person: string; at: Instant };

/** How one’s own declaration of interests stands; null for whoever has none to make (MAN-04). */
const interestsOf = async ({ store, references }: Sources, { council, person, at }: Asking) => {
  const [row, rules] = await Promise.all([
    interestsRowOf(store, council, person),
    references.rulesInForce(council, at),
  ]);
  const months = rules?.procedure.interestRenewalMonths ?? null;
  return standingOf(row?.declaredOn ?? null, months, dateInParis(at));
};

const inCouncil = async (sources: Sources, { council, person, at }: Asking) => {
  const { store, comingMeetings, entrusted, ownSeat } = sources;
  const { roles } = standingOn(await store.roles(council, person), dateInParis(at));
  const structures = await Promise.all(
    roles.flatMap((held) =>
      'structure' in held ? [structureOf(sources, { ...held, council, person, at })] : [],
    ),
  );
  const applications = structures.flatMap((own) => own.applications);
  const [meetings, own, expertises, interests] = await Promise.all([
    comingMeetings({ council, person, roles, at }, applications),
    entrusted({ council, person, roles }),
    ownExpertises(sources, { council, roles }),
    declares(roles) ? interestsOf(sources, { council, person, at }) : null,
  ]);
  const seat = await ownSeat({ council, roles, at }, interests?.due === true);
  return { council, roles, structures, meetings, ...own, expertises, interests, ...seat };
};

/**
 * Who I am, for whom I act, what of mine is under way, whom I meet soon, what I am to carry out, on what I am to give an
 * opinion, whether my interests are to be declared, and where I sit with the sessions to come, in each council where I
 * have a role.
 */
export const readMe = async (
  sources: Sources,
  { person, platform, at }: { person: string; platform: boolean; at: Instant },
) => {
  const links = await sources.store.rows(`person#${person}`, 'council#');
  const councils = await Promise.all(
    links.map(({ council }) => inCouncil(sources, { council: String(council), person, at })),
  );
  return { person, platform, councils };
};
