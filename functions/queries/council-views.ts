import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { actingAs, type Actor, type Who } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { staffOf } from '../given/colleagues.ts';
import { toPartner } from '../given/partner-row.ts';
import type { Store, Subjects } from '../ports.ts';
import { refusalProblem } from '../shell/problems.ts';
import type { makeWorkload } from './workload.ts';

type Sources = {
  store: Pick<Store, 'rows'>;
  subjects: Pick<Subjects, 'openAll'>;
  workload: ReturnType<typeof makeWorkload>;
};
type View = (thing: Thing, reading: { actor: Actor; at: Instant }) => Promise<object>;

const Named = z.object({ name: z.string().nullable() });
const Contact = Named.extend({ email: z.string().nullable() });

const onlyFor = (readers: readonly Who[], actor: Actor): void => {
  if (actingAs(readers, actor, null) === null) throw refusalProblem({ reason: 'role-required', detail: {} });
};

/** What may be read of a council beside its sheet, by the last word of its address. */
export const makeCouncilViews = ({ store, subjects, workload }: Sources): Readonly<Record<string, View>> => {
  /** What was typed of somebody; each word is null once they are erased. */
  const words = async ({ fact, subject }: SealedIn) => {
    const typed = (await subjects.openAll([fact], subject)).get(fact);
    return { name: typed?.['name'] ?? null, email: typed?.['email'] ?? null };
  };

  return {
    /** Who examines here, with the names under which they were invited: to share dossiers among them (B7). */
    officers: async ({ council }, { actor }) => {
      onlyFor(['administrator', 'secretary', 'officer'], actor);
      const staff = await staffOf(store, council, 'officer');
      const officers = staff.map(async ({ person, since, sealed }) => {
        const { name } = Named.parse(await words(sealed));
        return { person, name, since };
      });
      return { officers: await Promise.all(officers) };
    },

    /** Who follows how many dossiers, who is away, and which dossiers could change hands (B7). */
    workload: ({ council }, reading) => {
      onlyFor(['administrator', 'secretary', 'officer'], reading.actor);
      return workload(council, reading);
    },

    /** Whose links it trusts, or did (A8), and who is to be called there. */
    partners: async ({ council }, { actor }) => {
      onlyFor(['administrator', 'secretary'], actor);
      const rows = await store.rows(thingKey(council, 'council', council), 'partner#');
      const partners = rows.map(toPartner).map(async ({ sealed, ...partner }) => ({
        ...partner,
        contact: Contact.parse(await words(sealed)),
      }));
      return { partners: await Promise.all(partners) };
    },
  };
};
