import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';
import type { CompiledCharter, CompiledCriterion } from '../../workflows/charter/language/charter-types.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import { simulate, type SimulatedDossier } from '../../workflows/charter/simulate.ts';
import { anyDossier } from '../../test/support/charter-dossiers.ts';
import { makeRandom } from '../../test/support/charter-random.ts';
import { compiled, firstText } from '../../test/support/charter-texts.ts';
import { compare, interleave, median, timeAll } from '../measure.ts';
import type { Metric } from '../metric.ts';
import type { Figure } from '../report.ts';

const HOLDERS = 1_000;
/** What is promised of a simulation (I4): how many of them it must be able to move, and how long it may take. */
const FEWEST_CHANGED = HOLDERS / 5;
const LONGEST_SECONDS = 30;

const holders = (): SimulatedDossier[] =>
  Array.from({ length: HOLDERS }, (_, index) => {
    const { structure, answers, filedOn } = anyDossier(makeRandom(index + 1));
    const facts = charterFacts(structure, answers, filedOn);
    const who = { application: `a${index}`, structure: `s${index}`, structureName: `Structure ${index}` };
    return { ...who, holder: true, facts, answers };
  });

/** The figures of two criteria a tenth higher: months since the last assembly, and the scale of pay. */
const MOVED = ['GOV-02', 'LIM-09'];
const moved = (criterion: CompiledCriterion): CompiledCriterion =>
  MOVED.includes(criterion.id)
    ? {
        ...criterion,
        thresholds: criterion.thresholds.map((each) => ({ ...each, value: Math.ceil(each.value * 1.1) })),
      }
    : criterion;

const timed = (act: () => void): Promise<number> => timeAll(() => Promise.resolve(act()));

const measure = async ({ rounds }: { rounds: number }): Promise<Figure[]> => {
  const current = compiled(firstText);
  const draft: CompiledCharter = { ...current, criteria: current.criteria.map(moved) };
  const dossiers = holders();
  let changed = 0;
  const played = await interleave(rounds, {
    evaluate: () => timed(() => dossiers.forEach(({ facts, answers }) => evaluate(current, facts, answers))),
    simulate: () => timed(() => void ({ changed } = simulate(current, draft, dossiers))),
  });
  const seconds = median(played.map((round) => round.simulate)) / 1_000;
  if (changed < FEWEST_CHANGED) throw new Error(`only ${changed} of ${HOLDERS} holders change verdict`);
  if (seconds > LONGEST_SECONDS) throw new Error(`${HOLDERS} holders take ${seconds.toFixed(1)} s`);
  return [
    {
      figure: `${HOLDERS} holders, ${changed} of them change`,
      ...compare(played.map((round) => ({ measured: round.simulate, baseline: round.evaluate }))),
      unit: 'ms',
    },
  ];
};

/** A draft simulated on those who hold the label, over one evaluation of each. */
export const simulateCharter: Metric = { name: 'simulation', measure };
