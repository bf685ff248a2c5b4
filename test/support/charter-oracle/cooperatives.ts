import {
  answer,
  blocking,
  isBeforeFirstClosing,
  isOf,
  isScic,
  isScop,
  progress,
  type Rule,
} from './dossier.ts';
import { isWithinMonths } from './days.ts';
import { fraction, isAtLeast, isAtMost, percent } from './fraction.ts';
import { type Case, pass, unsettled, type Verdict } from './judgement.ts';
import { code, day, flag, items, whole } from './read.ts';

/** Above a threshold at both of the last two closings; fewer closings cannot be. */
const isTwiceAbove = (turnovers: readonly bigint[], cents: bigint): boolean =>
  turnovers.length >= 2 && turnovers.slice(0, 2).every((turnover) => turnover > cents);

const mustBeReviewed = (dossier: Case): boolean => {
  if (isScop(dossier)) return true;
  const associates = whole(answer(dossier, 'GOV-11', 'associates'));
  const turnovers = items(answer(dossier, 'GOV-11', 'turnoverCents')).map(whole);
  if (!['6316', '6317', '6318'].includes(String(dossier.structure['legalCategory'])))
    return associates >= 2n && isTwiceAbove(turnovers, 3_000_000n);
  // Agricultural: two of three, and the total of the balance sheet is not asked.
  const [hasMany, sellsMuch] = [associates >= 50n, isTwiceAbove(turnovers, 200_000_000n)];
  return hasMany === sellsMuch ? hasMany : unsettled('one agricultural threshold of two');
};

const review = (dossier: Case): Verdict => {
  if (!isOf(dossier, 'COOPERATIVE') || isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  if (!mustBeReviewed(dossier)) return 'NOT_APPLICABLE';
  return pass(isWithinMonths(day(answer(dossier, 'GOV-11', 'lastReview')), 60, dossier.filedOn), 'REVIEW');
};

const workers = (dossier: Case): Verdict => {
  if (!isScop(dossier)) return 'NOT_APPLICABLE';
  const [capital, voting] = ['capitalBp', 'votesBp'].map((field) =>
    fraction(whole(answer(dossier, 'GOV-12', field)), 10_000n),
  );
  const holds = isAtLeast(capital!, percent(510n)) && isAtLeast(voting!, percent(650n));
  if (holds) return 'PASS';
  return flag(answer(dossier, 'GOV-12', 'starting')) ? 'REVIEW' : 'FAIL';
};

const CATEGORIES = ['EMPLOYEES', 'PRODUCERS', 'BENEFICIARIES', 'VOLUNTEERS', 'PUBLIC_BODIES', 'OTHER'];
const associates = (dossier: Case): Verdict => {
  if (!isScic(dossier)) return 'NOT_APPLICABLE';
  const kinds = new Set(items(answer(dossier, 'GOV-13', 'categories')).map((each) => code(each, CATEGORIES)));
  const publicShare = fraction(whole(answer(dossier, 'GOV-13', 'publicCapitalBp')), 10_000n);
  const isMixed =
    kinds.size >= 3 && (kinds.has('EMPLOYEES') || kinds.has('PRODUCERS')) && kinds.has('BENEFICIARIES');
  return pass(isMixed && isAtMost(publicShare, percent(500n)), 'FAIL');
};

/** 3.2, what cooperatives alone answer. */
export const COOPERATIVES: Record<string, Rule> = {
  'GOV-11': progress(review),
  'GOV-12': blocking(workers),
  'GOV-13': blocking(associates),
};
