/*
 * The four criteria of the first charter and the two of the sample, written a second time straight from
 * the domain rules, in BigInt and without the charter's language: what the engine is compared with.
 */
type Verdict = 'PASS' | 'FAIL' | 'REVIEW' | 'NOT_APPLICABLE';
type Read<T> = { is: 'given'; value: T } | { is: 'absent' } | { is: 'wrong' };
type Structure = {
  family: string;
  closedFinancialYears: number;
  seatInTerritory: boolean;
  activeEstablishmentsInTerritory: number;
};

const own = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && !Array.isArray(holder)
    ? Object.getOwnPropertyDescriptor(holder, key)?.value
    : undefined;

const read = <T>(raw: unknown, convert: (raw: unknown) => T | undefined): Read<T> => {
  if (raw === null || raw === undefined) return { is: 'absent' };
  const value = convert(raw);
  return value === undefined ? { is: 'wrong' } : { is: 'given', value };
};

const whole = (raw: unknown): bigint | undefined =>
  Number.isSafeInteger(raw) ? BigInt(raw as number) : undefined;
const count = (raw: unknown): bigint | undefined => {
  const value = whole(raw);
  return value !== undefined && value >= 0n ? value : undefined;
};
const flag = (raw: unknown): boolean | undefined => (raw === true || raw === false ? raw : undefined);
const oneOf =
  (...codes: string[]) =>
  (raw: unknown): string | undefined =>
    codes.find((code) => code === raw);
const words = (raw: unknown): string | undefined =>
  typeof raw === 'string' && !/\p{Surrogate}/u.test(raw) ? raw : undefined;

/** The weights of the colleges; `wrong` as soon as one part of one college is. */
const collegeWeights = (raw: unknown): Read<Read<bigint>[]> => {
  if (raw === null || raw === undefined) return { is: 'absent' };
  if (!Array.isArray(raw)) return { is: 'wrong' };
  const weights: Read<bigint>[] = [];
  for (const college of raw as unknown[]) {
    const isHole = college === null || college === undefined;
    if (!isHole && (typeof college !== 'object' || Array.isArray(college))) return { is: 'wrong' };
    const weight = read(own(college, 'weightBp'), count);
    if (weight.is === 'wrong' || read(own(college, 'name'), words).is === 'wrong') return { is: 'wrong' };
    weights.push(weight);
  }
  return { is: 'given', value: weights };
};

const balanced = (weights: Read<Read<bigint>[]>): Verdict => {
  if (weights.is !== 'given') return 'REVIEW';
  let total = 0n;
  let isBalanced = true;
  for (const weight of weights.value) {
    if (weight.is !== 'given') return 'REVIEW';
    total += weight.value;
    isBalanced &&= weight.value * 10n >= 10_000n && weight.value * 2n <= 10_000n;
  }
  return isBalanced && total === 10_000n ? 'PASS' : 'FAIL';
};

const VOTES = [
  'ONE_PERSON_ONE_VOTE',
  'COLLEGES',
  'DELEGATES',
  'PROPORTIONAL_TO_CAPITAL',
  'OTHER',
  'NO_MEMBERS',
];

/** GOV-01. */
export const expectedVotes = ({ family }: Structure, answers: Record<string, unknown>): Verdict => {
  const votes = read(own(answers['GOV-01'], 'votes'), oneOf(...VOTES));
  if (votes.is === 'given' && votes.value === 'NO_MEMBERS') return 'NOT_APPLICABLE';
  const weights = collegeWeights(own(answers['GOV-01'], 'colleges'));
  if (votes.is !== 'given' || weights.is === 'wrong') return 'REVIEW';
  if (votes.value === 'ONE_PERSON_ONE_VOTE' || votes.value === 'DELEGATES') return 'PASS';
  if (votes.value === 'PROPORTIONAL_TO_CAPITAL')
    return ['ASSOCIATION', 'COOPERATIVE', 'MUTUAL'].includes(family) ? 'FAIL' : 'REVIEW';
  return votes.value === 'OTHER' ? 'REVIEW' : balanced(weights);
};

