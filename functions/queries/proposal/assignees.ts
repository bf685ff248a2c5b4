import * as z from 'zod';
import type { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { sitsOn } from '../../../workflows/council/seats/mandates.ts';
import { OWNERS } from '../../../workflows/proposal/implementation.ts';
import { holdersOf } from '../../given/colleagues.ts';
import type { makeMemberNames } from '../../given/member-names.ts';
import type { References } from '../../given/references.ts';
import type { Store, Subjects } from '../../ports.ts';

/** Those to whom what was adopted may be entrusted (M32). */
export const Assignees = z.strictObject({
  assignees: z.array(
    z.strictObject({
      person: z.uuid(),
      role: z.enum(OWNERS),
      member: z.int().nullable().describe('Le siège, pour qui siège.'),
      name: z.string().nullable().describe('Nul une fois effacé.'),
    }),
  ),
});
type Assignees = z.infer<typeof Assignees>;

type Sources = {
  store: Pick<Store, 'rows' | 'many'>;
  references: Pick<References, 'mandates'>;
  subjects: Pick<Subjects, 'openAll'>;
  namesOf: ReturnType<typeof makeMemberNames>;
};

const STAFF = OWNERS.filter((role) => role !== 'member');

/** Each person once, under the role as which they would carry it out; those who sit that day, and those who work here. */
export const makeAssignees = ({ store, references, subjects, namesOf }: Sources) => {
  const staff = async (council: string, role: (typeof STAFF)[number]) =>
    Promise.all(
      (await holdersOf(store, council, role)).map(async ({ person, sealed }) => {
        const words = (await subjects.openAll([sealed.fact], sealed.subject)).get(sealed.fact);
        return { person, role, member: null, name: words?.['name'] ?? null };
      }),
    );

  const members = async (council: string, on: LegalDate) => {
    const sitting = (await references.mandates(council)).filter((each) => sitsOn(each, on));
    const names = await namesOf(
      council,
      sitting.map(({ member }) => member),
    );
    return sitting.flatMap(({ person, member }) =>
      person === null ? [] : [{ person, role: 'member' as const, member, name: names.get(member) ?? null }],
    );
  };

  return async (council: string, on: LegalDate): Promise<Assignees> => {
    const found = await Promise.all([...STAFF.map((role) => staff(council, role)), members(council, on)]);
    const all = found.flat();
    return {
      assignees: all.filter(({ person }, rank) => all.findIndex((each) => each.person === person) === rank),
    };
  };
};
