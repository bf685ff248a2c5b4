import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { followingOn, type Following } from '../../../workflows/application/assignment/stand-in.ts';
import { absencesOf } from '../../given/absences.ts';
import { colleaguesOf } from '../../given/colleagues.ts';
import type { Store } from '../../ports.ts';

/** Who examines in a council, who of them is away, and who follows a dossier on a day. */
export const serviceOf = async (store: Pick<Store, 'rows' | 'many'>, council: string) => {
  const [colleagues, absences] = await Promise.all([
    colleaguesOf(store, council),
    absencesOf(store, council),
  ]);
  return {
    colleagues,
    absences,
    following: (dossier: ApplicationContext, day: string): Following =>
      followingOn(dossier, colleagues, absences, day),
  };
};
