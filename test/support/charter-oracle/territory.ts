import { answer, blocking, fact, progress, type Rule } from './dossier.ts';
import { fraction, isAtLeast, percent } from './fraction.ts';
import { type Case, pass, unsettled, type Verdict } from './judgement.ts';
import { at, flag, isAbsent, items, whole } from './read.ts';

const presence = (dossier: Case): Verdict => {
  const hasSeat = fact(dossier, 'seatInTerritory').value === true;
  if (hasSeat || whole(fact(dossier, 'activeEstablishmentsInTerritory')) > 0n) return 'PASS';
  // Nobody declares a regular activity by silence.
  const regular = answer(dossier, 'TER-01', 'regularActivity');
  return regular.value === true ? 'REVIEW' : 'FAIL';
};

const jobs = (dossier: Case): Verdict => {
  if (whole(fact(dossier, 'employees')) === 0n) return 'NOT_APPLICABLE';
  const local = whole(answer(dossier, 'TER-02', 'fteLocalHundredths'));
  const all = whole(answer(dossier, 'TER-02', 'fteTotalHundredths'));
  if (all === 0n) return 'REVIEW';
  if (local > all) return unsettled('jobs that do not add up');
  return pass(isAtLeast(fraction(local, all), percent(500n)) || local >= 100n, 'REVIEW');
};

/** The register's figures, where it has both, against those of the form. */
export const jobsDiffer = (dossier: Case): boolean => {
  const known = ['fteInTerritoryHundredths', 'fteTotalHundredths'].map((name) => fact(dossier, name));
  const said = ['fteLocalHundredths', 'fteTotalHundredths'].map((name) => answer(dossier, 'TER-02', name));
  if ([...known, ...said].some(isAbsent)) return false;
  return said.some(({ value }, index) => value !== known[index]!.value);
};

const partners = (dossier: Case): Verdict => {
  const all = items(answer(dossier, 'TER-03', 'partners'));
  if (all.length < 2) return 'FAIL';
  return pass(all.map((each) => flag(at(each, 'signed'))).includes(true), 'FAIL');
};

const MECHANISMS = ['volunteers', 'hours', 'citizenMembers', 'citizenFundingCents'];

/** A share of the whole, in basis points, that is reached or is to improve. */
const reached = (criterion: string, field: string, tenths: bigint): Rule =>
  progress((dossier) =>
    pass(isAtLeast(fraction(whole(answer(dossier, criterion, field)), 10_000n), percent(tenths)), 'FAIL'),
  );

/** 3.4 Territorial anchoring. */
export const TERRITORY: Record<string, Rule> = {
  'TER-01': blocking(presence),
  'TER-02': progress(jobs),
  'TER-03': progress(partners),
  'TER-04': reached('TER-04', 'localPurchasesBp', 300n),
  'TER-05': blocking(() => 'REVIEW'),
  'TER-06': progress((dossier) =>
    pass(
      MECHANISMS.map((field) => whole(answer(dossier, 'TER-06', field))).some((count) => count > 0n),
      'FAIL',
    ),
  ),
  'TER-07': reached('TER-07', 'localBeneficiariesBp', 500n),
};
