import { capital, lastYear, reservesBefore, years } from './accounts.ts';
import { answer, blocking, isBeforeFirstClosing, isOf, isScic, isScop, type Rule } from './dossier.ts';
import { ceiling, fraction, isAtLeast, least, most, percent, total } from './fraction.ts';
import { type Case, pass, unsettled, type Verdict } from './judgement.ts';
import { at, code, flag, items, whole } from './read.ts';

const isCommercial = (dossier: Case): boolean => isOf(dossier, 'COMMERCIAL_ESS');

const distributions = (dossier: Case): Verdict => {
  if (!isOf(dossier, 'ASSOCIATION', 'FOUNDATION', 'MUTUAL')) return 'NOT_APPLICABLE';
  if (isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const benefit = code(answer(dossier, 'LIM-01', 'benefitInKind'), ['NONE', 'UNCLEAR']);
  if (total(years(dossier).map((year) => whole(at(year, 'distributedCents')))) > 0n) return 'FAIL';
  return pass(benefit === 'NONE', 'REVIEW');
};

const developmentFund = (dossier: Case): Verdict => {
  if (!isCommercial(dossier) || isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const { base, of } = lastYear(dossier);
  if (base() === 0n) return 'PASS';
  const room = ceiling(fraction(capital(dossier), 5n)) - reservesBefore(dossier);
  const required = least(ceiling(fraction(base(), 5n)), most(0n, room));
  return pass(of('developmentFundCents') >= required, 'FAIL');
};

const halfKept = (dossier: Case): Verdict => {
  if (!isCommercial(dossier) || isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const { base, reinvested } = lastYear(dossier);
  return pass(base() === 0n || reinvested() >= ceiling(fraction(base(), 2n)), 'FAIL');
};

const mostKept = (dossier: Case): Verdict => {
  if (isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const { base, reinvested } = lastYear(dossier);
  if (base() === 0n) return 'PASS';
  const beyondHalf = reinvested() - (base() - reinvested());
  if (beyondHalf === 0n) return 'REVIEW';
  return pass(beyondHalf > 0n, 'FAIL');
};

const incorporations = (dossier: Case): Verdict => {
  const all = items(answer(dossier, 'LIM-06', 'incorporations'));
  if (all.length === 0) return 'NOT_APPLICABLE';
  const excess = all.map((one) => whole(at(one, 'cents')) * 2n - whole(at(one, 'availableBeforeCents')));
  return pass(
    excess.every((cents) => cents <= 0n),
    'FAIL',
  );
};

/** SCOP: legal reserve, fund, labour, and interest that neither exceeds. */
const scopShares = (dossier: Case): boolean => {
  const { base, of, reserves } = lastYear(dossier);
  const labour = of('labourShareCents');
  return (
    isAtLeast(fraction(of('legalReserveCents'), base()), percent(150n)) &&
    of('developmentFundCents') > 0n &&
    isAtLeast(fraction(labour, base()), percent(250n)) &&
    of('shareInterestCents') <= least(reserves(), labour)
  );
};

const genericShares = (dossier: Case): boolean => {
  const { base, reserves } = lastYear(dossier);
  if (isAtLeast(fraction(reserves(), base()), percent(150n))) return true;
  const [before, whole] = [reservesBefore(dossier), capital(dossier)];
  if (before < whole && before + reserves() >= whole)
    return unsettled('reserves that reach the capital by this very allocation');
  return before >= whole;
};

const cooperativeReserves = (dossier: Case): Verdict => {
  if (!isOf(dossier, 'COOPERATIVE') || isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const { base, of, reserves } = lastYear(dossier);
  if (base() === 0n) return of('shareInterestCents') > 0n ? unsettled('interest out of no surplus') : 'PASS';
  if (isScop(dossier)) return pass(scopShares(dossier), 'FAIL');
  if (isScic(dossier)) return pass(isAtLeast(fraction(reserves(), base()), percent(575n)), 'FAIL');
  return pass(genericShares(dossier), 'FAIL');
};

/** A clause of the statutes: what it says decides. */
const clause =
  (criterion: string, field: string, says: Readonly<Record<string, Verdict>>): Rule['verdict'] =>
  (dossier) =>
    says[code(answer(dossier, criterion, field), Object.keys(says))]!;
const onlyOf =
  (isConcerned: (dossier: Case) => boolean, rule: Rule['verdict']): Rule['verdict'] =>
  (dossier) =>
    isConcerned(dossier) ? rule(dossier) : 'NOT_APPLICABLE';

const indivisible = clause('LIM-05', 'indivisibleReserves', {
  PRESENT: 'PASS',
  CONTRARY: 'FAIL',
  SILENT: 'REVIEW',
});
const reduction = clause('LIM-08', 'capitalReduction', {
  PRESENT: 'PASS',
  OPERATION_DONE: 'FAIL',
  SILENT: 'REVIEW',
  EXCEPTION: 'REVIEW',
});

/** 3.3 Limited profit, pay apart. */
export const LIMITED_PROFIT: Record<string, Rule> = {
  'LIM-01': blocking(distributions),
  'LIM-02': blocking(developmentFund),
  'LIM-03': blocking(halfKept),
  'LIM-04': blocking(mostKept),
  'LIM-05': blocking(onlyOf((dossier) => isOf(dossier, 'COMMERCIAL_ESS', 'COOPERATIVE'), indivisible)),
  'LIM-06': blocking(incorporations),
  'LIM-07': blocking(clause('LIM-07', 'dissolution', { DEVOLVED: 'PASS', SHARED: 'FAIL', SILENT: 'REVIEW' })),
  'LIM-08': blocking(onlyOf(isCommercial, reduction)),
  'LIM-11': blocking(cooperativeReserves),
  'LIM-12': blocking(
    onlyOf(isCommercial, (dossier) => pass(!flag(answer(dossier, 'LIM-12', 'traded')), 'FAIL')),
  ),
};
