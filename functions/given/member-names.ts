import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import type { Subjects } from '../ports.ts';
import type { References } from './references.ts';

type Sources = { references: Pick<References, 'mandates'>; open: Subjects['open'] };

/** One value of what is sealed somewhere; null once it is erased. */
export const openedAt = async (
  open: Subjects['open'],
  at: SealedIn | null,
  value: string,
): Promise<string | null> => (at === null ? null : ((await open(at.fact, at.subject))?.[value] ?? null));

/**
 * The names of members by their numbers, whether they sit, will or sat: null for a number that nobody ever had. A name is kept
 * for good, with the minutes (DEL-13), and opens without the address.
 */
export const makeMemberNames =
  ({ references, open }: Sources) =>
  async (council: string, numbers: readonly number[]): Promise<Map<number, string | null>> => {
    const mandates = await references.mandates(council);
    const seated = new Map(mandates.map(({ member, named }) => [member, named]));
    const named = [...new Set(numbers)].map(async (member): Promise<[number, string | null]> => [
      member,
      await openedAt(open, seated.get(member) ?? null, 'name'),
    ]);
    return new Map(await Promise.all(named));
  };
