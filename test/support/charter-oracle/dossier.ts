import type { Case, Nature, Place, Verdict } from './judgement.ts';
import { at, code, whole } from './read.ts';

/** One criterion: how its verdict is read off a dossier, and whether it may stop a label. */
export type Rule = {
  verdict: (dossier: Case) => Verdict;
  nature: Nature | ((dossier: Case) => Nature);
};

export const FAMILIES = [
  'ASSOCIATION',
  'COOPERATIVE',
  'MUTUAL',
  'FOUNDATION',
  'COMMERCIAL_ESS',
  'OTHER',
] as const;
export type Family = (typeof FAMILIES)[number];

export const blocking = (verdict: Rule['verdict']): Rule => ({ verdict, nature: 'BLOCKING' });
export const progress = (verdict: Rule['verdict']): Rule => ({ verdict, nature: 'PROGRESS' });

export const answer = ({ answers }: Case, criterion: string, field: string): Place =>
  at(at({ path: ['answers'], value: answers }, criterion), field);
export const fact = ({ structure }: Case, name: string): Place =>
  at({ path: ['structure'], value: structure }, name);

export const isOf = (dossier: Case, ...families: Family[]): boolean =>
  families.includes(code(fact(dossier, 'family'), FAMILIES) as Family);

/** The families that have members who come and go (domain rules 3.5). */
export const hasMembers = (dossier: Case): boolean => isOf(dossier, 'ASSOCIATION', 'COOPERATIVE', 'MUTUAL');

/** Before the first closing there is no meeting, no account and no allocation to judge (3.0b). */
export const isBeforeFirstClosing = (dossier: Case): boolean =>
  whole(fact(dossier, 'closedFinancialYears')) === 0n;

/** 3.0b: by its statutes or by its category. */
export const isScop = ({ structure }: Case): boolean =>
  structure['statutesKind'] === 'SCOP' ||
  ['5458', '5558', '5658'].includes(String(structure['legalCategory']));
export const isScic = ({ structure }: Case): boolean => structure['statutesKind'] === 'SCIC';
