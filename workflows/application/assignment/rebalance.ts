import { daysBetween } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { Routing } from '../../council/routing/routing-table.ts';
import { absenceOn } from '../../council/absence/absences.ts';
import { isConcerned, type Concerning } from './colleagues.ts';
import { linesFor, type RoutedOn, type Staffing } from './route.ts';
import { followingOn, type Following } from './stand-in.ts';

/** A dossier that somebody follows or should, with the day of its next limit; null when none runs. */
export type Followed = Concerning & {
  thing: string;
  number: string;
  officer: string | null;
  on: RoutedOn;
  dueOn: string | null;
};

/** A dossier that would change hands, and why. */
export type Move = { thing: string; number: string; from: string | null; to: string; why: string };

type Held = Followed & { following: Following };
type Choice = { officers: readonly string[]; why: string };

/** Within its last days before a limit, a dossier stays with who knows it (J). */
const LAST_DAYS = 10;
/** What a person can still read before they agree. */
const MOST_MOVES = 20;

const inOrder = (one: Followed, other: Followed): number => (one.number < other.number ? -1 : 1);

/** Who may follow a dossier today: those of the first line that fits, else everybody there whom it does not concern. */
const choiceFor = (dossier: Followed, routing: Routing | null, staffing: Staffing): Choice => {
  const free = staffing.colleagues
    .filter((each) => !isConcerned(each, dossier))
    .map(({ person }) => person)
    .filter((person) => absenceOn(staffing.absences, person, staffing.today) === null);
  if (routing === null) return { officers: free, why: '' };
  for (const { line, officers } of linesFor(routing, dossier.on)) {
    const named = officers.filter((person) => free.includes(person));
    const by = line === null ? 'suit tous les autres dossiers' : `est de la ligne ${line}`;
    if (named.length > 0)
      return { officers: named, why: ` Cette personne ${by} (répartition n° ${routing.version}).` };
  }
  return { officers: [], why: '' };
};

/** How many dossiers each follows today, as stand-ins too. */
export const loadsOn = (dossiers: readonly Followed[], staffing: Staffing): Map<string, number> => {
  const loads = new Map(staffing.colleagues.map(({ person }) => [person, 0]));
  for (const dossier of dossiers) {
    const { officer } = followingOn(dossier, staffing.colleagues, staffing.absences, staffing.today);
    if (officer !== null && loads.has(officer)) loads.set(officer, (loads.get(officer) ?? 0) + 1);
  }
  return loads;
};

const isNear = ({ dueOn }: Followed, today: string): boolean =>
  dueOn !== null && daysBetween(LegalDate.parse(today), LegalDate.parse(dueOn)) <= LAST_DAYS;

/**
 * Which dossiers could change hands (B7): first those that nobody follows today, then, one at a time, from whoever has
 * most to whoever has least among those who may, as long as that is two less; twenty at most, always the same for the
 * same work. What is within its last days before a limit stays, unless its officer is away.
 */
export const rebalance = (
  dossiers: readonly Followed[],
  routing: Routing | null,
  staffing: Staffing,
): Move[] => {
  const { colleagues, absences, today } = staffing;
  const loads = loadsOn(dossiers, staffing);
  const loadOf = (person: string): number => loads.get(person) ?? 0;
  const moves: Move[] = [];

  const leastOf = ({ officers }: Choice): string | undefined =>
    officers.toSorted((a, b) => loadOf(a) - loadOf(b) || (a < b ? -1 : 1))[0];

  const move = ({ thing, number, following }: Held, to: string, why: string): void => {
    const from = following.officer ?? following.insteadOf;
    moves.push({ thing, number, from, to, why });
    if (following.officer !== null) loads.set(following.officer, loadOf(following.officer) - 1);
    loads.set(to, loadOf(to) + 1);
  };

  const held = dossiers
    .toSorted(inOrder)
    .map((each) => ({ ...each, following: followingOn(each, colleagues, absences, today) }));

  for (const dossier of held.filter(({ following }) => following.officer === null)) {
    const choice = choiceFor(dossier, routing, staffing);
    const to = leastOf(choice);
    if (to !== undefined && moves.length < MOST_MOVES)
      move(dossier, to, `${whyNobody(dossier.following)}${choice.why}`);
  }

  const lighten = (person: string): boolean => {
    const others = held.filter(
      ({ thing, following, ...each }) =>
        following.officer === person &&
        !moves.some((done) => done.thing === thing) &&
        (following.insteadOf !== null || !isNear({ thing, ...each }, today)),
    );
    for (const dossier of others) {
      const choice = choiceFor(dossier, routing, staffing);
      const to = leastOf(choice);
      if (to === undefined || loadOf(person) - loadOf(to) < 2) continue;
      const counts = `La personne qui le suit en a ${loadOf(person)} ; celle-ci en a ${loadOf(to)}.`;
      move(dossier, to, `${counts}${choice.why}`);
      return true;
    }
    return false;
  };

  const heaviest = (): string[] =>
    [...loads.keys()].toSorted((a, b) => loadOf(b) - loadOf(a) || (a < b ? -1 : 1));
  while (moves.length < MOST_MOVES && heaviest().some(lighten));
  return moves;
};

const whyNobody = ({ insteadOf, until, standIn }: Following): string => {
  if (insteadOf === null || until === null) return 'Personne ne suit ce dossier.';
  const why = standIn === null ? 'que personne ne la remplace' : 'son remplacement ne peut pas le suivre';
  return `La personne qui le suit est absente jusqu’au ${longDate(LegalDate.parse(until))}, et ${why}.`;
};
