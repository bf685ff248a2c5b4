import { VoteRecounted } from '../../../../events/secret-ballot.ts';
import type { Envelope } from '../../../../events/fact.ts';
import {
  majorityOf,
  type ItemKind,
  type RulesOfProcedure,
} from '../../../../workflows/deliberation/rules-of-procedure.ts';
import type { RoundView } from '../../../../web/public/minutes/minutes-view.ts';
import { roundsOf } from '../../item/explanation.ts';
import type { RoundFacts } from '../../item/vote-trace.ts';
import { quorumWords } from './quorum-words.ts';

export type Told = {
  facts: readonly Envelope[];
  kind: ItemKind;
  rules: RulesOfProcedure;
  colleges: readonly string[];
};

const closedAtOf = (facts: readonly Envelope[], round: number): string | null =>
  facts.find(({ type, data }) => type === 'VoteClosed.v1' && data['round'] === round)?.at ?? null;

const recountsOf = (facts: readonly Envelope[], round: number): RoundView['recounts'] =>
  facts
    .filter(({ type }) => type === 'VoteRecounted.v1')
    .map(({ data, at }) => ({ at, ...VoteRecounted.shape.data.parse(data) }))
    .filter((recount) => recount.round === round)
    .map(({ at, scrutineers, same }) => ({ at, scrutineers, same }));

const chairOf = ({ chair, chairQuality }: RoundFacts['opened']): RoundView['chair'] =>
  chair === null || chairQuality === null ? null : { member: chair, quality: chairQuality };

/** In writing, who took part counts, once it is over (DEL-15). */
const quorumOf = (
  { opened, participation }: Pick<RoundFacts, 'opened' | 'participation'>,
  rules: RulesOfProcedure,
): RoundView['quorum'] => {
  if (opened.closesAt === null) return quorumWords(opened.call, opened.quorum, rules);
  return participation && { formula: participation.formula, sentence: participation.sentence };
};

/**
 * Each vote on a point, first to last. Names by choice are those of a roll call alone, and nothing of an open vote is told
 * of its course (DEL-10, D15).
 */
export const roundViews = ({ facts, kind, rules, colleges }: Told): RoundView[] =>
  roundsOf(facts).map(({ opened, openedAt, conditions, participation, closed, annulled, ...round }) => ({
    round: opened.round,
    call: opened.call,
    ballot: opened.ballot,
    rollCallAskedBy: opened.rollCallAskedBy,
    secret: opened.secret && { askedBy: opened.secret.askedBy, illusory: opened.secret.illusory },
    openedAt,
    conditions: conditions.map(({ text, dueOn }) => ({ text, dueOn })),
    closedAt: closedAtOf(facts, opened.round),
    chair: chairOf(opened),
    quorum: quorumOf({ opened, participation }, rules),
    inOffice: opened.inOffice,
    present: opened.members.length,
    proxies: opened.proxies,
    majority: majorityOf(rules, kind).majorityMode,
    result: closed && {
      for: closed.result.for,
      against: closed.result.against,
      abstain: closed.result.abstain,
      blank: closed.result.blank,
      null: closed.result.null,
      notVoting: closed.result.notVoting,
      available: closed.result.available,
      castingVoteUsed: closed.result.castingVoteUsed,
      adopted: closed.result.adopted,
    },
    sentence: round.sentence,
    sources: closed?.sources ?? null,
    names: closed !== null && opened.ballot === 'ROLL_CALL' && 'FOR' in closed.roll ? closed.roll : null,
    colleges: (closed?.colleges ?? []).map(({ college, ...votes }) => ({
      college: colleges[college - 1] ?? String(college),
      ...votes,
    })),
    recounts: recountsOf(facts, opened.round),
    annulled: annulled && { at: annulled.at, reason: annulled.reason, proposedBy: annulled.proposedBy },
  }));
