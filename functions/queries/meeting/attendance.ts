import type { Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../../workflows/kernel/sealed-in.ts';
import { standingSlot } from '../../../workflows/meeting/standing-slot.ts';
import { toPerson } from '../../given/structure-people-given.ts';
import type { makeOfficerNames } from '../../given/officer-names.ts';
import type { Store, Subjects } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { makeShownTo, Meeting, Shown } from './shown.ts';

type Sources = {
  store: Pick<Store, 'rows'>;
  subjects: Pick<Subjects, 'openAll'>;
  shownTo: ReturnType<typeof makeShownTo>;
  nameOf: ReturnType<typeof makeOfficerNames>;
};

/** Somebody who is expected, and as what; without a name when nobody acts for the structure here, or once it is erased. */
type Expected = {
  name: string | null;
  quality: 'representative' | 'officer';
  structureName: string | null;
  comes: boolean | null;
};

/**
 * Who is expected at a meeting, for a sheet that they sign: of each structure that did not say it stays away those who
 * represent it, then the officers who follow the dossiers. For the service, without what is closed to who asks (B9).
 */
export const makeAttendance = ({ store, subjects, shownTo, nameOf }: Sources) => {
  const named = async ({ fact, subject }: SealedIn): Promise<string | null> =>
    (await subjects.openAll([fact], subject)).get(fact)?.['name'] ?? null;

  const ofStructure = async (council: string, { dossier, context }: Shown): Promise<Expected[]> => {
    const rows = await store.rows(thingKey(council, 'structure', dossier.structure), 'person#');
    const representing = rows.map(toPerson).filter(({ role }) => role === 'representative');
    const names = await Promise.all(representing.map(({ sealed }) => named(sealed)));
    return (names.length === 0 ? [null] : names).map((name) => ({
      name,
      quality: 'representative',
      structureName: context.structureName,
      comes: dossier.comes,
    }));
  };

  const ofService = async (council: string, shown: readonly Shown[]): Promise<Expected[]> => {
    const officers = new Set(shown.flatMap(({ context }) => context.officer ?? []));
    const names = await Promise.all([...officers].map((officer) => nameOf(council, officer)));
    return names.map((name) => ({ name, quality: 'officer', structureName: null, comes: null }));
  };

  return async (thing: Meeting, actor: Actor) => {
    onlyFor(['officer', 'secretary'], actor);
    const shown = await shownTo(thing, actor);
    const slot = standingSlot(thing);
    if (slot === null) throw refusalProblem({ reason: 'slot-not-settled', detail: {} });
    const expected = shown.filter(({ dossier }) => dossier.comes !== false);
    const people = await Promise.all([
      ...expected.map((one) => ofStructure(thing.council, one)),
      ofService(thing.council, shown),
    ]);
    return { items: people.flat().map((person) => ({ start: slot.start, ...person })) };
  };
};
