import type * as z from 'zod';
import type { VoteAnnulled, VoteClosed, VoteOpened } from '../../../events/item.ts';
import type { Condition } from '../../../events/condition.ts';
import type { ParticipationCounted } from '../../../events/written-consultation.ts';
import type { Instant } from '../../../events/fact.ts';
import {
  majorityOf,
  type ItemKind,
  type RulesOfProcedure,
} from '../../../workflows/deliberation/rules-of-procedure.ts';

type DataOf<Fact extends z.ZodObject<{ data: z.ZodType }>> = z.infer<Fact['shape']['data']>;

/** One round of a vote, from its facts alone. */
export type RoundFacts = {
  opened: DataOf<typeof VoteOpened>;
  openedAt: Instant;
  /** Put with the question, as they stood when it opened (D16). */
  conditions: readonly Condition[];
  /** Of a written consultation that is over (DEL-15). */
  participation: DataOf<typeof ParticipationCounted> | null;
  closed: DataOf<typeof VoteClosed> | null;
  /** What it gave, as it was told. */
  sentence: string | null;
  annulled: (DataOf<typeof VoteAnnulled> & { at: Instant }) | null;
};

const choiceOf = ({ roll }: DataOf<typeof VoteClosed>, member: number | null) => {
  if (member === null || !('FOR' in roll)) return null;
  const found = (['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const).find((one) => roll[one].includes(member));
  return found ?? null;
};

const isTied = ({ result }: DataOf<typeof VoteClosed>): boolean =>
  result.for === result.against && result.for > 0;

/** Every number that a result was computed from: enough to compute it again (M11). */
const computation = ({ opened, closed }: RoundFacts, rules: RulesOfProcedure, kind: ItemKind) => {
  const { call, members, proxies, recused, inOffice, quorum, chair, rulesVersion } = opened;
  const { quorumMode, recusalLowersBase, secondCallMinimumMembers, writtenConsultationShare } = rules;
  const { majorityMode, castingVote, castingVoteInSecret } = majorityOf(rules, kind);
  return {
    call,
    electorate: {
      inOffice,
      present: members.length,
      proxies: proxies.length,
      recused: recused.length,
      available: members.length + proxies.length,
    },
    rule: {
      version: rulesVersion,
      quorumMode,
      recusalLowersBase,
      secondCallMinimumMembers,
      writtenConsultationShare,
      majorityMode,
      castingVote,
      castingVoteInSecret,
    },
    quorum,
    votes: closed && {
      for: closed.result.for,
      against: closed.result.against,
      abstain: closed.result.abstain,
      blank: closed.result.blank,
      null: closed.result.null,
      notVoting: closed.result.notVoting,
    },
    // It matters to a tie alone, and is told for no other.
    chairVote: closed && isTied(closed) ? choiceOf(closed, chair) : null,
    outcome: closed && {
      adopted: closed.result.adopted,
      reason: closed.result.reason,
      castingVoteUsed: closed.result.castingVoteUsed,
    },
  };
};

/**
 * Why a round gave what it gave (M11): a sentence, and the whole computation. Names are told for a roll call alone
 * (DEL-10); an open vote says nothing of its course (D15).
 */
export const explainRound = (round: RoundFacts, rules: RulesOfProcedure, kind: ItemKind) => {
  const { opened, openedAt, conditions, participation, closed, sentence, annulled } = round;
  return {
    round: opened.round,
    ballot: opened.ballot,
    openedAt,
    conditions,
    closesAt: opened.closesAt,
    participation: participation && {
      required: participation.required,
      counted: participation.tookPart.length,
      base: participation.base,
      reached: participation.reached,
      formula: participation.formula,
      sentence: participation.sentence,
    },
    rollCallAskedBy: opened.rollCallAskedBy,
    sentence,
    computation: computation(round, rules, kind),
    names: closed !== null && opened.ballot === 'ROLL_CALL' && 'FOR' in closed.roll ? closed.roll : null,
    sources: closed?.sources ?? null,
    colleges: closed?.colleges ?? [],
    annulled: annulled && {
      at: annulled.at,
      reason: annulled.reason,
      proposedBy: annulled.proposedBy,
    },
  };
};
