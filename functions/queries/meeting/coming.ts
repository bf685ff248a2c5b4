import type { Instant } from '../../../events/fact.ts';
import type { Actor, HeldRole } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import { standsAt } from '../../../workflows/kernel/states.ts';
import { meeting } from '../../../workflows/meeting/meeting.workflow.ts';
import type { Links } from '../../given/links.ts';
import type { Store } from '../../ports.ts';
import type { makeWorkList } from '../work-list.ts';
import { makeDossiersOfMeetings, type Meeting } from './closed-dossiers.ts';

/** How many are shown, and among how many they are looked for: what is further away is in the list of meetings. */
const SHOWN = 10;
const LOOKED_AT = 50;

type Sources = { store: Store; workList: ReturnType<typeof makeWorkList>; links: Pick<Links, 'linked'> };
type Asking = { council: string; person: string; roles: readonly HeldRole[]; at: Instant };
type Beside = { meeting?: unknown; report?: unknown };

/** One whose date waits to be chosen comes too: it is what its structure has to do first. */
const isComing = ({ context: { slot }, snapshot }: Meeting, at: Instant): boolean =>
  slot === null
    ? standsAt(snapshot.value, 'planned.awaiting')
    : Date.parse(slot.start) + slot.minutes * 60_000 > Date.parse(at);

const byStart = (one: Meeting, other: Meeting): number =>
  (one.context.slot?.start ?? '').localeCompare(other.context.slot?.start ?? '');

/**
 * One’s coming meetings in a council, the first ones first: for who acts for a structure, those about its requests, for
 * an officer those about the dossiers that they follow, but none about what is closed to them (B9, B15).
 */
export const makeComingMeetings = ({ store, workList, links }: Sources) => {
  const dossiersOf = makeDossiersOfMeetings(store);

  const loaded = async (council: string, ids: readonly string[]): Promise<Meeting[]> => {
    const things = await Promise.all([...new Set(ids)].map((id) => store.load(meeting, council, id)));
    return things.map(({ thing }) => thing as Meeting);
  };

  /** Those beside the requests of a structure that nobody has reported yet. */
  const ofStructures = async ({ council }: Asking, applications: readonly string[]): Promise<string[]> => {
    const rows = await Promise.all(
      applications.map((id) => store.rows(thingKey(council, 'application', id), 'meeting#')),
    );
    const open = rows.flat().filter(({ report }: Beside) => report === null);
    return open.slice(-LOOKED_AT).map((row) => String(row['meeting']));
  };

  const ofOfficer = async ({ council }: Asking): Promise<string[]> => {
    const pages = await Promise.all(
      ['agreed', 'convened'].map((state) => workList(council, 'meeting', state, undefined, LOOKED_AT)),
    );
    return pages.flatMap(({ ids }) => ids);
  };

  return async (asking: Asking, applications: readonly string[]) => {
    const { council, person, roles, at } = asking;
    const isOfficer = roles.some(({ role }) => role === 'officer');
    const own = applications.length === 0 ? [] : await ofStructures(asking, applications);
    const ids = [...own, ...(isOfficer ? await ofOfficer(asking) : [])];
    if (ids.length === 0) return [];
    const coming = (await loaded(council, ids)).filter((thing) => isComing(thing, at));
    const actor: Actor = { kind: 'person', person, platform: false, roles };
    const known = await dossiersOf(council, coming, await links.linked(council, actor, at));
    const mine = (application: string): boolean => {
      const dossier = known.get(application);
      if (applications.includes(application)) return true;
      return isOfficer && dossier?.closing === null && dossier.officer === person;
    };
    return coming
      .toSorted(byStart)
      .map((thing) => ({
        thing,
        dossiers: thing.context.dossiers.filter(({ application }) => mine(application)),
      }))
      .filter(({ dossiers }) => dossiers.length > 0)
      .slice(0, SHOWN)
      .map(({ thing, dossiers }) => ({
        id: thing.id,
        kind: thing.context.kind,
        state: meeting.stateWord(thing.snapshot.value),
        slot: thing.context.slot,
        dossiers: dossiers.map(({ application }) => ({
          application,
          structureName: known.get(application)?.structureName ?? '',
        })),
      }));
  };
};
