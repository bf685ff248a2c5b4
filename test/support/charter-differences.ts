import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import type { Dossier } from './charter-dossiers.ts';
import type { Judgement } from './charter-oracle/judge.ts';

type Results = ReturnType<typeof evaluate>;
type Result = Results[number];

/** What the engine in force says of a dossier. */
export const examined = (charter: CompiledCharter, { structure, answers, filedOn }: Dossier): Results =>
  evaluate(charter, charterFacts(structure, answers, filedOn), answers);

export type Difference = { criterion: string; seed: number; about: string; engine: string; rules: string };

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each === undefined ? 'absent' : each)) ?? 'absent';

/** The criteria that warn on a condition of the domain rules that can be told from the dossier alone. */
const WARNED = ['SIAE-06', 'TER-02'];

const verdictDiffers = ({ verdict }: Result, { verdict: expected, allowed }: Judgement): boolean =>
  expected !== null && !allowed.includes(verdict);
const natureDiffers = ({ nature, verdict }: Result, { nature: expected }: Judgement): boolean =>
  expected !== null && verdict !== 'NOT_APPLICABLE' && nature !== expected;
const warningDiffers = ({ id, verdict, warning }: Result, { verdict: expected, warns }: Judgement): boolean =>
  WARNED.includes(id) && verdict === expected && (warning !== null) !== warns;

/** Where the engine and the rules written a second time part on one criterion. */
export const differencesOn = (seed: number, result: Result, judgement: Judgement): Difference[] => {
  const at = { criterion: result.id, seed };
  return [
    ...(verdictDiffers(result, judgement)
      ? [
          {
            ...at,
            about: 'verdict',
            engine: `${result.verdict} ${result.reason}`,
            rules: judgement.allowed.join(' | '),
          },
        ]
      : []),
    ...(natureDiffers(result, judgement)
      ? [{ ...at, about: 'nature', engine: result.nature, rules: String(judgement.nature) }]
      : []),
    ...(warningDiffers(result, judgement)
      ? [{ ...at, about: 'warning', engine: String(result.warning), rules: String(judgement.warns) }]
      : []),
  ];
};

/** Differences as a person reads them: by criterion, how many, and the first ones with their inputs. */
export const report = (
  differences: readonly Difference[],
  dossierOf: (seed: number) => Dossier,
  examples = 2,
): string =>
  [...Map.groupBy(differences, ({ criterion, about }) => `${criterion} (${about})`)]
    .map(([name, all]) => {
      const first = all.slice(0, examples).map(({ criterion, seed, engine, rules }) => {
        const { structure, answers, filedOn } = dossierOf(seed);
        return [
          `  dossier ${seed}, filed ${filedOn}: the engine says ${engine}, the rules say ${rules}`,
          `    structure ${shown(structure)}`,
          `    answers ${shown({ [criterion]: answers[criterion], ...(criterion.startsWith('LIM') && { 'LIM-00': answers['LIM-00'] }) })}`,
        ].join('\n');
      });
      return `${name}: ${all.length} dossiers\n${first.join('\n')}`;
    })
    .join('\n');
