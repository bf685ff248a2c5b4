import { OpinionGiven, PointVoted, VoteAnnulled, VoteClosed, VoteOpened } from '../../../events/item.ts';
import { ConditionsPut } from '../../../events/condition.ts';
import { ParticipationCounted } from '../../../events/written-consultation.ts';
import type { Envelope } from '../../../events/fact.ts';
import { ItemContext } from '../../../workflows/item/item.machine.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { explainRound, type RoundFacts } from './vote-trace.ts';

/** The rounds of an item, first to last: what happened from each opening to the next. */
export const roundsOf = (facts: readonly Envelope[]): RoundFacts[] => {
  const rounds: RoundFacts[] = [];
  let conditions: RoundFacts['conditions'] = [];
  for (const { type, data, at } of facts) {
    if (type === 'ConditionsPut.v1') conditions = ConditionsPut.shape.data.parse(data).conditions;
    if (type === 'VoteOpened.v1') {
      const opened = VoteOpened.shape.data.parse(data);
      rounds.push({
        opened,
        openedAt: at,
        conditions,
        participation: null,
        closed: null,
        sentence: null,
        annulled: null,
      });
    }
    const last = rounds.at(-1);
    if (last === undefined) continue;
    if (type === 'ParticipationCounted.v1') last.participation = ParticipationCounted.shape.data.parse(data);
    if (type === 'VoteClosed.v1') last.closed = VoteClosed.shape.data.parse(data);
    if (type === 'OpinionGiven.v1') last.sentence = OpinionGiven.shape.data.parse(data).sentence;
    if (type === 'PointVoted.v1') last.sentence = PointVoted.shape.data.parse(data).sentence;
    if (type === 'VoteAnnulled.v1') last.annulled = { ...VoteAnnulled.shape.data.parse(data), at };
  }
  return rounds;
};

/** What a point's votes gave and why, under the rules that each was held by (M11, M27). */
export const makeItemExplanation =
  (sources: { store: Pick<Store, 'facts'>; references: Pick<References, 'rules'> }) =>
  async ({ council, id, context }: Thing) => {
    const { kind } = ItemContext.parse(context);
    const rounds = roundsOf(await sources.store.facts(council, 'item', id));
    const explained = rounds.map(async (round) => {
      const rules = await sources.references.rules(council, round.opened.rulesVersion);
      if (rules === null) throw new Error('a vote was opened under rules that are not kept');
      return explainRound(round, rules.procedure, kind ?? 'OTHER');
    });
    return { rounds: await Promise.all(explained) };
  };
