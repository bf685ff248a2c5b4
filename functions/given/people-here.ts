import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import type { Store, Subjects } from '../ports.ts';
import { holdersOf } from './colleagues.ts';
import { makeMemberNames, openedAt } from './member-names.ts';
import type { References } from './references.ts';

type Sources = {
  store: Pick<Store, 'rows' | 'many'>;
  references: Pick<References, 'mandates'>;
  subjects: Pick<Subjects, 'openAll'>;
};

/** Somebody under one of the roles that they hold, with their seat where they sit; the name is null once erased. */
export type PersonHere<Role extends string> = {
  person: string;
  role: Role;
  member: number | null;
  name: string | null;
};

/** Who has one of these roles in a council on a day, by name: once under each, those who sit as `member`. */
export const makePeopleHere = ({ store, references, subjects }: Sources) => {
  const open: Subjects['open'] = async (fact, subject) =>
    (await subjects.openAll([fact], subject)).get(fact) ?? null;
  const namesOf = makeMemberNames({ references, open });

  const staff = async <Role extends string>(council: string, role: Role): Promise<PersonHere<Role>[]> =>
    Promise.all(
      (await holdersOf(store, council, role)).map(async ({ person, sealed }) => ({
        person,
        role,
        member: null,
        name: await openedAt(open, sealed, 'name'),
      })),
    );

  const members = async <Role extends string>(
    council: string,
    on: LegalDate,
    role: Role,
  ): Promise<PersonHere<Role>[]> => {
    const sitting = (await references.mandates(council)).filter((each) => sitsOn(each, on));
    const names = await namesOf(
      council,
      sitting.map(({ member }) => member),
    );
    return sitting.flatMap(({ person, member }) =>
      person === null ? [] : [{ person, role, member, name: names.get(member) ?? null }],
    );
  };

  return async <Role extends string>(
    council: string,
    on: LegalDate,
    roles: readonly Role[],
  ): Promise<PersonHere<Role>[]> => {
    const lists = roles.map((role) =>
      role === 'member' ? members(council, on, role) : staff(council, role),
    );
    return (await Promise.all(lists)).flat();
  };
};
