import { Day } from '../../events/fact.ts';
import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import { vacanciesOn } from '../../workflows/council/seats/place.ts';
import type { CouncilContext } from '../../workflows/council/council.machine.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { References } from '../given/references.ts';
import { malformed } from '../shell/problems.ts';

/** The day that a reader asks about, if they name one. @throws Problem 400 when it is no day */
export const dayAsked = (typed: string | undefined): string | null => {
  if (typed === undefined) return null;
  const day = Day.safeParse(typed);
  if (!day.success) throw malformed('Écrivez le jour cherché ainsi : « ?on=2027-01-20 ».');
  return day.data;
};

/**
 * Who sits on a council on a day, past or to come, by seat, and the seats that nobody holds as the rules in force count
 * them (BOD-02, DEL-02, MAN-01); `accepted` once the invitation is. Names are no part of it: they are sealed.
 */
export const membersOn = async (
  references: Pick<References, 'mandates' | 'rules'>,
  { council, context }: Thing<CouncilContext>,
  on: string,
) => {
  const [mandates, rules] = await Promise.all([
    references.mandates(council),
    references.rules(council, context.rulesVersion),
  ]);
  const sitting = mandates
    .filter((each) => sitsOn(each, on))
    .toSorted((a, b) => a.college - b.college || a.seat - b.seat || (a.kind > b.kind ? -1 : 1));
  return {
    on,
    items: sitting.map(({ member, college, seat, kind, chair, startsOn, termEndsOn, endedOn, person }) => ({
      member,
      college,
      seat,
      kind,
      chair,
      vicePresident: context.vicePresidents.includes(member),
      startsOn,
      termEndsOn,
      endedOn: endedOn ?? null,
      accepted: person !== null,
    })),
    vacancies: vacanciesOn(rules?.procedure.composition ?? null, sitting),
  };
};
