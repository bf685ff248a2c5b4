import type { EscalationCircle } from '../../../events/clock.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { Absence } from '../../council/absence/absences.ts';
import { isConcerned, type Colleague } from './colleagues.ts';
import { followingOn } from './stand-in.ts';

/** Who holds which role in the service, and which officers are away on that day. */
export type Service = {
  officers: readonly Colleague[];
  secretaries: readonly Colleague[];
  administrators: readonly Colleague[];
  absences: readonly Absence[];
  today: string;
};

type Followed = Pick<ApplicationContext, 'structure' | 'conflicted' | 'cleared' | 'officer'>;

/** Whoever follows a dossier, and who stands in for them; all who may take it over while nobody does. */
const followers = (dossier: Followed, officers: readonly Colleague[], service: Service) => {
  const { officer, insteadOf } = followingOn(dossier, officers, service.absences, service.today);
  const following = officers.filter(({ person }) => person === officer);
  if (following.length === 0) return officers;
  return [...officers.filter(({ person }) => person === insteadOf), ...following];
};

/**
 * Whom a step of the escalation tells, each once (B12): who follows the dossier, then the secretariat too, then the
 * administrators too; never anybody whom it concerns (B9, P18).
 */
export const circleOf = (dossier: Followed, upTo: EscalationCircle, service: Service): string[] => {
  const free = (people: readonly Colleague[]) => people.filter((each) => !isConcerned(each, dossier));
  const told = [
    ...followers(dossier, free(service.officers), service),
    ...(upTo === 'OFFICER' ? [] : free(service.secretaries)),
    ...(upTo === 'ADMINISTRATOR' ? free(service.administrators) : []),
  ];
  return [...new Set(told.map(({ person }) => person))];
};
