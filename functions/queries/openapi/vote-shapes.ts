import { BallotKind } from '../../../events/item.ts';
import { VoteReason } from '../../../workflows/deliberation/count-votes.ts';
import { closed } from './closed.ts';
import { count, day, instant, many, oneOf, orNothing, orNull, seat, text, yesNo } from './plain-shapes.ts';

const seats = many(seat);
const tally = { for: count, against: count, abstain: count, blank: count, notVoting: count };

const Computation = closed({
  call: { ...count, description: 'À quelle convocation de la séance : 2, sans condition de quorum.' },
  electorate: closed({ inOffice: count, present: count, proxies: count, recused: count, available: count }),
  rule: closed({
    version: count,
    quorumMode: oneOf(['CRPA', 'CGCT']),
    recusalLowersBase: yesNo,
    secondCallMinimumMembers: count,
    writtenConsultationShare: closed({ numerator: count, denominator: count }),
    majorityMode: oneOf(['E', 'P', 'T']),
    castingVote: yesNo,
    castingVoteInSecret: yesNo,
  }),
  quorum: closed({ required: count, counted: count, base: count }),
  votes: orNothing(closed({ ...tally, null: count })),
  chairVote: {
    enum: ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK', null],
    description: 'La voix de la présidence, dite en cas de partage seulement.',
  },
  outcome: orNothing(closed({ adopted: yesNo, reason: oneOf(VoteReason.options), castingVoteUsed: yesNo })),
});

/** Why each round of a vote gave what it gave, with all that it takes to count again (M11). */
export const VoteExplanation = closed({
  rounds: many(
    closed({
      round: count,
      ballot: oneOf(BallotKind.options),
      openedAt: instant,
      conditions: {
        ...many(closed({ text, dueOn: day })),
        description: 'Sous quelles conditions l’avis est demandé, et pour quand.',
      },
      closesAt: {
        ...orNothing(instant),
        description: 'D’une consultation écrite, son terme ; nul pour un vote en séance.',
      },
      participation: {
        ...orNothing(
          closed({
            required: count,
            counted: count,
            base: count,
            reached: yesNo,
            formula: text,
            sentence: text,
          }),
        ),
        description: 'D’une consultation écrite close : combien y ont pris part, et s’il en fallait plus.',
      },
      rollCallAskedBy: seats,
      sentence: { ...orNull, description: 'Le résultat en une phrase ; nul tant que le vote est ouvert.' },
      computation: Computation,
      names: {
        ...orNothing(closed({ FOR: seats, AGAINST: seats, ABSTAIN: seats, BLANK: seats, notVoting: seats })),
        description: 'Qui a voté quoi, pour un scrutin public seulement.',
      },
      sources: orNothing(closed({ own: count, hands: count, paper: count })),
      colleges: {
        ...many(closed({ college: count, ...tally, holds: yesNo })),
        description: 'À titre d’information, les collèges d’au moins deux voix.',
      },
      annulled: orNothing(closed({ at: instant, reason: text, proposedBy: seat })),
    }),
  ),
});
