import * as z from 'zod';
import type { Actor, Who } from '../../workflows/kernel/actor.ts';
import { actingAs } from '../../workflows/kernel/actor.ts';
import type { StaffRow } from '../../workflows/council/staff-rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { staffOf } from '../given/colleagues.ts';
import type { Store, Subjects } from '../ports.ts';
import { refusalProblem } from '../shell/problems.ts';

type Sources = { store: Pick<Store, 'rows'>; subjects: Pick<Subjects, 'openAll'> };
type View = (thing: Thing, actor: Actor) => Promise<object>;

/** Whoever shares out the work, or does it. */
const READERS: readonly Who[] = ['administrator', 'secretary', 'officer'];

const Named = z.object({ name: z.string().nullable() });

/** What may be read of a council beside its sheet, by the last word of its address. */
export const makeCouncilViews = ({ store, subjects }: Sources): Readonly<Record<string, View>> => {
  /** Null once the person is erased. */
  const named = async ({ sealed: { fact, subject }, ...row }: StaffRow) => {
    const words = (await subjects.openAll([fact], subject)).get(fact);
    return { ...row, ...Named.parse({ name: words?.['name'] ?? null }) };
  };

  return {
    /** Who examines here, with the names under which they were invited: to share dossiers among them (B7). */
    officers: async ({ council }, actor) => {
      if (actingAs(READERS, actor, null) === null)
        throw refusalProblem({ reason: 'role-required', detail: {} });
      const staff = await staffOf(store, council, 'officer');
      const officers = await Promise.all(staff.map(named));
      return { officers: officers.map(({ person, name, since }) => ({ person, name, since })) };
    },
  };
};
