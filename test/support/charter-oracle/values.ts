import { answer, blocking, fact, hasMembers, progress, type Rule } from './dossier.ts';
import { isWithinDays, isWithinMonths } from './days.ts';
import { fraction, isAtLeast, isAtMost, isBelow, percent } from './fraction.ts';
import { type Case, pass, type Place, type Verdict } from './judgement.ts';
import { at, code, day, flag, isAbsent, items, whole } from './read.ts';

const ADMISSIONS = ['OPEN', 'SPONSORED', 'BOARD_APPROVAL', 'CLOSED'];
const admission = (dossier: Case): Verdict => {
  if (!hasMembers(dossier)) return 'NOT_APPLICABLE';
  const rule = code(answer(dossier, 'FRE-01', 'admission'), ADMISSIONS);
  if (rule === 'CLOSED') return 'FAIL';
  if (rule === 'BOARD_APPROVAL') return pass(flag(answer(dossier, 'FRE-01', 'objectiveCriteria')), 'REVIEW');
  return pass(rule === 'OPEN', 'REVIEW');
};

const fee = (dossier: Case): Verdict => {
  if (!hasMembers(dossier)) return 'NOT_APPLICABLE';
  const isReduced = flag(answer(dossier, 'FRE-04', 'reducedFee'));
  return pass(isReduced || whole(answer(dossier, 'FRE-04', 'feeCents')) <= 5_000n, 'FAIL');
};

/** 3.5 Free membership. */
const MEMBERSHIP: Record<string, Rule> = {
  'FRE-01': blocking(admission),
  'FRE-02': blocking((dossier) =>
    hasMembers(dossier) ? pass(flag(answer(dossier, 'FRE-02', 'freeExit')), 'FAIL') : 'NOT_APPLICABLE',
  ),
  'FRE-03': blocking((dossier) => pass(!flag(answer(dossier, 'FRE-03', 'discriminatory')), 'FAIL')),
  'FRE-04': progress(fee),
};

/** A part of the votes of the board: below a third, below a half, or more. */
const independence =
  (criterion: string, held: string): Rule['verdict'] =>
  (dossier) => {
    const all = whole(answer(dossier, criterion, 'totalVotes'));
    const part = whole(answer(dossier, criterion, held));
    if (all === 0n) return 'REVIEW';
    const share = fraction(part, all);
    if (isBelow(share, fraction(1n, 3n))) return 'PASS';
    return isBelow(share, fraction(1n, 2n)) ? 'REVIEW' : 'FAIL';
  };

const funder = (dossier: Case): Verdict => {
  const share = fraction(whole(answer(dossier, 'AUT-03', 'largestFunderBp')), 10_000n);
  if (isAtMost(share, percent(500n))) return 'PASS';
  return isAtMost(share, percent(800n)) ? 'FAIL' : 'REVIEW';
};

const some = (criterion: string, field: string): Rule =>
  progress((dossier) => pass(items(answer(dossier, criterion, field)).length > 0, 'FAIL'));
const isRecent = (place: Place, field: string, { filedOn }: Case): boolean =>
  isWithinMonths(day(at(place, field)), 24, filedOn);

const volunteers = (dossier: Case): Verdict => {
  const count = whole(answer(dossier, 'PAR-02', 'volunteers'));
  const isInsured = flag(answer(dossier, 'PAR-02', 'insurance'));
  if (!isInsured || count === 0n) return pass(isInsured, 'FAIL');
  return pass(flag(answer(dossier, 'PAR-02', 'training')), 'FAIL');
};

const actions = (dossier: Case): Verdict => {
  const counted = items(answer(dossier, 'ENV-01', 'actions')).filter(
    (action) => flag(at(action, 'documented')) && isRecent(action, 'on', dossier),
  );
  return pass(counted.length >= 2, 'FAIL');
};

const isSiae = (dossier: Case): boolean => !isAbsent(fact(dossier, 'siae'));
const work = (dossier: Case): Verdict => {
  if (isSiae(dossier)) return 'NOT_APPLICABLE';
  const permanent = fraction(whole(answer(dossier, 'SOC-01', 'permanentBp')), 10_000n);
  const training = whole(answer(dossier, 'SOC-01', 'trainingHoursPerEmployee'));
  return pass(isAtLeast(permanent, percent(600n)) && training > 0n, 'FAIL');
};

const conventionEnd = (dossier: Case): Place => at(fact(dossier, 'siae'), 'conventionValidUntil');
const convention = (dossier: Case): Verdict =>
  isSiae(dossier) ? pass(day(conventionEnd(dossier)) >= dossier.filedOn, 'REVIEW') : 'NOT_APPLICABLE';

/** A convention that holds today and ends within 60 days of filing (3.0b, SIAE-06). */
export const conventionEndsSoon = (dossier: Case): boolean => {
  const { value } = conventionEnd(dossier);
  return typeof value === 'string' && value >= dossier.filedOn && isWithinDays(value, 60, dossier.filedOn);
};

/** 3.6 Other values of the seeds, and the convention of an insertion body (2.4). */
const OTHERS: Record<string, Rule> = {
  'AUT-01': blocking(independence('AUT-01', 'publicVotes')),
  'AUT-02': blocking(independence('AUT-02', 'forProfitVotes')),
  'AUT-03': progress(funder),
  'COO-01': some('COO-01', 'networks'),
  'PAR-01': progress((dossier) => pass(whole(answer(dossier, 'PAR-01', 'seats')) > 0n, 'FAIL')),
  'PAR-02': progress(volunteers),
  'ENV-01': progress(actions),
  'SOC-01': progress(work),
  'USE-01': progress((dossier) =>
    pass(
      items(answer(dossier, 'USE-01', 'loops')).filter((loop) => isRecent(loop, 'on', dossier)).length > 0,
      'FAIL',
    ),
  ),
  'ETH-01': some('ETH-01', 'measures'),
  'INN-01': progress(() => 'REVIEW'),
  'SIAE-06': blocking(convention),
};

export const VALUES: Record<string, Rule> = { ...MEMBERSHIP, ...OTHERS };
