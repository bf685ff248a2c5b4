import type { ChairQuality } from '../../events/session.ts';
import { quorum, secondCallQuorum, type Quorum } from '../deliberation/quorum.ts';
import { electorate, type Electorate } from '../deliberation/valid-proxies.ts';
import type { Actor } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Assembly } from './commands.ts';

/** Who presides, and as what. */
export type Chair = { member: number; quality: ChairQuality };

/** A room as it stands for one point, or for the opening: who votes, on which quorum, and who presides, if anybody. */
export type Room = {
  call: number;
  voters: Electorate;
  quorum: Quorum;
  chair: Chair | null;
  /** Of those who are recused, the members of this room: whoever sits, or is replaced by nobody. */
  recused: readonly number[];
};

/**
 * Who presides among those who are there and not recused: the president, else the first of the vice-presidents, else
 * the member named for this session (BOD-01, domain rules 5.3). A proxy presides nothing.
 */
export const chairOf = (
  { chair, vicePresidents, actingChair }: Pick<Assembly, 'chair' | 'vicePresidents' | 'actingChair'>,
  there: readonly number[],
): Chair | null => {
  const inOrder: [number | null, ChairQuality][] = [
    [chair, 'PRESIDENT'],
    ...vicePresidents.map((member): [number, ChairQuality] => [member, 'VICE_PRESIDENT']),
    [actingChair, 'ACTING'],
  ];
  for (const [member, quality] of inOrder)
    if (member !== null && there.includes(member)) return { member, quality };
  return null;
};

type Counted = { voters: Electorate; recused: readonly number[]; chair: Chair | null };

/** The quorum of the first call; of a later one no quorum, but somebody to preside, and another (DEL-08). */
const quorumOf = ({ call, inOffice, rules: rule }: Assembly, { voters, recused, chair }: Counted): Quorum => {
  const attending = voters.members.length;
  if (call === 1)
    return quorum({ inOffice, attending, proxies: voters.valid.length, recused: recused.length, rule });
  // A second convocation says that no quorum is required, and its agenda takes nothing more: no other is made.
  const convocation = { sameAgenda: true, statedNoQuorum: true };
  return secondCallQuorum({ inOffice, attending, chairAttending: chair !== null, ...convocation, rule });
};

type Seated = Pick<Assembly, 'presence' | 'standIns'>;

/**
 * Seats as they sit: an alternate does while their titular does not, and a titular who is replaced is known as such,
 * so that a proxy given falls (DEL-01, DEL-06). It holds whatever order they came in.
 */
export const seatsOf = ({ presence, standIns }: Seated) => {
  const attending = new Set(presence.filter((row) => row.attending).map(({ member }) => member));
  const replacing = standIns.filter(
    ({ alternate, titular }) => attending.has(alternate) && !attending.has(titular),
  );
  const replaced = new Set(replacing.map(({ titular }) => titular));
  const spare = new Set(standIns.map(({ alternate }) => alternate));
  for (const { alternate } of replacing) spare.delete(alternate);
  const sitting = presence.map((row) => ({
    ...row,
    attending: row.attending && !spare.has(row.member),
    replaced: replaced.has(row.member),
  }));
  return { sitting, out: new Set([...spare, ...replaced]) };
};

/** Who can vote on a point, on which quorum, and who presides, from the rows of the room (DEL-06 to DEL-08, DEL-11). */
export const roomOf = (assembly: Assembly, declared: readonly number[]): Room => {
  const { call, rules } = assembly;
  const { sitting: presence, out } = seatsOf(assembly);
  const recused = declared.filter((member) => !out.has(member));
  const proxies = presence.flatMap(({ member, proxyTo, proxyAt }) =>
    proxyTo === null || proxyAt === null ? [] : [{ giver: member, holder: proxyTo, registeredAt: proxyAt }],
  );
  const voters = electorate({ presence, proxies, recused, rule: rules });
  const chair = chairOf(assembly, voters.members);
  return { call, voters, quorum: quorumOf(assembly, { voters, recused, chair }), chair, recused };
};

/** What a room lacks to sit, or to vote on a point: its quorum first, then somebody to preside; else, who presides. */
export const lackOf = ({ call, quorum: figures, chair }: Room): Outcome<Chair> => {
  const { reached, counted, base, required } = figures;
  if (call > 1 && counted < required) return refused('second-call-too-few', { counted, required });
  if (call === 1 && !reached) return refused('quorum-not-reached', { counted, base, required });
  return chair === null ? refused('nobody-presides') : accepted(chair);
};

/**
 * Whether somebody leads the session: the President by their role, or whoever presides, from their seat. On a point from
 * which they are recused, the President leads nothing either (DEL-11).
 */
export const presides = (actor: Actor, chair: number | null, recused: readonly number[] = []): boolean => {
  if (actor.kind !== 'person') return false;
  const seat = actor.roles.find((held) => held.role === 'member')?.member ?? null;
  if (seat !== null && recused.includes(seat)) return false;
  return actor.roles.some(({ role }) => role === 'president') || (seat !== null && seat === chair);
};
