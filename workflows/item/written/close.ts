import type { FactOf } from '../../../events/catalogue.ts';
import type { Instant } from '../../../events/fact.ts';
import { participation } from '../../deliberation/participation.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import type { Actor } from '../../kernel/actor.ts';
import { refused, type Outcome } from '../../kernel/outcome.ts';
import type { Proposal } from '../../kernel/workflow.ts';
import type { Slot } from '../commands.ts';

type Opened = FactOf<'VoteOpened.v1'>['data'];

/** Nobody closes a vote in writing but its session, once its end has come (DEL-15). */
export const notYetOver = (
  { closesAt }: Opened,
  { actor, at }: { actor: Actor; at: Instant },
): Outcome<Proposal> | null => {
  if (actor.kind !== 'system') return refused('answered-in-writing');
  return closesAt === null || at < closesAt ? refused('not-due', { deadline: 'consultation' }) : null;
};

/** Who took part in writing, and whether that is enough; what they chose is not in it (DEL-15). */
export const participationFact = (
  { round, inOffice, recused }: Opened,
  slots: readonly Slot[],
  rule: RulesOfProcedure,
): Extract<Proposal['facts'][number], { type: 'ParticipationCounted.v1' }> => {
  const tookPart = slots
    .filter(({ voted }) => voted)
    .map(({ member }) => member)
    .toSorted((a, b) => a - b);
  const { counted: _, ...figures } = participation({
    inOffice,
    recused: recused.length,
    tookPart: tookPart.length,
    rule,
  });
  return { type: 'ParticipationCounted.v1', data: { round, tookPart, ...figures } };
};
