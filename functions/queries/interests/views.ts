import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { DECLARERS, standingOf, stillWeighs } from '../../../workflows/council/interests/declaration.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import { staffOf } from '../../given/colleagues.ts';
import { interestsRowOf, interestsRowsOf, openInterests } from '../../given/interests.ts';
import type { makeMemberNames } from '../../given/member-names.ts';
import type { References } from '../../given/references.ts';
import type { Store, Subjects } from '../../ports.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows'>;
  references: Pick<References, 'rulesInForce'>;
  subjects: Pick<Subjects, 'openAll'>;
  namesOf: ReturnType<typeof makeMemberNames>;
};

const Seat = z.object({ member: z.int(), person: z.string().nullable() });

/** Declarations of interests, as the secretariat follows them and as each reads their own. */
export const makeInterestsViews = ({ store, references, subjects, namesOf }: Sources) => {
  const procedureOf = async (council: string, at: Instant) =>
    (await references.rulesInForce(council, at))?.procedure ?? null;

  /** Whoever has to declare, with the roles and the seat for which they do, each once. */
  const declarersIn = async (council: string) => {
    const [seats, ...staff] = await Promise.all([
      store.rows(thingKey(council, 'council', council), 'member#'),
      ...DECLARERS.map((role) => staffOf(store, council, role)),
    ]);
    const held = [
      ...staff.flat().map(({ person, role, sealed }) => ({ person, role, member: null, sealed })),
      ...seats
        .map((row) => Seat.parse(row))
        .flatMap(({ person, member }) =>
          person === null ? [] : [{ person, role: 'member', member, sealed: null }],
        ),
    ];
    return [...Map.groupBy(held, ({ person }) => person)].map(([person, own]) => ({
      person,
      roles: own.map(({ role }) => role),
      member: own.find(({ member }) => member !== null)?.member ?? null,
      sealed: own.find(({ sealed }) => sealed !== null)?.sealed ?? null,
    }));
  };

  return {
    /** Who has to declare, when each did and when each has to again: those who never did first, then the oldest; never what. */
    async whoDeclared(council: string, at: Instant) {
      const [declarers, rows, procedure] = await Promise.all([
        declarersIn(council),
        interestsRowsOf(store, council),
        procedureOf(council, at),
      ]);
      const seated = await namesOf(
        council,
        declarers.flatMap(({ member }) => (member === null ? [] : [member])),
      );
      const people = declarers.map(async ({ sealed, ...declarer }) => {
        const row = rows.find(({ person }) => person === declarer.person);
        const { why: _, ...standing } = standingOf(
          row?.declaredOn ?? null,
          procedure?.interestRenewalMonths ?? null,
          dateInParis(at),
        );
        const name = sealed
          ? ((await subjects.openAll([sealed.fact], sealed.subject)).get(sealed.fact)?.['name'] ?? null)
          : (seated.get(declarer.member ?? 0) ?? null);
        return { ...declarer, name, ...standing };
      });
      const inOrder = (await Promise.all(people)).toSorted((a, b) =>
        `${a.declaredOn ?? ''}${a.person}` < `${b.declaredOn ?? ''}${b.person}` ? -1 : 1,
      );
      return { people: inOrder };
    },

    /** What one declared oneself, null before one does or once it is erased; and whether each link still weighs (DEL-12). */
    async own(council: string, actor: Actor, at: Instant) {
      const person = actor.kind === 'person' ? actor.person : '';
      const [row, procedure] = await Promise.all([
        interestsRowOf(store, council, person),
        procedureOf(council, at),
      ]);
      const today = dateInParis(at);
      const interests = row && (await openInterests(subjects, row));
      const years = procedure?.interestLookbackYears ?? 0;
      return {
        ...standingOf(row?.declaredOn ?? null, procedure?.interestRenewalMonths ?? null, today),
        interests: interests?.map((each) => ({ ...each, weighs: stillWeighs(each, today, years) })) ?? null,
      };
    },
  };
};
