import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { sitsOn } from '../../../workflows/council/seats/mandates.ts';
import { staffOf } from '../../given/colleagues.ts';
import { makeMemberNames } from '../../given/member-names.ts';
import type { References } from '../../given/references.ts';
import type { Store, Subjects } from '../../ports.ts';

type Sources = {
  store: Pick<Store, 'rows'>;
  subjects: Pick<Subjects, 'openAll'>;
  references: Pick<References, 'mandates'>;
};

/** Somebody who may declare what links them to a structure (MAN-04), and as what; the name is null once erased. */
export type Declarer = {
  person: string;
  role: 'officer' | 'secretary' | 'president' | 'member';
  name: string | null;
};

const STAFF = ['officer', 'secretary', 'president'] as const;

/** All who may declare what links them to a structure, on the day of that instant. */
export const makePeopleOf = ({ store, subjects, references }: Sources) => {
  const open: Subjects['open'] = async (fact, subject) =>
    (await subjects.openAll([fact], subject)).get(fact) ?? null;
  const namesOf = makeMemberNames({ references, open });

  const staffWith = async (council: string, role: (typeof STAFF)[number]): Promise<Declarer[]> =>
    Promise.all(
      (await staffOf(store, council, role)).map(async ({ person, sealed: { fact, subject } }) => ({
        person,
        role,
        name: (await open(fact, subject))?.['name'] ?? null,
      })),
    );

  const members = async (council: string, at: Instant): Promise<Declarer[]> => {
    const sitting = (await references.mandates(council)).filter((each) => sitsOn(each, dateInParis(at)));
    const names = await namesOf(
      council,
      sitting.map(({ member }) => member),
    );
    return sitting.flatMap(({ person, member }) =>
      person === null ? [] : [{ person, role: 'member' as const, name: names.get(member) ?? null }],
    );
  };

  return async (council: string, at: Instant): Promise<Declarer[]> => {
    const lists = await Promise.all([...STAFF.map((role) => staffWith(council, role)), members(council, at)]);
    return lists.flat();
  };
};
