import * as z from 'zod';
import type { RulesOfProcedure } from './rules-of-procedure.ts';

/**
 * A member's seat, by its number. One who sits live at a distance attends; one who is `replaced` does not, their
 * alternate does, under a number of their own.
 */
export type Presence = { member: number; attending: boolean; replaced?: boolean };

/** A written proxy, registered and not revoked. `registeredAt` sorts as text sorts. */
export type Proxy = { giver: number; holder: number; registeredAt: string };

export const VoidProxyReason = z.enum([
  'NOT_MEMBERS',
  'HOLDER_HAS_ANOTHER',
  'GIVER_HAS_ANOTHER',
  'GIVER_ATTENDING',
  'GIVER_RECUSED',
  'HOLDER_ABSENT',
  'HOLDER_RECUSED',
]);
export type VoidProxyReason = z.infer<typeof VoidProxyReason>;

export type SortedProxies = {
  valid: { giver: number; holder: number }[];
  void: { giver: number; holder: number; reason: VoidProxyReason }[];
};

type Room = {
  presence: readonly Presence[];
  proxies: readonly Proxy[];
  recused: readonly number[];
  rule: Pick<RulesOfProcedure, 'maxProxiesPerHolder'>;
};

const byRegistration = (a: Proxy, b: Proxy): number =>
  a.registeredAt === b.registeredAt ? a.giver - b.giver : a.registeredAt < b.registeredAt ? -1 : 1;

/**
 * Why a proxy could not even be registered: the earliest of a holder or a giver stands for the whole session, and
 * one void from the start does not revive when the other falls (DEL-06).
 */
const makeRegister = (members: ReadonlySet<number>, maxProxiesPerHolder: number) => {
  const givers = new Set<number>();
  const held = new Map<number, number>();
  return ({ giver, holder }: Proxy): VoidProxyReason | null => {
    if (giver === holder || !members.has(giver) || !members.has(holder)) return 'NOT_MEMBERS';
    if (givers.has(giver)) return 'GIVER_HAS_ANOTHER';
    const count = held.get(holder) ?? 0;
    if (count >= maxProxiesPerHolder) return 'HOLDER_HAS_ANOTHER';
    givers.add(giver);
    held.set(holder, count + 1);
    return null;
  };
};

/** Which proxies vote on an item, and why the others do not (DEL-06, DEL-11). */
export const sortProxies = ({ presence, proxies, recused, rule }: Room): SortedProxies => {
  const attending = new Set(presence.filter((row) => row.attending).map((row) => row.member));
  const replaced = new Set(presence.filter((row) => row.replaced).map((row) => row.member));
  const away = new Set(recused);
  const register = makeRegister(new Set(presence.map((row) => row.member)), rule.maxProxiesPerHolder);
  const fallen = ({ giver, holder }: Proxy): VoidProxyReason | null => {
    if (attending.has(giver)) return 'GIVER_ATTENDING';
    if (replaced.has(giver)) return 'GIVER_ATTENDING';
    if (away.has(giver)) return 'GIVER_RECUSED';
    if (!attending.has(holder)) return 'HOLDER_ABSENT';
    return away.has(holder) ? 'HOLDER_RECUSED' : null;
  };
  const sorted: SortedProxies = { valid: [], void: [] };
  for (const proxy of proxies.toSorted(byRegistration)) {
    const pair = { giver: proxy.giver, holder: proxy.holder };
    const reason = register(proxy) ?? fallen(proxy);
    if (reason === null) sorted.valid.push(pair);
    else sorted.void.push({ ...pair, reason });
  }
  return sorted;
};

/** Who votes on an item: the members who attend and are not recused, and the proxies they carry. */
export type Electorate = SortedProxies & {
  members: number[];
  /** Votes available: one a member, one a valid proxy. */
  available: number;
};

/** The electorate of an item, members and pairs in ascending order of members and of registration. */
export const electorate = (room: Room): Electorate => {
  const away = new Set(room.recused);
  const members = room.presence
    .filter(({ member, attending }) => attending && !away.has(member))
    .map(({ member }) => member)
    .toSorted((a, b) => a - b);
  const proxies = sortProxies(room);
  return { members, ...proxies, available: members.length + proxies.valid.length };
};

/** Each reason in a French sentence for the holder and for the minutes. */
export const VOID_PROXY_SENTENCES: Record<VoidProxyReason, string> = {
  NOT_MEMBERS: 'Un pouvoir va d’un membre en exercice à un autre.',
  HOLDER_HAS_ANOTHER: 'Cette personne porte déjà autant de pouvoirs que le règlement le permet.',
  GIVER_HAS_ANOTHER: 'Ce membre a déjà donné pouvoir à une autre personne.',
  GIVER_ATTENDING: 'Le membre qui a donné pouvoir siège ou est remplacé.',
  GIVER_RECUSED: 'Le membre qui a donné pouvoir est déporté sur ce point.',
  HOLDER_ABSENT: 'La personne qui porte le pouvoir ne siège pas.',
  HOLDER_RECUSED: 'La personne qui porte le pouvoir est déportée sur ce point.',
};
