import type { ChairQuality } from '../../events/session.ts';
import { quorum, type Quorum } from '../deliberation/quorum.ts';
import { electorate, type Electorate } from '../deliberation/valid-proxies.ts';
import type { Actor } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Assembly } from './commands.ts';

/** Who presides, and as what. */
export type Chair = { member: number; quality: ChairQuality };

/** A room as it stands for one point, or for the opening: who votes, on which quorum, and who presides, if anybody. */
export type Room = { voters: Electorate; quorum: Quorum; chair: Chair | null };

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

/** Who can vote on a point, on which quorum, and who presides, from the rows of the room (DEL-06, DEL-07, DEL-11). */
export const roomOf = (assembly: Assembly, recused: readonly number[]): Room => {
  const { inOffice, presence, rules } = assembly;
  const proxies = presence.flatMap(({ member, proxyTo, proxyAt }) =>
    proxyTo === null || proxyAt === null ? [] : [{ giver: member, holder: proxyTo, registeredAt: proxyAt }],
  );
  const voters = electorate({ presence, proxies, recused, rule: rules });
  const figures = quorum({
    inOffice,
    attending: voters.members.length,
    proxies: voters.valid.length,
    recused: recused.length,
    rule: rules,
  });
  return { voters, quorum: figures, chair: chairOf(assembly, voters.members) };
};

/** What a room lacks to sit, or to vote on a point: its quorum first, then somebody to preside; else, who presides. */
export const lackOf = ({ quorum: { reached, counted, base, required }, chair }: Room): Outcome<Chair> => {
  if (!reached) return refused('quorum-not-reached', { counted, base, required });
  return chair === null ? refused('nobody-presides') : accepted(chair);
};

/** Whether somebody leads the session: the President by their role, or whoever presides, from their seat. */
export const presides = (actor: Actor, chair: number | null): boolean =>
  actor.kind === 'person' &&
  actor.roles.some((held) => held.role === 'president' || (held.role === 'member' && held.member === chair));