/** LIM-04. */
export const expectedReinvestment = (structure: Structure, answers: Record<string, unknown>): Verdict => {
  if (structure.closedFinancialYears === 0) return 'NOT_APPLICABLE';
  const years = own(answers['LIM-00'], 'years');
  const last = Array.isArray(years) ? (years as unknown[])[years.length - 1] : undefined;
  const net = read(own(last, 'netResultCents'), whole);
  const losses = read(own(last, 'priorLossesCents'), count);
  const kept = [
    read(own(last, 'developmentFundCents'), count),
    read(own(last, 'legalReserveCents'), count),
    read(own(last, 'otherReservesCents'), count),
    read(own(last, 'retainedCents'), whole),
  ];
  if ([net, losses, ...kept].some(({ is }) => is === 'wrong')) return 'REVIEW';
  if (net.is !== 'given' || losses.is !== 'given') return 'REVIEW';
  const base = net.value > losses.value ? net.value - losses.value : 0n;
  if (base === 0n) return 'PASS';
  let reinvested = 0n;
  for (const part of kept) {
    if (part.is !== 'given') return 'REVIEW';
    reinvested += part.value;
  }
  if (reinvested * 2n === base) return 'REVIEW';
  return reinvested * 2n > base ? 'PASS' : 'FAIL';
};

/** TER-01. */
export const expectedPresence = (structure: Structure, answers: Record<string, unknown>): Verdict => {
  const regular = read(own(answers['TER-01'], 'regularActivity'), flag);
  if (regular.is === 'wrong') return 'REVIEW';
  if (structure.seatInTerritory || structure.activeEstablishmentsInTerritory > 0) return 'PASS';
  return regular.is === 'given' && regular.value ? 'REVIEW' : 'FAIL';
};

/** FRE-01. */
export const expectedAdmission = ({ family }: Structure, answers: Record<string, unknown>): Verdict => {
  if (!['ASSOCIATION', 'COOPERATIVE', 'MUTUAL'].includes(family)) return 'NOT_APPLICABLE';
  const admission = read(
    own(answers['FRE-01'], 'admission'),
    oneOf('OPEN', 'SPONSORED', 'BOARD_APPROVAL', 'CLOSED'),
  );
  const objective = read(own(answers['FRE-01'], 'objectiveCriteria'), flag);
  if (admission.is !== 'given' || objective.is === 'wrong') return 'REVIEW';
  if (admission.value === 'OPEN') return 'PASS';
  if (admission.value === 'CLOSED') return 'FAIL';
  return admission.value === 'BOARD_APPROVAL' && objective.is === 'given' && objective.value
    ? 'PASS'
    : 'REVIEW';
};

const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const end = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, end))).toISOString().slice(0, 10);
};

/** GOV-02 of the sample; a meeting after filing is not judged. */
export const expectedMeeting = (closedYears: number, meeting: string | null, filedOn: string): Verdict => {
  if (closedYears === 0) return 'NOT_APPLICABLE';
  if (meeting === null || meeting > filedOn) return 'REVIEW';
  if (addMonths(meeting, 15) >= filedOn) return 'PASS';
  return addMonths(meeting, 24) >= filedOn ? 'REVIEW' : 'FAIL';
};

/** LIM-09 of the sample, SMIC of 2026 alone. */
export const expectedPayScale = (pays: readonly number[], year: number): Verdict => {
  if (pays.length === 0) return 'REVIEW';
  if (year !== 2026) return 'REVIEW';
  const smic = 182_303n * 12n;
  const ordered = pays.map(BigInt).toSorted((a, b) => Number(b - a));
  const best = ordered.slice(0, 5);
  const total = best.reduce((sum, pay) => sum + pay, 0n);
  const isWithin = total <= smic * 7n * BigInt(best.length) && (ordered[0] ?? 0n) <= smic * 10n;
  return isWithin ? 'PASS' : 'FAIL';
};
