import { explainQuorum, explainSecondCall } from './explain-quorum.ts';
import type { RulesOfProcedure } from './rules-of-procedure.ts';

export type QuorumRule = Pick<RulesOfProcedure, 'quorumMode' | 'recusalLowersBase'>;

type Assembly = {
  /** Members in office: voting seats that are filled. */
  inOffice: number;
  /** Voting members in the room, by alternate or live remote, who are not recused. */
  attending: number;
  /** Valid proxies, see `electorate`. */
  proxies: number;
  recused: number;
  rule: QuorumRule;
};

/** The figures of a quorum; `formula` says how the number was found, `sentence` what follows. Both in French. */
export type Quorum = {
  reached: boolean;
  required: number;
  counted: number;
  base: number;
  formula: string;
  sentence: string;
};

/** CRPA: at least half, so twice the count ≥ base. CGCT: the absolute majority, so twice the count > base. */
const requiredOf = (base: number, mode: QuorumRule['quorumMode']): number =>
  mode === 'CRPA' ? Math.ceil(base / 2) : Math.floor(base / 2) + 1;

/** The quorum of an item, to be checked at opening and again before each vote (DEL-07, DEL-12). */
export const quorum = ({ inOffice, attending, proxies, recused, rule }: Assembly): Quorum => {
  const base = rule.recusalLowersBase ? inOffice - recused : inOffice;
  const counted = rule.quorumMode === 'CRPA' ? attending + proxies : attending;
  const required = requiredOf(base, rule.quorumMode);
  // An empty room is no quorum, whatever the base.
  const figures = { reached: counted >= required && counted > 0, required, counted, base };
  return { ...figures, ...explainQuorum(figures, rule) };
};

type SecondCall = {
  inOffice: number;
  attending: number;
  /** Whether the person who presides, the acting chair if need be, is among those attending. */
  chairAttending: boolean;
  sameAgenda: boolean;
  /** Whether the second convocation said that no quorum would be required. */
  statedNoQuorum: boolean;
  rule: Pick<RulesOfProcedure, 'secondCallMinimumMembers'>;
};

/** The quorum of a second call: none, but the chair and at least one other voting member (DEL-08). */
export const secondCallQuorum = (call: SecondCall): Quorum => {
  const required = call.rule.secondCallMinimumMembers;
  const regular = call.sameAgenda && call.statedNoQuorum;
  const reached = regular && call.chairAttending && call.attending >= required;
  const figures = { reached, required, counted: call.attending, base: call.inOffice };
  return { ...figures, ...explainSecondCall(figures, regular, call.chairAttending) };
};
