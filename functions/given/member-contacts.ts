import type { Subjects } from '../ports.ts';
import { makeMemberNames, openedAt } from './member-names.ts';
import type { References } from './references.ts';

/** Who a member is, and where they are written to, as they were invited. */
export type MemberContact = { name: string | null; email: string | null };

type Sources = { references: Pick<References, 'mandates'>; open: Subjects['open'] };

/** The names and addresses of members by their numbers (DEL-03); an address goes with its account (GDP-04). */
export const makeMemberContacts = ({ references, open }: Sources) => {
  const namesOf = makeMemberNames({ references, open });
  return async (council: string, numbers: readonly number[]): Promise<Map<number, MemberContact>> => {
    const [names, mandates] = await Promise.all([namesOf(council, numbers), references.mandates(council)]);
    const sealed = new Map(mandates.map((each) => [each.member, each.sealed]));
    const found = [...names].map(async ([member, name]): Promise<[number, MemberContact]> => {
      const email = await openedAt(open, sealed.get(member) ?? null, 'email');
      return [member, { name, email }];
    });
    return new Map(await Promise.all(found));
  };
};
