import { type Brought, COUNCIL, type Effects } from './effects.ts';

/** How the effects of a run differ from those of a quiet one; `problems` has a line for each that may not be. */
export type Difference = {
  readonly twice: number;
  readonly missing: number;
  readonly inDoubt: number;
  readonly problems: readonly string[];
};

/** What the first list has and the second has not, each as many times as it is too many. */
const beyond = (list: readonly string[], other: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const many = left.get(one) ?? 0;
    left.set(one, many - 1);
    return many <= 0;
  });
};

const firstLines = (text: string): string => text.split('\n').slice(0, 2).join(', ');

/** The mails that are for someone: those that did not leave are excused by as many that are in doubt. */
const compareMails = (owner: string, quiet: Brought, tried: Brought): Difference => {
  const doubtful = tried.marks.filter(({ done }) => !done);
  const twice = beyond(tried.mails, quiet.mails);
  const absent = beyond(quiet.mails, tried.mails);
  const unmarked = Math.abs(quiet.marks.length - tried.marks.length);
  const missing = Math.max(absent.length - doubtful.length, 0) + unmarked;
  const untold = doubtful.filter(({ listed }) => !listed).length;
  return {
    twice: twice.length,
    missing,
    inDoubt: doubtful.length,
    problems: [
      ...twice.map((mail) => `mail sent twice, of ${owner}: ${firstLines(mail)}`),
      ...(missing > 0
        ? [`mails missing, of ${owner}, ${unmarked} unmarked: ${absent.map(firstLines).join('; ')}`]
        : []),
      ...(untold > 0 ? [`${untold} mails in doubt, of ${owner}, are not listed`] : []),
    ],
  };
};

const compareOne = (owner: string, quiet: Brought, tried: Brought): Difference => {
  const mails = compareMails(owner, quiet, tried);
  const missing = beyond(quiet.things, tried.things);
  const twice = beyond(tried.things, quiet.things);
  return {
    twice: mails.twice + twice.length,
    missing: mails.missing + missing.length,
    inDoubt: mails.inDoubt,
    problems: [
      ...mails.problems,
      ...missing.map((thing) => `missing, of ${owner}: ${thing}`),
      ...twice.map((thing) => `not as in the quiet run, of ${owner}: ${thing}`),
    ],
  };
};

/**
 * Compares the effects of a run with those of a quiet one. All structures are alike: what the quiet run brought about
 * for its only one is expected for each.
 */
export const compareEffects = (quiet: Effects, tried: Effects): Difference => {
  const alone = [...quiet].find(([owner]) => owner !== COUNCIL)?.[1];
  const parts = [...tried].map(([owner, brought]) => {
    const expected = owner === COUNCIL ? quiet.get(COUNCIL) : alone;
    if (expected === undefined) throw new Error('the quiet run has no structure');
    return compareOne(owner, expected, brought);
  });
  const sum = (name: 'twice' | 'missing' | 'inDoubt'): number =>
    parts.reduce((all, part) => all + part[name], 0);
  return {
    twice: sum('twice'),
    missing: sum('missing'),
    inDoubt: sum('inDoubt'),
    problems: parts.flatMap(({ problems }) => problems),
  };
};
