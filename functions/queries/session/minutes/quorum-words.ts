import { explainQuorum, explainSecondCall } from '../../../../workflows/deliberation/explain-quorum.ts';
import type { RulesOfProcedure } from '../../../../workflows/deliberation/rules-of-procedure.ts';
import type { QuorumView } from '../../../../web/public/minutes/minutes-view.ts';

type Figures = { required: number; counted: number; base: number };

/** How a quorum that was reached was counted, at the first call or at a later one (DEL-07, DEL-08). */
export const quorumWords = (call: number, figures: Figures, rules: RulesOfProcedure): QuorumView => {
  const reached = { ...figures, reached: true };
  return call === 1 ? explainQuorum(reached, rules) : explainSecondCall(reached, true, true);
};
