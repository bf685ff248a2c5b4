import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Assembly, PresenceRow } from '../../workflows/session/commands.ts';
import type { Store } from '../ports.ts';
import { readAssembly } from './assembly.ts';
import { Member, type References } from './references.ts';

/** Whoever is consulted in writing answers for themself, from wherever they are. */
const answering = (member: number): PresenceRow => ({
  member,
  attending: true,
  mode: 'REMOTE',
  since: '',
  proxyTo: null,
  proxyAt: null,
});

/** The titular members in office on a day: an alternate sits for somebody, and in writing nobody sits (DEL-15). */
export const titularsOn = async (store: Pick<Store, 'rows'>, council: string, day: string) =>
  (await store.rows(thingKey(council, 'council', council), 'member#'))
    .map((row) => Member.parse(row))
    .filter((seat) => seat.kind === 'TITULAR' && sitsOn(seat, day));

/** The council as it is consulted in writing: every member in office that day, by the rules of that consultation. */
export const readConsulted = async (
  store: Store,
  references: References,
  council: string,
  { id, rulesVersion }: { id: string; rulesVersion: number },
  day: string,
): Promise<Assembly | null> => {
  const sitting = { id, rulesVersion, heldOn: day, call: 1, actingChair: null };
  const [assembly, titulars] = await Promise.all([
    readAssembly(store, references, council, sitting),
    titularsOn(store, council, day),
  ]);
  return assembly && { ...assembly, presence: titulars.map(({ member }) => answering(member)) };
};
