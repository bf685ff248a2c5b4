import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import { vacanciesOn } from '../../workflows/council/seats/place.ts';
import type { CouncilContext } from '../../workflows/council/council.machine.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { makeInvitedUntil } from '../given/invited-until.ts';
import type { makeMemberContacts } from '../given/member-contacts.ts';
import type { References } from '../given/references.ts';

/**
 * Who sits on a council on a day, past or to come, by seat, and the seats that nobody holds as the rules in force count
 * them (BOD-02, DEL-02, MAN-01); `accepted` once the invitation is. Names are no part of it: `rosterOn` opens them.
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

type RosterSources = {
  references: Pick<References, 'mandates' | 'rules'>;
  contactsOf: ReturnType<typeof makeMemberContacts>;
  invitedUntil: ReturnType<typeof makeInvitedUntil>;
};

/**
 * The same with names and addresses, for those who call the council, and until when whoever has not answered may; each is
 * null once it is erased.
 */
export const rosterOn = async (
  { references, contactsOf, invitedUntil }: RosterSources,
  council: Thing<CouncilContext>,
  on: string,
) => {
  const [{ items, ...rest }, mandates] = await Promise.all([
    membersOn(references, council, on),
    references.mandates(council.council),
  ]);
  const numbers = items.map(({ member }) => member);
  const [contacts, ends] = await Promise.all([
    contactsOf(council.council, numbers),
    invitedUntil(
      council.council,
      mandates.filter(({ member }) => numbers.includes(member)),
    ),
  ]);
  const roster = items.map(({ member, ...seat }) => {
    const { name = null, email = null } = contacts.get(member) ?? {};
    return { member, name, email, ...seat, invitedUntil: ends.get(member) ?? null };
  });
  return { ...rest, items: roster };
};
