import type { EscalationCircle } from '../../../events/clock.ts';
import type { ApplicationContext } from '../application-context.ts';
import { isConcerned, type Colleague } from './colleagues.ts';

/** Who holds which role in the service. */
export type Service = {
  officers: readonly Colleague[];
  secretaries: readonly Colleague[];
  administrators: readonly Colleague[];
};

type Followed = Pick<ApplicationContext, 'structure' | 'conflicted' | 'officer'>;

/** Whoever follows a dossier; all who may take it over while nobody does. */
const followers = ({ officer }: Followed, officers: readonly Colleague[]): readonly Colleague[] => {
  const following = officers.filter(({ person }) => person === officer);
  return following.length > 0 ? following : officers;
};

/**
 * Whom a step of the escalation tells, each once (B12): who follows the dossier, then the secretariat too, then the
 * administrators too; never anybody whom it concerns (B9, P18).
 */
export const circleOf = (dossier: Followed, upTo: EscalationCircle, service: Service): string[] => {
  const free = (people: readonly Colleague[]) => people.filter((each) => !isConcerned(each, dossier));
  const told = [
    ...followers(dossier, free(service.officers)),
    ...(upTo === 'OFFICER' ? [] : free(service.secretaries)),
    ...(upTo === 'ADMINISTRATOR' ? free(service.administrators) : []),
  ];
  return [...new Set(told.map(({ person }) => person))];
};
