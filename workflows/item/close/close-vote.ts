import type { PointKind } from '../../../events/item.ts';
import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { resultByCollege } from '../../deliberation/by-college.ts';
import { countVotes, type MajorityRule, type VoteResult } from '../../deliberation/count-votes.ts';
import { explainAnswer, explainOpinion } from '../../deliberation/explain-result.ts';
import { majorityOf } from '../../deliberation/rules-of-procedure.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, FactBody, Proposal } from '../../kernel/workflow.ts';
import { presides } from '../../session/room.ts';
import { countClosed } from '../../session/rows.ts';
import type { ItemGiven, Slot } from '../commands.ts';
import type { ItemContext } from '../item.machine.ts';
import { leaving } from '../leaving.ts';
import { closeSecretVote } from '../secret/close.ts';
import { notYetOver, participationFact } from '../written/close.ts';

const chosen = (slots: readonly Slot[], choice: Slot['choice']): number[] =>
  slots
    .filter((slot) => slot.choice === choice)
    .map(({ member }) => member)
    .toSorted((a, b) => a - b);

const rollOf = (slots: readonly Slot[]) => new Map(slots.map(({ member, choice }) => [member, choice]));

/** The count of a roll call: anyone can make it again from the roll. */
const closeOpenVote = (slots: readonly Slot[], rule: MajorityRule, chair: number | null) => ({
  roll: {
    FOR: chosen(slots, 'FOR'),
    AGAINST: chosen(slots, 'AGAINST'),
    ABSTAIN: chosen(slots, 'ABSTAIN'),
    BLANK: chosen(slots, 'BLANK'),
    notVoting: chosen(slots, null),
  },
  result: countVotes({ roll: rollOf(slots), rule, chair }),
  box: null,
});

const from = (slots: readonly Slot[], source: Slot['source']): number =>
  slots.filter((slot) => slot.source === source).length;

/** What a result says: an opinion on a dossier, an answer to anything else. */
const said = (
  { application, kind, closesAt, conditions: put }: ItemContext,
  result: VoteResult,
  at: Instant,
): FactBody => {
  const adopted = result.outcome === 'ADOPTED';
  if (application === null)
    return {
      type: 'PointVoted.v1',
      data: {
        kind: kind as Exclude<PointKind, 'AWARD' | 'RENEWAL'>,
        adopted,
        votedOn: dateInParis(at),
        sentence: explainAnswer(result),
      },
    };
  const opinion = adopted ? 'FAVOURABLE' : 'UNFAVOURABLE';
  const conditions = adopted ? put : [];
  const sentence = explainOpinion(result, {
    inWriting: closesAt !== null,
    conditions: conditions.length,
  });
  return { type: 'OpinionGiven.v1', data: { application, opinion, conditions, sentence } };
};

/** One cut, one count, in the room or in writing, under the majority that this kind of point takes (DEL-09, D5). */
export const closeVote = ({
  thing,
  given: { opened, slots, rules, counted },
  actor,
  at,
}: Ask<object, ItemContext, ItemGiven['closeVote']>): Outcome<Proposal> => {
  const { context } = thing;
  // D11: what one person counted is not counted yet, and not left out either.
  if (context.paper === 'ENTERED') return refused('paper-count-unconfirmed');
  if (opened === null || rules === null || context.kind === null) return refused('vote-not-open');
  const inWriting = opened.closesAt !== null;
  if (!inWriting && !presides(actor, opened.chair, opened.recused)) return refused('not-presiding');
  const early = inWriting ? notYetOver(opened, { actor, at }) : null;
  if (early !== null) return early;
  const tookPart = inWriting ? [participationFact(opened, slots, rules)] : [];
  // DEL-15: without enough of them no opinion is given, and nothing of what was answered is told.
  if (tookPart.some(({ data }) => !data.reached)) {
    const { facts, rows } = leaving(thing, 'TOO_FEW_TOOK_PART', at);
    return accepted({ facts: [...tookPart, ...facts], rows });
  }
  const rule = majorityOf(rules, context.kind);
  const closed =
    counted === null
      ? accepted(closeOpenVote(slots, rule, opened.chair))
      : closeSecretVote({ slots, rule, counted });
  if (!closed.ok) return closed;
  const { roll, result, box } = closed.value;
  const adopted = result.outcome === 'ADOPTED';
  return accepted({
    facts: [
      ...tookPart,
      {
        type: 'VoteClosed.v1',
        data: {
          round: opened.round,
          roll,
          result: {
            for: result.for,
            against: result.against,
            abstain: result.abstain,
            blank: result.blank,
            null: result.null,
            notVoting: result.notVoting,
            available: result.available,
            castingVoteUsed: result.castingVoteUsed,
            adopted,
            reason: result.reason,
          },
          box,
          sources: {
            own: from(slots, 'OWN'),
            hands: from(slots, 'HANDS'),
            paper: from(slots, 'PAPER'),
          },
          // M7: a secret vote tells nothing of a part of the council.
          colleges: box === null ? resultByCollege(opened.colleges, rollOf(slots), rule, adopted) : [],
        },
      },
      said(context, result, at),
    ],
    // A vote in writing is counted nowhere: nobody sits.
    rows: inWriting ? [] : [countClosed(thing.council, context.session)],
  });
};
