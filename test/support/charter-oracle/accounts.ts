import { answer, fact } from './dossier.ts';
import { most, total } from './fraction.ts';
import { type Case, Missing, type Place } from './judgement.ts';
import { at, items, whole } from './read.ts';

/** Every closed year given, from the oldest; none at all is no answer while a year is closed. */
export const years = (dossier: Case): Place[] => {
  const place = answer(dossier, 'LIM-00', 'years');
  const given = items(place);
  if (given.length === 0) throw new Missing(place.path, [[null]]);
  return given;
};

/** What the last closed year earned and where it went, each read when it is asked for. */
export const lastYear = (dossier: Case) => {
  const year = years(dossier).at(-1)!;
  const of = (field: string): bigint => whole(at(year, field));
  return {
    of,
    /** What may be allocated: the profit less the losses carried forward, never below zero. */
    base: (): bigint => most(0n, of('netResultCents') - of('priorLossesCents')),
    reserves: (): bigint =>
      total(['legalReserveCents', 'developmentFundCents', 'otherReservesCents'].map(of)),
    reinvested: (): bigint =>
      total(['legalReserveCents', 'developmentFundCents', 'otherReservesCents', 'retainedCents'].map(of)),
  };
};

export const capital = (dossier: Case): bigint => whole(answer(dossier, 'LIM-00', 'capitalCents'));
export const reservesBefore = (dossier: Case): bigint =>
  whole(answer(dossier, 'LIM-00', 'reservesBeforeCents'));

/** The dated table: monthly SMIC at 35 hours and annual ceiling of social security, in cents. */
const SMIC: ReadonlyMap<bigint, bigint> = new Map([[2026n, 182_303n]]);
const CEILING: ReadonlyMap<bigint, bigint> = new Map([[2026n, 4_806_000n]]);
export const monthlySmic = (year: bigint): bigint | null => SMIC.get(year) ?? null;
export const annualCeiling = (year: bigint): bigint | null => CEILING.get(year) ?? null;

/** An approval counts until the day it ends, that day included. */
export const holdsEsus = (dossier: Case): boolean => {
  const until = fact(dossier, 'esusApprovalUntil').value;
  return typeof until === 'string' && until >= dossier.filedOn;
};
