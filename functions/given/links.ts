import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import type { Colleague } from '../../workflows/application/assignment/colleagues.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { declares, stillWeighs } from '../../workflows/council/interests/declaration.ts';
import type { InterestsRow } from '../../workflows/council/interests/rows.ts';
import type { Actor, Link } from '../../workflows/kernel/actor.ts';
import { thingKey, type RowKey } from '../../workflows/kernel/rows.ts';
import type { Store, Subjects } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import { interestsRowOf, interestsRowsOf, openInterests } from './interests.ts';
import type { References } from './references.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'many'>;
  references: Pick<References, 'rulesInForce'>;
  subjects: Pick<Subjects, 'openAll'>;
};

const Alias = z.object({ structure: z.string() });

/** A structure has the id that its SIREN gives, or goes by it (ID-06). */
const idOf = (council: string, siren: string): string => derivedId(council, 'structure', siren);

const aliasKey = (council: string, siren: string): RowKey => ({
  pk: thingKey(council, 'structure', idOf(council, siren)),
  sk: 'alias',
});

/**
 * What links people to structures of a council, by what they declared (MAN-04): a sealed declaration is found by no
 * structure, so each is opened when its own author asks, or may be given a dossier; fifty links at most.
 */
export const makeLinks = ({ store, references, subjects }: Sources) => {
  const linksIn = async (council: string, row: InterestsRow, at: Instant): Promise<Link[]> => {
    const declared = (await openInterests(subjects, row)) ?? [];
    if (declared.length === 0) return [];
    const years = (await references.rulesInForce(council, at))?.procedure.interestLookbackYears ?? 0;
    const weighing = declared.filter((each) => stillWeighs(each, dateInParis(at), years));
    const keys = new Map(weighing.map(({ siren }) => [siren, aliasKey(council, siren)]));
    const aliases = new Map(
      (await store.many([...keys.values()])).map((found) => [found['pk'], Alias.parse(found).structure]),
    );
    return weighing.map(({ siren, kind, whose }) => {
      const known = aliases.get(aliasKey(council, siren).pk);
      return { structure: known ?? idOf(council, siren), kind, whose };
    });
  };

  /** The links of one person, those that weigh on that day. */
  const linksOf = async (council: string, person: string, at: Instant): Promise<Link[]> => {
    const row = await interestsRowOf(store, council, person);
    return row === null ? [] : linksIn(council, row, at);
  };

  return {
    linksOf,

    /** Somebody with the links that they declared; nothing is read for whoever has none to declare. */
    async linked(council: string, actor: Actor, at: Instant): Promise<Actor> {
      if (actor.kind !== 'person' || !declares(actor.roles)) return actor;
      return { ...actor, links: await linksOf(council, actor.person, at) };
    },

    /** Whoever may be given a dossier, with what they are linked to: one declaration for each, at most. */
    async linkedColleagues(
      council: string,
      colleagues: readonly Colleague[],
      at: Instant,
    ): Promise<Colleague[]> {
      const rows = await interestsRowsOf(store, council);
      return Promise.all(
        colleagues.map(async (colleague) => {
          const row = rows.find(({ person }) => person === colleague.person);
          const links = row === undefined ? [] : await linksIn(council, row, at);
          return { ...colleague, linkedTo: links.map(({ structure }) => structure) };
        }),
      );
    },
  };
};
export type Links = ReturnType<typeof makeLinks>;
