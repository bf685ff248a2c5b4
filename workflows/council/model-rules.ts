import { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';
import { LabelRules } from '../label/label-rules.ts';
import model from './model-rules.json' with { type: 'json' };

const SEATS = 5;

/**
 * The rules from which a council that has none begins its own: those of the first one, with as many seats in each of its
 * colleges. Every one of them is the council's to change and to vote (K11).
 */
export const modelRules = (colleges: number) => ({
  procedure: RulesOfProcedure.parse({
    ...model.procedure,
    composition: Array.from({ length: colleges }, () => ({ seats: SEATS, qualified: false })),
  }),
  label: LabelRules.parse(model.label),
});
