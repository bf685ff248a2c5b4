import {
  answer,
  blocking,
  fact,
  hasMembers,
  isBeforeFirstClosing,
  isOf,
  progress,
  type Rule,
} from './dossier.ts';
import { isWithinMonths } from './days.ts';
import { fraction, isAtLeast, isAtMost, least, percent, total } from './fraction.ts';
import { type Case, pass, type Place, type Verdict } from './judgement.ts';
import { at, code, day, flag, items, whole } from './read.ts';

const VOTES = [
  'ONE_PERSON_ONE_VOTE',
  'COLLEGES',
  'DELEGATES',
  'PROPORTIONAL_TO_CAPITAL',
  'OTHER',
  'NO_MEMBERS',
];
const isFoundation = (dossier: Case): boolean => isOf(dossier, 'FOUNDATION');

/** Between a tenth and a half each, the whole in all. */
const isBalanced = (weights: readonly bigint[]): boolean =>
  total(weights) === 10_000n &&
  weights
    .map((weight) => fraction(weight, 10_000n))
    .every((weight) => isAtLeast(weight, percent(100n)) && isAtMost(weight, percent(500n)));

const votes = (dossier: Case): Verdict => {
  switch (code(answer(dossier, 'GOV-01', 'votes'), VOTES)) {
    case 'ONE_PERSON_ONE_VOTE':
    case 'DELEGATES':
      return 'PASS';
    case 'COLLEGES': {
      const weights = items(answer(dossier, 'GOV-01', 'colleges')).map((each) => whole(at(each, 'weightBp')));
      return pass(isBalanced(weights), 'FAIL');
    }
    case 'PROPORTIONAL_TO_CAPITAL':
      return hasMembers(dossier) ? 'FAIL' : 'REVIEW';
    case 'NO_MEMBERS':
      return isFoundation(dossier) ? 'NOT_APPLICABLE' : 'REVIEW';
    default:
      return 'REVIEW';
  }
};

const KINDS = ['founder', 'qualified', 'staff', 'public', 'user'];
const foundationBoard = (dossier: Case): Verdict => {
  if (!isFoundation(dossier)) return 'NOT_APPLICABLE';
  const seats = KINDS.map((kind) => whole(at(answer(dossier, 'GOV-01F', 'seats'), kind)));
  const [founders = 0n] = seats;
  if (seats.filter((count) => count > 0n).length < 3) return 'REVIEW';
  return pass(isAtMost(fraction(founders, total(seats)), fraction(1n, 3n)), 'REVIEW');
};

const meeting = (dossier: Case): Verdict => {
  if (isFoundation(dossier) || isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const date = day(answer(dossier, 'GOV-02', 'lastGeneralMeeting'));
  if (date > dossier.filedOn) return 'REVIEW';
  if (isWithinMonths(date, 15, dossier.filedOn)) return 'PASS';
  return isWithinMonths(date, 24, dossier.filedOn) ? 'REVIEW' : 'FAIL';
};

const attendance = (dossier: Case): Verdict => {
  if (isFoundation(dossier) || isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  const [entitled = 0n, ...there] = ['entitled', 'present', 'represented'].map((field) =>
    whole(answer(dossier, 'GOV-03', field)),
  );
  if (entitled === 0n || total(there) > entitled) return 'REVIEW';
  return pass(isAtLeast(fraction(total(there), entitled), percent(200n)), 'FAIL');
};

const appointment = (dossier: Case): Verdict => {
  const elected = whole(answer(dossier, 'GOV-04', 'elected'));
  const directors = whole(answer(dossier, 'GOV-04', 'directors'));
  const term = answer(dossier, 'GOV-04', 'termYears');
  if (term.value === null) return 'FAIL';
  const years = whole(term);
  if (elected === 0n && !isFoundation(dossier)) return 'FAIL';
  if (directors === 0n) return 'REVIEW';
  return pass(isAtLeast(fraction(elected, directors), fraction(2n, 3n)) && years <= 6n, 'REVIEW');
};

const household = (dossier: Case): Verdict => {
  const directors = whole(answer(dossier, 'GOV-05', 'directors'));
  const largest = whole(answer(dossier, 'GOV-05', 'largestHouseholdOrCompany'));
  return pass(directors >= 3n && isAtMost(fraction(largest, directors), fraction(1n, 3n)), 'REVIEW');
};

/** One that is on record, whenever somebody can say so. */
const isOnRecord = (place: Place, field: string, months: number, on: string): boolean =>
  flag(at(place, 'documented')) && isWithinMonths(day(at(place, field)), months, on);

const employees = (dossier: Case): Verdict => {
  if (whole(fact(dossier, 'employees')) === 0n) return 'NOT_APPLICABLE';
  const takesPart = flag(answer(dossier, 'GOV-06', 'participation'));
  const channels = items(answer(dossier, 'GOV-06', 'channels'));
  if (channels.length === 0) return 'FAIL';
  const isInformed = channels.filter((each) => isOnRecord(each, 'lastOn', 12, dossier.filedOn)).length > 0;
  return pass(takesPart && isInformed, 'REVIEW');
};

const parity = (dossier: Case): Verdict => {
  const women = whole(answer(dossier, 'GOV-08', 'women'));
  const men = whole(answer(dossier, 'GOV-08', 'men'));
  if (women + men === 0n) return 'REVIEW';
  if (women + men <= 2n) return 'NOT_APPLICABLE';
  return pass(isAtLeast(fraction(least(women, men), women + men), percent(400n)), 'FAIL');
};

const accounts = (dossier: Case): Verdict => {
  if (isBeforeFirstClosing(dossier)) return 'NOT_APPLICABLE';
  if (!flag(answer(dossier, 'GOV-09', 'approved'))) return 'FAIL';
  const isRecent = isWithinMonths(day(answer(dossier, 'GOV-09', 'approvedOn')), 15, dossier.filedOn);
  return pass(isRecent && flag(answer(dossier, 'GOV-09', 'proof')), 'REVIEW');
};

/** 3.2 Democratic governance; what only cooperatives answer is apart. */
export const GOVERNANCE: Record<string, Rule> = {
  'GOV-01': blocking(votes),
  'GOV-01F': blocking(foundationBoard),
  'GOV-02': blocking(meeting),
  'GOV-03': progress(attendance),
  'GOV-04': blocking(appointment),
  'GOV-05': progress(household),
  'GOV-06': blocking(employees),
  'GOV-07': progress((dossier) =>
    pass(
      items(answer(dossier, 'GOV-07', 'bodies')).filter((body) =>
        isWithinMonths(day(at(body, 'lastOn')), 24, dossier.filedOn),
      ).length > 0,
      'FAIL',
    ),
  ),
  'GOV-08': progress(parity),
  'GOV-09': blocking(accounts),
  'GOV-10': progress((dossier) => pass(flag(answer(dossier, 'GOV-10', 'conflictRule')), 'FAIL')),
};
