import { answer, blocking, isOf, progress, type Rule } from './dossier.ts';
import { type Case, pass, type Verdict } from './judgement.ts';
import { at, code, flag, isAbsent, items } from './read.ts';

const UTILITIES = [
  'FRAGILE_PUBLICS',
  'SOCIAL_TIES_TERRITORY',
  'CITIZENSHIP_EDUCATION',
  'SUSTAINABLE_DEVELOPMENT',
  'NONE',
];

/** The fourth utility counts only by what it does besides for people or the territory (ELI-06). */
const isImpactTold = (dossier: Case): boolean => {
  const impact = answer(dossier, 'INT-02', 'extraImpact');
  return !isAbsent(impact) && impact.value !== '';
};

const utility = (dossier: Case): Verdict => {
  if (!isOf(dossier, 'COMMERCIAL_ESS')) return 'NOT_APPLICABLE';
  const chosen = code(answer(dossier, 'INT-02', 'utility'), UTILITIES);
  if (chosen === 'NONE') return 'FAIL';
  const isWritten = flag(answer(dossier, 'INT-02', 'inStatutes'));
  return pass(isWritten && (chosen !== 'SUSTAINABLE_DEVELOPMENT' || isImpactTold(dossier)), 'REVIEW');
};

/** 3.1 Primacy of collective interest. */
export const PURPOSE: Record<string, Rule> = {
  'INT-01': blocking(() => 'REVIEW'),
  'INT-02': {
    verdict: utility,
    nature: (dossier) => (isOf(dossier, 'COMMERCIAL_ESS') ? 'BLOCKING' : 'PROGRESS'),
  },
  'INT-03': progress((dossier) => pass(flag(answer(dossier, 'INT-03', 'openToOutsiders')), 'REVIEW')),
  'INT-04': progress((dossier) =>
    pass(
      items(answer(dossier, 'INT-04', 'contracts')).every((contract) => flag(at(contract, 'approved'))),
      'REVIEW',
    ),
  ),
};
