import type { NamedProof, NamedTest, PlantedBug } from './bug.ts';
import { plant } from './plant.ts';
import { runProof } from './run-proof.ts';
import { runTests, sawSomething } from './run-tests.ts';

/** What saw the bug, or null; `said` is for whoever wants to know why. */
export type Verdict = { readonly by: string | null; readonly said: string };

type Catcher = NamedTest | NamedProof;
type Run = Verdict & { readonly passed: boolean };

const runProofAsCatcher = async (root: string, named: NamedProof): Promise<Run> => {
  const { failed, problem } = await runProof(root, named);
  return { passed: failed === 0, by: failed > 0 ? `proof ${named.proof}` : null, said: problem };
};

const runTestsAsCatcher = async (root: string, named: NamedTest): Promise<Run> => {
  const told = await runTests(root, named);
  const failed = told.filter(({ passed }) => !passed);
  const seen = failed.find(sawSomething);
  const by = seen ? `${seen.file} › ${seen.title}` : null;
  return { passed: failed.length === 0, by, said: (seen ?? failed[0])?.message ?? '' };
};

/** What could not be run to its end has seen nothing, and does not keep the other bugs from being judged. */
const unseen = (error: unknown): Run => ({ passed: false, by: null, said: String(error) });

const runCatcher = (root: string, catcher: Catcher): Promise<Run> =>
  ('test' in catcher ? runTestsAsCatcher(root, catcher) : runProofAsCatcher(root, catcher)).catch(unseen);

const nameOf = (catcher: Catcher): string =>
  'test' in catcher
    ? `${catcher.test} ${catcher.title.source}`
    : `${catcher.proof} ${catcher.args.join(' ')}`;

/** Judges bugs one at a time in a copy of the project; what catches them is first run without any, once each. */
export const makeJudge = (root: string) => {
  const clean = new Map<string, Run>();
  const runClean = async (catcher: Catcher): Promise<Run> => {
    const known = clean.get(nameOf(catcher)) ?? (await runCatcher(root, catcher));
    clean.set(nameOf(catcher), known);
    return known;
  };
  return async (bug: PlantedBug): Promise<Verdict> => {
    const { passed, said } = await runClean(bug.caughtBy);
    if (!passed) return { by: null, said: `Échoue déjà sans ce défaut : ${said}` };
    const takeOut = plant(root, bug);
    try {
      return await runCatcher(root, bug.caughtBy);
    } finally {
      takeOut();
    }
  };
};
