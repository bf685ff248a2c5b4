import type { Effects } from './effects.ts';

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

/** The mails of one structure: those that did not leave are excused by as many that are in doubt. */
const compareMailsOf = (owner: string, quiet: Effects, tried: Effects): Difference => {
  const words = ({ mails }: Effects): string[] =>
    mails.filter((mail) => mail.owner === owner).map((mail) => mail.words);
  const marksOf = ({ marks }: Effects) => marks.filter((mark) => mark.owner === owner);
  const doubtful = marksOf(tried).filter(({ done }) => !done);
  const twice = beyond(words(tried), words(quiet));
  const absent = beyond(words(quiet), words(tried));
  const unmarked = Math.abs(marksOf(quiet).length - marksOf(tried).length);
  const missing = Math.max(absent.length - doubtful.length, 0) + unmarked;
  const untold = doubtful.filter(({ listed }) => !listed).length;
  return {
    twice: twice.length,
    missing,
    inDoubt: doubtful.length,
    problems: [
      ...twice.map((mail) => `mail sent twice: ${firstLines(mail)}`),
      ...(missing > 0
        ? [`mails missing of ${owner}, ${unmarked} unmarked: ${absent.map(firstLines).join('; ')}`]
        : []),
      ...(untold > 0 ? [`${untold} mails in doubt of ${owner} are not listed`] : []),
    ],
  };
};

const sumOf = (parts: readonly Difference[], name: 'twice' | 'missing' | 'inDoubt'): number =>
  parts.reduce((sum, part) => sum + part[name], 0);

/** Compares the effects of a run with those of a quiet run of the same commands. */
export const compareEffects = (quiet: Effects, tried: Effects): Difference => {
  const owners = new Set([...quiet.mails, ...quiet.marks, ...tried.mails].map(({ owner }) => owner));
  const mails = [...owners].map((owner) => compareMailsOf(owner, quiet, tried));
  const missing = beyond(quiet.things, tried.things);
  const twice = beyond(tried.things, quiet.things);
  return {
    twice: sumOf(mails, 'twice') + twice.length,
    missing: sumOf(mails, 'missing') + missing.length,
    inDoubt: sumOf(mails, 'inDoubt'),
    problems: [
      ...mails.flatMap(({ problems }) => problems),
      ...missing.map((thing) => `missing: ${thing}`),
      ...twice.map((thing) => `not as in the quiet run: ${thing}`),
    ],
  };
};
