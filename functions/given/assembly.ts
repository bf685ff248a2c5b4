import * as z from 'zod';
import { inOfficeByCollege, inOfficeOn, sitsOn, titularOf } from '../../workflows/council/seats/mandates.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { presenceOf } from '../../workflows/session/rows.ts';
import type { Assembly, PresenceRow } from '../../workflows/session/commands.ts';
import type { Store } from '../ports.ts';
import { Member, type References } from './references.ts';

/** Where a member is in a session, as their row keeps it. */
export const Presence = z.object({
  member: z.int(),
  attending: z.boolean(),
  mode: z.enum(['ROOM', 'REMOTE']).default('ROOM'),
  since: z.string(),
  proxyTo: z.int().nullable(),
  proxyAt: z.string().nullable(),
});

export const toPresenceRow = (row: unknown): PresenceRow => Presence.parse(row);

/** One call of a session, its day, the rules of its convocation, and whom it named to preside it. */
type Sitting = { id: string; call: number; heldOn: string; rulesVersion: number; actingChair: number | null };

/**
 * The council as it sits: members in office, who is there, and the rules of its convocation. A member without a row is
 * absent, and counts in the number in office all the same (DEL-07).
 */
export const readAssembly = async (
  store: Store,
  references: References,
  council: string,
  { id, call, heldOn, rulesVersion, actingChair }: Sitting,
): Promise<Assembly | null> => {
  const [found, rules, seats, rows] = await Promise.all([
    references.council(council),
    references.rules(council, rulesVersion),
    store.rows(thingKey(council, 'council', council), 'member#'),
    store.rows(thingKey(council, 'session', id), presenceOf(call)),
  ]);
  if (!found || !rules) return null;
  // A mandate that ended after a check-in votes no more, nor does one that begins later (MAN-01, MAN-02).
  const sitting = seats.map((row) => Member.parse(row)).filter((seat) => sitsOn(seat, heldOn));
  const titulars = new Map(sitting.map((seat) => [seat, titularOf(sitting, seat, heldOn)]));
  // An alternate replaces a member who is absent (DEL-01); a seat that nobody holds has no member to replace, and is filled
  // for the remaining term (DEL-02). It is not in the number in office either (Q12): sat in, it would weigh more than it
  // counts.
  const seated = new Set(sitting.filter((seat) => titulars.get(seat) != null).map(({ member }) => member));
  return {
    call,
    inOffice: inOfficeOn(sitting, heldOn),
    inOfficeBy: inOfficeByCollege(sitting, heldOn),
    chair: found.chair,
    vicePresidents: found.vicePresidents,
    actingChair,
    rulesVersion: rules.version,
    rules: rules.procedure,
    colleges: new Map(seats.map(({ member, college }) => [Number(member), Number(college)])),
    presence: rows.map(toPresenceRow).filter(({ member }) => seated.has(member)),
    standIns: sitting.flatMap((seat) => {
      const titular = titulars.get(seat);
      return seat.kind === 'ALTERNATE' && titular != null
        ? [{ alternate: seat.member, titular: titular.member }]
        : [];
    }),
  };
};
