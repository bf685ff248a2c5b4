import type { RulesOfProcedure } from './rules-of-procedure.ts';

/** Whether enough of the voting members present ask for a roll call: a sixth by default (DEL-10, CGCT L3121-15). */
export const rollCallGranted = (
  asking: number,
  attending: number,
  { rollCallShare: { numerator, denominator } }: Pick<RulesOfProcedure, 'rollCallShare'>,
): boolean => asking > 0 && asking * denominator >= attending * numerator;
