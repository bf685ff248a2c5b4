import {
  ProposalAdjourned,
  ProposalMade,
  ProposalPlacedOnAgenda,
  ProposalVoted,
} from '../../../../events/proposal.ts';
import type { Envelope } from '../../../../events/fact.ts';
import { explainAnswer } from '../../../../workflows/deliberation/explain-result.ts';
import { majorityOf, type RulesOfProcedure } from '../../../../workflows/deliberation/rules-of-procedure.ts';
import type { ProposalView } from '../../../../web/public/minutes/minutes-view.ts';
import type { Words } from '../../examination/sealed-words.ts';
import { resultOf } from '../../proposal/result.ts';

/** What the minutes of one session tell of a proposal. */
export type ProposalRead = {
  made: Envelope;
  /** The writing that the council had before it: its title is told. */
  written: Envelope;
  placed: Envelope;
  /** How it left that agenda; null while nothing says so. */
  left: Envelope | null;
};

const WRITES: readonly string[] = ['ProposalMade.v1', 'ProposalAmended.v1'];
const LEAVES: readonly string[] = ['ProposalVoted.v1', 'ProposalAdjourned.v1', 'ProposalWithdrawn.v1'];

const broughtTo = ({ type, data }: Envelope): string | null => {
  if (type === 'ProposalPlacedOnAgenda.v1') return ProposalPlacedOnAgenda.shape.data.parse(data).session;
  return type === 'ProposalAdjourned.v1' ? ProposalAdjourned.shape.data.parse(data).session : null;
};

/**
 * What became of a proposal in one session, by what was recorded until an instant, or so far: its vote is recorded once
 * the session is closed. Null when it was not on that agenda by then.
 */
export const proposalIn = (
  facts: readonly Envelope[],
  session: string,
  until: string | null,
): ProposalRead | null => {
  const recorded = facts.filter(({ at }) => until === null || at <= until);
  const came = recorded.findLastIndex((fact) => broughtTo(fact) === session);
  const [made, placed] = [recorded[0], recorded[came]];
  if (made === undefined || placed === undefined) return null;
  const after = recorded.findIndex(({ type }, rank) => rank > came && LEAVES.includes(type));
  const here = after === -1 ? recorded : recorded.slice(0, after);
  const written = here.findLast(({ type }) => WRITES.includes(type)) ?? made;
  return { made, written, placed, left: recorded[after] ?? null };
};

/** The facts that are told, whose words are opened: no comment is among them. */
export const toldOf = ({ made, written, placed, left }: ProposalRead): Envelope[] => [
  ...new Set([made, written, placed, ...(left === null ? [] : [left])]),
];

const becameOf = (left: Envelope | null): Pick<ProposalView, 'how' | 'adjournedTo'> => {
  if (left?.type === 'ProposalVoted.v1') return { how: 'VOTED', adjournedTo: null };
  if (left?.type === 'ProposalWithdrawn.v1') return { how: 'WITHDRAWN', adjournedTo: null };
  if (left?.type !== 'ProposalAdjourned.v1') return { how: 'NOT_TREATED', adjournedTo: null };
  return { how: 'ADJOURNED', adjournedTo: ProposalAdjourned.shape.data.parse(left.data).heldOn };
};

const voteIn = (
  left: Envelope | null,
  majority: NonNullable<ProposalView['vote']>['majority'],
): ProposalView['vote'] => {
  if (left?.type !== 'ProposalVoted.v1') return null;
  const voted = ProposalVoted.shape.data.parse(left.data);
  const result = resultOf(voted);
  const { available, castingVoteUsed } = result;
  return {
    ...voted.tally,
    available,
    castingVoteUsed,
    adopted: voted.adopted,
    votesInRoom: voted.votesInRoom,
    majority,
    sentence: explainAnswer(result),
  };
};

/** One proposal as the minutes of a session tell it: voted, left for another, or not dealt with (DEL-13). */
export const proposalView = (
  { made, written, left }: ProposalRead,
  { rank, words, rules }: { rank: number; words: Words; rules: RulesOfProcedure },
): ProposalView => {
  const { kind } = ProposalMade.shape.data.parse(made.data);
  return {
    id: made.thing,
    rank,
    kind,
    title: words(written)?.['title'] ?? null,
    ...becameOf(left),
    vote: voteIn(left, majorityOf(rules, kind).majorityMode),
  };
};
