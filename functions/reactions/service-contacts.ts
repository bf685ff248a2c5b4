import { type EscalationCircle, LimitEscalated } from '../../events/clock.ts';
import type { Envelope } from '../../events/fact.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { circleOf } from '../../workflows/application/assignment/circle.ts';
import { isAlertDay } from '../../workflows/application/receipt/silence-deadlines.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { StaffRow } from '../../workflows/council/staff-rows.ts';
import { absencesOf } from '../given/absences.ts';
import { holdersOf } from '../given/colleagues.ts';
import type { Store, Subjects } from '../ports.ts';

type Sources = { store: Pick<Store, 'rows' | 'many'>; subjects: Pick<Subjects, 'open'> };

/** Where the people of the service are written to in person; whoever was erased is written to no more. */
export const makeServiceContacts = ({ store, subjects }: Sources) => {
  const emailOf = async ({ sealed }: StaffRow): Promise<string[]> => {
    const person = await subjects.open(sealed.fact, sealed.subject);
    return person?.['email'] === undefined ? [] : [person['email']];
  };

  /** The addresses of those whom a step of the escalation tells, each once. */
  const addresses = async (
    { council, at }: Envelope,
    dossier: ApplicationContext,
    upTo: EscalationCircle,
  ) => {
    const [[officers = [], secretaries = [], administrators = []], absences] = await Promise.all([
      Promise.all(['officer', 'secretary', 'administrator'].map((role) => holdersOf(store, council, role))),
      absencesOf(store, council),
    ]);
    const service = { officers, secretaries, administrators, absences, today: dateInParis(at) };
    const rows = new Map([...officers, ...secretaries, ...administrators].map((row) => [row.person, row]));
    const told = circleOf(dossier, upTo, service);
    const found = await Promise.all(told.flatMap((person) => rows.get(person) ?? []).map(emailOf));
    return [...new Set(found.flat())];
  };

  return {
    /**
     * To whom a step of the escalation is written (B12). On a day on which the address of the service is warned of the
     * same limit (SIL-09, ACK-02), it is not written to twice; it is, when nobody else is left to tell.
     */
    async circle(fact: Envelope, dossier: ApplicationContext, ofService: string): Promise<string[]> {
      const { limit, upTo, dueOn } = LimitEscalated.shape.data.parse(fact.data);
      const people = await addresses(fact, dossier, upTo);
      if (people.length === 0) return [ofService];
      const warned = isAlertDay(limit, dueOn, dossier.alertDays, dateInParis(fact.at));
      return warned ? people.filter((address) => address !== ofService) : people;
    },
  };
};
