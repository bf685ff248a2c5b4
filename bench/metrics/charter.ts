import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { caseOf, registeredIn } from '../../test/support/charter-cases.ts';
import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';
import { evaluateDossier } from '../../workflows/application/examination/evaluate-dossier.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import { compileConstants } from '../../workflows/charter/language/compile-constants.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import type { Answers } from '../../workflows/charter/language/read-dossier.ts';
import { compare, interleave, median, timeEach } from '../measure.ts';
import type { Metric } from '../metric.ts';
import type { Figure } from '../report.ts';

/** An association that passes, a company that fails: little and much to say. */
const DOSSIERS = ['T01', 'T05'];
const EVALUATIONS = 60;
const COMPILATIONS = 3;
const read = (name: string) =>
  readFileSync(new URL(`../../workflows/charter/${name}`, import.meta.url), 'utf8');

const charterOf = (text: string) => {
  const { table } = compileConstants(read('constants.yaml'));
  const { charter } = compile(text, table);
  if (charter === undefined) throw new Error('the first charter was refused');
  return charter;
};

type Side = () => unknown;

/** The median of calls of each side in turn, in ms; a first round warms up. */
const compared = async (rounds: number, times: number, baseline: Side, measured: Side) => {
  const p50 = (act: Side) => async () => median(await timeEach(times, () => Promise.resolve(act())));
  const played = await interleave(rounds + 1, { baseline: p50(baseline), measured: p50(measured) });
  return compare(played.slice(1));
};

/** The verdicts alone, then with all that their explanation needs: origins, and what would change them. */
const evaluated = async (name: string, rounds: number, charter: CompiledCharter): Promise<Figure[]> => {
  const { answers, submittedOn, session, ...known } = caseOf(name);
  const { registered, register } = registeredIn('62', { ...known, answers, submittedOn, session });
  const factsOn = (others: Answers) => charterFacts(registered, others, submittedOn, session.date);
  const whole = JSON.stringify(answers);
  const baseline = () => JSON.parse(whole) as unknown;
  const sides: [string, Side][] = [
    ['evaluate', () => evaluate(charter, factsOn(answers), answers)],
    ['explain', () => evaluateDossier({ charter, register, answers, corrected: {}, factsOn })],
  ];
  const figures: Figure[] = [];
  for (const [verb, side] of sides)
    figures.push({
      figure: `${verb} ${name}`,
      ...(await compared(rounds, EVALUATIONS, baseline, side)),
      unit: 'ms',
      note: `${charter.criteria.length} criteria${verb === 'evaluate' ? ', target < 25 ms' : ''}`,
    });
  return figures;
};

const measure = async ({ rounds }: { rounds: number }): Promise<Figure[]> => {
  const text = read('first-charter.yaml');
  const figures: Figure[] = [];
  for (const name of DOSSIERS) figures.push(...(await evaluated(name, rounds, charterOf(text))));
  const compiling = await compared(
    rounds,
    COMPILATIONS,
    () => parse(text),
    () => charterOf(text),
  );
  return [...figures, { figure: 'compile', ...compiling, unit: 'ms' }];
};

/** A dossier judged by the whole first charter, over the reading of its answers; and its compilation, over YAML alone. */
export const charter: Metric = { name: 'charter', measure };
