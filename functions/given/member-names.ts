import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import type { Subjects } from '../ports.ts';
import type { References } from './references.ts';

/** Who a member is, as they were invited. */
export type MemberName = { name: string; email: string };

type Sources = { references: Pick<References, 'mandates'>; open: Subjects['open'] };

const openName = async (open: Subjects['open'], { fact, subject }: SealedIn): Promise<MemberName | null> => {
  const { name, email } = (await open(fact, subject)) ?? {};
  return name === undefined || email === undefined ? null : { name, email };
};

/**
 * The names and addresses of members by their numbers, whether they sit, will or sat: null once they are erased, and for
 * a number that nobody ever had (DEL-03, DEL-13).
 */
export const makeMemberNames =
  ({ references, open }: Sources) =>
  async (council: string, numbers: readonly number[]): Promise<Map<number, MemberName | null>> => {
    const mandates = await references.mandates(council);
    const sealed = new Map(mandates.map((each) => [each.member, each.sealed]));
    const named = [...new Set(numbers)].map(async (member): Promise<[number, MemberName | null]> => {
      const at = sealed.get(member);
      return [member, at === undefined ? null : await openName(open, at)];
    });
    return new Map(await Promise.all(named));
  };
