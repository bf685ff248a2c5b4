import type { RulesOfProcedure } from './rules-of-procedure.ts';

/** Whether enough of the voting members present ask for a secret ballot: a third by default (DEL-10). */
export const secretBallotGranted = (
  asking: number,
  attending: number,
  { secretBallotShare: { numerator, denominator } }: Pick<RulesOfProcedure, 'secretBallotShare'>,
): boolean => asking > 0 && asking * denominator >= attending * numerator;

/** Whether so few vote that a secret ballot hides little: one warns, one does not forbid (DEL-10). */
export const isSecrecyIllusory = (
  available: number,
  rule: Pick<RulesOfProcedure, 'minimumSecretElectorate'>,
): boolean => available < rule.minimumSecretElectorate;
