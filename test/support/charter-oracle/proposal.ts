import type { Eligibility } from './eligibility.ts';
import type { Nature, Verdict } from './judgement.ts';

/** The eight themes of the guide (3.7), each with all the criteria that count for it. */
export const THEMES: Readonly<Record<string, readonly string[]>> = {
  DEMOCRATIC_GOVERNANCE: ['GOV-03', 'GOV-05', 'GOV-07', 'GOV-11'],
  STRATEGY_CONSULTATION: ['GOV-06', 'PAR-01'],
  TERRITORIALISATION: ['TER-02', 'TER-03', 'TER-04', 'TER-06', 'TER-07', 'COO-01'],
  SOCIAL_EXEMPLARITY: ['LIM-14', 'SOC-01'],
  USERS_LINK: ['USE-01', 'GOV-07'],
  DIVERSITY: ['GOV-08'],
  SUSTAINABLE_DEVELOPMENT: ['ENV-01', 'TER-04'],
  ETHICS: ['GOV-10', 'ETH-01', 'INT-04'],
};

export type Proposal = 'FAVOURABLE' | 'WITH_RESERVATIONS' | 'UNFAVOURABLE' | 'INELIGIBLE' | 'BLOCKED';
export type Examination = {
  eligibility: Eligibility;
  judged: Readonly<Record<string, { verdict: Verdict; nature: Nature }>>;
  /** What the officer decided where the engine said REVIEW; ELI-04 is the reading of the statutes. */
  resolved: Readonly<Record<string, Verdict>>;
  /** Themes for which the progress plan holds an action. */
  planned: ReadonlySet<string>;
};

/** An officer resolves REVIEW only: the engine's PASS and FAIL stay. */
const settled = ({ judged, resolved }: Examination, id: string): Verdict | undefined => {
  const said = judged[id]?.verdict;
  return said === 'REVIEW' ? (resolved[id] ?? said) : said;
};

const isUnmet = (examination: Examination, theme: string): boolean => {
  const verdicts = THEMES[theme]!.map((id) => settled(examination, id)).filter(
    (verdict) => verdict !== undefined && verdict !== 'NOT_APPLICABLE',
  );
  return verdicts.length > 0 && !verdicts.includes('PASS') && !examination.planned.has(theme);
};

/** What the engine proposes to the council, in the order of 3.0b. */
export const expectedProposal = (examination: Examination): Proposal => {
  const { eligibility, judged, resolved } = examination;
  if (eligibility === 'INELIGIBLE' || (eligibility === 'REVIEW' && resolved['ELI-04'] === 'FAIL'))
    return 'INELIGIBLE';
  if (eligibility === 'REVIEW' && resolved['ELI-04'] !== 'PASS') return 'BLOCKED';
  const blocking = Object.keys(judged)
    .filter((id) => judged[id]!.nature === 'BLOCKING')
    .map((id) => settled(examination, id));
  if (blocking.includes('REVIEW')) return 'BLOCKED';
  if (blocking.includes('FAIL')) return 'UNFAVOURABLE';
  return Object.keys(THEMES).some((theme) => isUnmet(examination, theme))
    ? 'WITH_RESERVATIONS'
    : 'FAVOURABLE';
};
