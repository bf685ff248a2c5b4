import type { FactOf } from '../../../events/catalogue.ts';

/** The reading of the statutes that settles eligibility when the legal category does not. */
export const STATUTES_CRITERION = 'ELI-04';
/** Where progress criteria stand that count for no theme. */
const NO_THEME = 'NONE';

type Applied = 'PASS' | 'FAIL' | 'REVIEW';
type Themes = Record<string, Record<string, Applied>>;
export type CriteriaStanding = { open: string[]; failed: string[]; themes: Themes };
type Evaluated = FactOf<'CriterionEvaluated.v1'>['data'];
type Resolved = FactOf<'CriterionResolved.v1'>['data'];

const without = (list: readonly string[], criterion: string) => list.filter((id) => id !== criterion);

const omit = (criteria: Themes[string], criterion: string): Themes[string] =>
  Object.fromEntries(Object.entries(criteria).filter(([id]) => id !== criterion));

const themesWith = (themes: Themes, criterion: string): string[] =>
  Object.keys(themes).filter((theme) => themes[theme]?.[criterion] !== undefined);

/** No theme is kept empty: one without an applicable criterion is skipped (domain rules 3.0b). */
const withoutIn = (themes: Themes, criterion: string): Themes =>
  Object.fromEntries(
    Object.entries(themes)
      .map(([theme, criteria]) => [theme, omit(criteria, criterion)] as const)
      .filter(([, criteria]) => Object.keys(criteria).length > 0),
  );

const placedIn = (themes: Themes, names: readonly string[], criterion: string, verdict: Applied): Themes => ({
  ...themes,
  ...Object.fromEntries(names.map((theme) => [theme, { ...themes[theme], [criterion]: verdict }])),
});

/** Whether a criterion waits for a person: PASS and FAIL of the engine never do (domain rules 3.0b). */
export const waitsForSomeone = ({ open, themes }: CriteriaStanding, criterion: string): boolean =>
  open.includes(criterion) || Object.values(themes).some(({ [criterion]: verdict }) => verdict === 'REVIEW');

/** What the registers leave to an officer: to read the statutes where the form does not tell (ELI-04). */
export const openedBy = (eligibility: string, open: readonly string[]): string[] => {
  const others = without(open, STATUTES_CRITERION);
  return eligibility === 'REVIEW' ? [STATUTES_CRITERION, ...others] : others;
};

/** A criterion evaluated again stands as it is now: what was settled on other inputs is open again. */
export const afterEvaluation = (standing: CriteriaStanding, data: Evaluated): CriteriaStanding => {
  const { criterion, nature, verdict } = data;
  const open = without(standing.open, criterion);
  const failed = without(standing.failed, criterion);
  const themes = withoutIn(standing.themes, criterion);
  const blocks = nature === 'BLOCKING';
  const none = blocks ? [] : [NO_THEME];
  const counted = data.themes.length > 0 ? data.themes : none;
  return {
    open: blocks && verdict === 'REVIEW' ? [...open, criterion] : open,
    failed: blocks && verdict === 'FAIL' ? [...failed, criterion] : failed,
    themes: verdict === 'NOT_APPLICABLE' ? themes : placedIn(themes, counted, criterion, verdict),
  };
};

type Settled = CriteriaStanding & { eligibility: string | null };

/** A person's verdict on what was open; a FAIL on the statutes ends eligibility (domain rules 3.0b, ELI-04). */
export const afterResolution = (standing: Settled, { criterion, verdict }: Resolved): Settled => {
  const blocks = standing.open.includes(criterion);
  const counted = themesWith(standing.themes, criterion);
  const themes = withoutIn(standing.themes, criterion);
  return {
    open: without(standing.open, criterion),
    failed: blocks && verdict === 'FAIL' ? [...standing.failed, criterion] : standing.failed,
    themes: verdict === 'NOT_APPLICABLE' ? themes : placedIn(themes, counted, criterion, verdict),
    eligibility: criterion === STATUTES_CRITERION && verdict === 'FAIL' ? 'INELIGIBLE' : standing.eligibility,
  };
};

/** A progress criterion that is not met: it never blocks, and something may be done about it (domain rules 3.0, 5). */
export const isToImprove = ({ open, failed, themes }: CriteriaStanding, criterion: string): boolean =>
  !open.includes(criterion) &&
  !failed.includes(criterion) &&
  themesWith(themes, criterion).some((theme) => themes[theme]?.[criterion] !== 'PASS');

/** Themes that count, in which nothing is met and about which nothing is planned (domain rules 3.0, 3). */
export const unmetThemes = (
  { themes }: Pick<CriteriaStanding, 'themes'>,
  planned: readonly string[] = [],
): string[] =>
  Object.entries(themes)
    .filter(([theme]) => theme !== NO_THEME)
    .filter(([, criteria]) => !Object.values(criteria).includes('PASS'))
    .filter(([, criteria]) => !planned.some((criterion) => Object.hasOwn(criteria, criterion)))
    .map(([theme]) => theme);
