import type { Assembly } from './commands.ts';

/** Of each college that has members in office, how many, and how many of its seats are filled by those who sit (J3). */
export const filledByCollege = (
  { colleges, inOfficeBy }: Pick<Assembly, 'colleges' | 'inOfficeBy'>,
  sitting: readonly number[],
) =>
  [...inOfficeBy]
    .toSorted(([a], [b]) => a - b)
    .map(([college, inOffice]) => ({
      college,
      inOffice,
      attending: sitting.filter((member) => colleges.get(member) === college).length,
    }));
