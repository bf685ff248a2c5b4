import { annualCeiling, holdsEsus, monthlySmic } from './accounts.ts';
import { answer, blocking, isOf, progress, type Rule } from './dossier.ts';
import { fraction, isAtMost, least, total } from './fraction.ts';
import { type Case, pass, unsettled, type Verdict } from './judgement.ts';
import { code, flag, items, whole } from './read.ts';

const descending = (a: bigint, b: bigint): number => (a < b ? 1 : a > b ? -1 : 0);

const scale = (dossier: Case): Verdict => {
  const pays = items(answer(dossier, 'LIM-09', 'topPaysCents'))
    .map(whole)
    .toSorted(descending);
  if (pays.length === 0) return 'REVIEW';
  const smic = monthlySmic(whole(answer(dossier, 'LIM-09', 'yearPaid')));
  if (smic === null) return 'REVIEW';
  const cap = smic * 12n;
  const best = pays.slice(0, 5);
  const mean = fraction(total(best), BigInt(best.length));
  return pass(isAtMost(mean, fraction(cap * 7n, 1n)) && best[0]! <= cap * 10n, 'FAIL');
};

/** How many directors may be paid more, by the mean of own resources over the closed years given. */
const allowed = (dossier: Case): bigint => {
  const own = items(answer(dossier, 'LIM-10', 'ownResourcesCents')).map(whole);
  if (own.length === 0) return unsettled('own resources of no year');
  const mean = fraction(total(own), BigInt(own.length));
  const steps = [20_000_000n, 50_000_000n, 100_000_000n];
  return BigInt(steps.filter((step) => !isAtMost(mean, fraction(step, 1n))).length);
};

const directors = (dossier: Case): Verdict => {
  if (!isOf(dossier, 'ASSOCIATION')) return 'NOT_APPLICABLE';
  const pays = items(answer(dossier, 'LIM-10', 'directorsMonthlyCents')).map(whole);
  if (pays.length === 0) return 'PASS';
  const year = BigInt(dossier.filedOn.slice(0, 4));
  const [smic, ceiling] = [monthlySmic(year), annualCeiling(year)];
  if (smic === null || ceiling === null)
    return pays.every((pay) => pay === 0n) ? unsettled('unpaid directors, one by one') : 'REVIEW';
  const above = pays.filter((pay) => !isAtMost(fraction(pay, smic), fraction(3n, 4n)));
  if (above.length === 0) return 'PASS';
  const holds =
    BigInt(above.length) <= allowed(dossier) &&
    above.every((pay) => isAtMost(fraction(pay * 12n, ceiling), fraction(3n, 1n)));
  const isVoted = flag(answer(dossier, 'LIM-10', 'twoThirdsVote'));
  return pass(flag(answer(dossier, 'LIM-10', 'disclosed')) && isVoted && holds, 'FAIL');
};

const auditor = (dossier: Case): Verdict => {
  const said = code(answer(dossier, 'LIM-13', 'auditor'), ['YES', 'NO', 'NOT_REQUIRED']);
  if (said === 'NOT_REQUIRED') return 'NOT_APPLICABLE';
  return pass(said === 'YES', 'REVIEW');
};

const ratio = (dossier: Case): Verdict => {
  const highest = whole(answer(dossier, 'LIM-14', 'highestCents'));
  const lowest = whole(answer(dossier, 'LIM-14', 'lowestCents'));
  if (lowest === 0n || least(highest, lowest) === 0n) return unsettled('a pay of nothing');
  return pass(isAtMost(fraction(highest, lowest), fraction(7n, 1n)), 'FAIL');
};

/** 3.3, what people are paid, and who looks at the accounts. */
export const PAY: Record<string, Rule> = {
  'LIM-09': {
    verdict: scale,
    nature: (dossier) => (isOf(dossier, 'COMMERCIAL_ESS') || holdsEsus(dossier) ? 'BLOCKING' : 'PROGRESS'),
  },
  'LIM-10': blocking(directors),
  'LIM-13': progress(auditor),
  'LIM-14': progress(ratio),
};
