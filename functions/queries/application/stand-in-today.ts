import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { makeOfficerNames } from '../../given/officer-names.ts';
import type { Links } from '../../given/links.ts';
import type { Store } from '../../ports.ts';
import { serviceOf } from './service-today.ts';

type Sources = {
  store: Pick<Store, 'rows' | 'many'>;
  links: Pick<Links, 'linkedColleagues'>;
  nameOf: ReturnType<typeof makeOfficerNames>;
};

/**
 * Who follows a dossier today in the place of its officer, until when; without a person when nobody may; null while the
 * officer is there. For the service, as the work list is (B7).
 */
export const makeStandInToday =
  ({ nameOf, ...sources }: Sources) =>
  async (
    { council, context }: Thing<ApplicationContext>,
    { actor, at }: { actor: Actor; at: Instant },
  ): Promise<object | null> => {
    if (context.officer === null || actingAs(['officer', 'secretary'], actor, null) === null) return null;
    const service = await serviceOf(sources, council, at);
    const { officer, insteadOf, until } = service.following(context, dateInParis(at));
    return insteadOf === null ? null : { person: officer, name: await nameOf(council, officer), until };
  };
