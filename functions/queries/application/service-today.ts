import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { followingOn, type Following } from '../../../workflows/application/assignment/stand-in.ts';
import { absencesOf } from '../../given/absences.ts';
import { colleaguesOf } from '../../given/colleagues.ts';
import type { Links } from '../../given/links.ts';
import type { Store } from '../../ports.ts';

type Sources = { store: Pick<Store, 'rows' | 'many'>; links: Pick<Links, 'linkedColleagues'> };

/** Who examines in a council, with their links to structures, who of them is away, and who follows a dossier on a day. */
export const serviceOf = async ({ store, links }: Sources, council: string, at: Instant) => {
  const [colleagues, absences] = await Promise.all([
    colleaguesOf(store, council).then((all) => links.linkedColleagues(council, all, at)),
    absencesOf(store, council),
  ]);
  return {
    colleagues,
    absences,
    following: (dossier: ApplicationContext, day: string): Following =>
      followingOn(dossier, colleagues, absences, day),
  };
};
