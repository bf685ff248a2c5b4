import type { EscalationCircle } from '../../../events/clock.ts';
import type { ApplicationContext } from '../application-context.ts';
import { absenceOn, type Absence } from '../../council/absence/absences.ts';
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

/** Whether somebody is there that day to hear of it. */
const isThere = ({ person }: Colleague, { absences, today }: Service): boolean =>
  absenceOn(absences, person, today) === null;

/** Whoever follows a dossier, and who stands in for them; all who may take it over while nobody does. */
const followers = (dossier: Followed, officers: readonly Colleague[], service: Service) => {
  const { officer, insteadOf } = followingOn(dossier, officers, service.absences, service.today);
  const following = officers.filter(({ person }) => person === officer);
  if (following.length === 0) return officers;
  return [...officers.filter(({ person }) => person === insteadOf), ...following];
};

/**
 * Whom a step of the escalation tells, each once (B12): who follows the dossier, then the secretariat too, then the
 * administrators too; never anybody whom it concerns (B9, P18). The secretariat hears at once of what no officer who is
 * there would hear of: a service of one is away at times.
 */
export const circleOf = (dossier: Followed, upTo: EscalationCircle, service: Service): string[] => {
  const free = (people: readonly Colleague[]) => people.filter((each) => !isConcerned(each, dossier));
  const following = followers(dossier, free(service.officers), service);
  const heard = following.some((each) => isThere(each, service));
  const told = [
    ...following,
    ...(upTo === 'OFFICER' && heard ? [] : free(service.secretaries)),
    ...(upTo === 'ADMINISTRATOR' ? free(service.administrators) : []),
  ];
  return [...new Set(told.map(({ person }) => person))];
};
