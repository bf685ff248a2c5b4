import { useQuery } from '@tanstack/react-query';
import { rosterQuery } from '../api/people-queries.ts';
import { meQuery } from '../api/queries.ts';

/** Those to whom the names of members are told (RGPD, art. 5). */
const NAMED_TO = ['secretary', 'president', 'administrator'];

/** As whom somebody comes to a council, and in which seat; null until it was read. */
export const useHeld = (council: string) => {
  const { data: me } = useQuery(meQuery);
  if (me === undefined) return null;
  const own = me.councils.find((each) => each.council === council);
  const roles = own?.roles.map(({ role }) => role) ?? [];
  return {
    person: me.person,
    seat: own?.mandate?.member ?? null,
    entrusted: own?.proposals ?? [],
    moreEntrusted: own?.moreProposals === true,
    is: (...asked: readonly string[]) => asked.some((role) => roles.includes(role)),
  };
};
export type Held = NonNullable<ReturnType<typeof useHeld>>;

/** The names of who sits today, by their seat: nobody’s for who does without them. */
export const useNames = (council: string, held: Held | null): ReadonlyMap<number, string> => {
  const { data } = useQuery({ ...rosterQuery(council, ''), enabled: held?.is(...NAMED_TO) === true });
  return new Map(
    (data?.items ?? []).flatMap(({ member, name }) =>
      name === null ? [] : [[member, `${name} (siège ${member})`] as const],
    ),
  );
};
