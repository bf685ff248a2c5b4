import { COOPERATIVES } from './cooperatives.ts';
import { FIELDS } from './fields.ts';
import { GOVERNANCE } from './governance.ts';
import { type Case, Missing, type Nature, Unsettled, type Verdict } from './judgement.ts';
import { LIMITED_PROFIT } from './limited-profit.ts';
import { PAY } from './pay.ts';
import { PURPOSE } from './purpose.ts';
import { filled } from './read.ts';
import { sanitize } from './sanitize.ts';
import { jobsDiffer, TERRITORY } from './territory.ts';
import { conventionEndsSoon, VALUES } from './values.ts';
import type { Rule } from './dossier.ts';

/** Every criterion of the domain rules that gives a verdict, by its id. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...PURPOSE,
  ...GOVERNANCE,
  ...COOPERATIVES,
  ...LIMITED_PROFIT,
  ...PAY,
  ...TERRITORY,
  ...VALUES,
};

/** Only informed about (3.0b): they are answered and judge nothing. */
export const WITHOUT_VERDICT: readonly string[] = Object.keys(FIELDS).filter((id) => !(id in RULES));

/** Where a rule is not settled, or its nature hangs on what nobody said, there is `null`. */
export type Judgement = {
  verdict: Verdict | null;
  /** What an engine may say: `verdict`, or what holds whatever the missing answer is. */
  allowed: readonly Verdict[];
  nature: Nature | null;
  warns: boolean;
};

const MOST_FILLINGS = 40;

/** A rule reads its own answers and one other entry: LIM-10 the year paid of LIM-09, others the accounts. */
const besides = (id: string): string => (id === 'LIM-10' ? 'LIM-09' : 'LIM-00');

/** The one verdict that every filling of the holes gives, if there is one; unsettled fillings say nothing. */
const whateverIsSaid = (id: string, rule: Rule, dossier: Case): Verdict | null => {
  const { [id]: entry, [besides(id)]: other } = dossier.answers;
  const given = new Set<Verdict>();
  let left = MOST_FILLINGS;
  const explore = (current: Case): void => {
    if (given.size > 1 || (left -= 1) < 0) return;
    try {
      given.add(rule.verdict(current));
    } catch (problem) {
      if (problem instanceof Unsettled) return;
      if (!(problem instanceof Missing)) throw problem;
      for (const each of problem.possible) explore(filled(current, problem.path, each) as Case);
    }
  };
  explore({ ...dossier, answers: { [id]: entry, [besides(id)]: other } });
  const [only] = given;
  return given.size === 1 && left >= 0 && only !== undefined ? only : null;
};

const verdictOf = (id: string, rule: Rule, dossier: Case): Pick<Judgement, 'verdict' | 'allowed'> => {
  try {
    const verdict = rule.verdict(dossier);
    return { verdict, allowed: [verdict] };
  } catch (problem) {
    if (problem instanceof Unsettled) return { verdict: null, allowed: [] };
    if (!(problem instanceof Missing)) throw problem;
  }
  const sure = whateverIsSaid(id, rule, dossier);
  return { verdict: 'REVIEW', allowed: sure === null ? ['REVIEW'] : ['REVIEW', sure] };
};

/** A wrong answer to the criterion itself cannot do better than REVIEW; one beside it may not matter. */
const withWrong = (
  id: string,
  { verdict, allowed }: Pick<Judgement, 'verdict' | 'allowed'>,
  wrong: ReadonlySet<string>,
): Pick<Judgement, 'verdict' | 'allowed'> => {
  if (wrong.has(id))
    return {
      verdict: verdict === null ? null : 'REVIEW',
      allowed: ['REVIEW', ...allowed.filter((each) => each === 'NOT_APPLICABLE')],
    };
  return wrong.has(besides(id)) ? { verdict, allowed: ['REVIEW', ...allowed] } : { verdict, allowed };
};

const natureOf = ({ nature }: Rule, dossier: Case): Nature | null => {
  if (typeof nature === 'string') return nature;
  try {
    return nature(dossier);
  } catch (problem) {
    if (problem instanceof Missing) return null;
    throw problem;
  }
};

const WARNINGS: Readonly<Record<string, (dossier: Case) => boolean>> = {
  'SIAE-06': conventionEndsSoon,
  'TER-02': jobsDiffer,
};

/** What the domain rules say of a dossier, criterion by criterion. */
export const judge = (whole: Case): Record<string, Judgement> => {
  const { dossier, wrong } = sanitize(whole);
  return Object.fromEntries(
    Object.entries(RULES).map(([id, rule]) => {
      const told = withWrong(id, verdictOf(id, rule, dossier), wrong);
      const warns = told.verdict !== 'NOT_APPLICABLE' && (WARNINGS[id]?.(dossier) ?? false);
      return [id, { ...told, nature: natureOf(rule, dossier), warns }];
    }),
  );
};
