import * as z from 'zod';
import { RegisterContested, RegisterContestSettled } from '../../events/structure.ts';
import { STRUCTURE_ROLES, type Actor, type Who } from '../../workflows/kernel/actor.ts';
import { actingOn } from '../../workflows/kernel/rights.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import type { Instant } from '../../events/fact.ts';
import type { Sources as Gathering } from '../given/application/gathered.ts';
import { signatureOf } from '../given/charter-signature-given.ts';
import { toInvitation, toPerson } from '../given/structure-people-given.ts';
import type { Subjects } from '../ports.ts';
import { refusalProblem } from '../shell/problems.ts';
import { makeCharterSignature } from './charter-signature.ts';
import { documentsOf } from './documents-of.ts';
import { readWords } from './examination/sealed-words.ts';

type Sources = Gathering & { subjects: Subjects };
type View = (thing: Thing, reading: { actor: Actor; at: Instant }) => Promise<object>;

/** Who they are and what they wrote is for the structure, and for the service that works with it. */
const READERS: readonly Who[] = [...STRUCTURE_ROLES, 'officer', 'secretary'];

const forReaders =
  (view: (thing: Thing, at: Instant) => Promise<object>): View =>
  (thing, { actor, at }) => {
    if (actingOn(READERS, actor, thing.id) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
    return view(thing, at);
  };

type Act = { act: 'CONTESTED' | 'SETTLED'; field: string; on: string; reason: string | null };

const Signatory = z.object({ name: z.string().nullable(), capacity: z.string().nullable() });
const Named = z.object({ name: z.string().nullable(), email: z.string().nullable() });

/** What may be read of a structure beside its sheet, by the last word of its address. */
export const makeStructureViews = (sources: Sources): Readonly<Record<string, View>> => {
  const { store, subjects } = sources;
  const charterSignature = makeCharterSignature(sources);
  /** Null once the person is erased. */
  const named = async ({ fact, subject }: SealedIn) => {
    const words = (await subjects.openAll([fact], subject)).get(fact);
    return Named.parse({ name: words?.['name'] ?? null, email: words?.['email'] ?? null });
  };

  return {
    /** Who acts, prepares or reads for it, and who is invited to (A9). */
    people: forReaders(async ({ council, id }) => {
      const pk = thingKey(council, 'structure', id);
      const [people, invitations] = await Promise.all([
        store.rows(pk, 'person#'),
        store.rows(pk, 'invitation#'),
      ]);
      return {
        people: await Promise.all(
          people.map(toPerson).map(async ({ sealed, ...row }) => ({ ...row, ...(await named(sealed)) })),
        ),
        invitations: await Promise.all(
          invitations
            .map(toInvitation)
            .map(async ({ sealed, ...row }) => ({ ...row, ...(await named(sealed)) })),
        ),
      };
    }),

    /** Who signed the charter and in what capacity, and whether it is to sign again (I6). */
    signature: forReaders(async ({ council, id }, at) => {
      const [shown, row] = await Promise.all([
        charterSignature(council, id, at),
        signatureOf(store, council, id),
      ]);
      const words =
        row && (await subjects.openAll([row.sealed.fact], row.sealed.subject)).get(row.sealed.fact);
      const by =
        row && Signatory.parse({ name: words?.['name'] ?? null, capacity: words?.['capacity'] ?? null });
      return { ...shown, signatory: by };
    }),

    /** What it sent, across dossiers (M16). */
    documents: async ({ council, id }) => ({ items: await documentsOf(store, council, id) }),

    /** What was contested and why, and how it was settled, the first first (A3). */
    contests: forReaders(async ({ council, id }) => {
      const facts = await store.facts(council, 'structure', id);
      const words = await readWords(subjects, facts);
      const contests = facts.flatMap((fact): Act[] => {
        const reason = words(fact)?.['reason'] ?? null;
        if (fact.type === 'RegisterContested.v1')
          return [{ act: 'CONTESTED', ...RegisterContested.shape.data.parse(fact.data), reason }];
        if (fact.type === 'RegisterContestSettled.v1')
          return [{ act: 'SETTLED', ...RegisterContestSettled.shape.data.parse(fact.data), reason }];
        return [];
      });
      return { contests };
    }),
  };
};
