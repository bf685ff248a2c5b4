import * as z from 'zod';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { staffOf } from '../given/colleagues.ts';
import { delegationsOf } from '../given/delegations.ts';
import { makeSigningOf } from '../given/signing-of.ts';
import type { Store, Subjects } from '../ports.ts';

/** Who may sign a decision, and in what capacity (DEC-01, F9). */
export const Signatories = z.strictObject({
  signatories: z.array(z.strictObject({ person: z.uuid(), name: z.string(), quality: z.string() })),
});
type Signatories = z.infer<typeof Signatories>;

type Sources = { store: Pick<Store, 'row' | 'rows'>; subjects: Pick<Subjects, 'openAll'> };

/** Those for whom an order may be exported on a day: the President, then whoever signs for them that day. */
export const makeSignatories = ({ store, subjects }: Sources) => {
  const signingOf = makeSigningOf({ store, subjects });
  return async (council: string, on: LegalDate): Promise<Signatories> => {
    const [presidents, delegations] = await Promise.all([
      staffOf(store, council, 'president'),
      delegationsOf(store, council),
    ]);
    const people = new Set([...presidents, ...delegations].map(({ person }) => person));
    const signing = await Promise.all(
      Array.from(people, async (person) => ({ person, as: await signingOf(council, person, on) })),
    );
    return {
      signatories: signing.flatMap(({ person, as }) =>
        as === null ? [] : [{ person, name: as.name, quality: as.quality }],
      ),
    };
  };
};
