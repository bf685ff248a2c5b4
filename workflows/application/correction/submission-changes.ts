import type { ChangeRow } from './commands.ts';

export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export type Proof = { criterion: string; document: string; kind: string };
/** What a structure submits: its answers by criterion and field, and the documents that it attaches. */
export type Submission = { answers: Answers; proofs: readonly Proof[] };

/** An answer that is not the same; what was not answered has no value. */
export type AnswerChange = { criterion: string; field: string; before?: unknown; after?: unknown };
export type ProofChange = Proof & { change: 'ADDED' | 'REMOVED' };
export type SubmissionChanges = { answers: AnswerChange[]; proofs: ProofChange[] };

/** Values are plain JSON: the same when they are written the same, whatever the order of their fields. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
};

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

const namesIn = (before: object | undefined, after: object | undefined): string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].toSorted();

const answerChanges = (before: Answers, after: Answers): AnswerChange[] =>
  namesIn(before, after).flatMap((criterion) => {
    const [old, young] = [own(before, criterion), own(after, criterion)];
    return namesIn(old, young).flatMap((field): AnswerChange[] => {
      const [was, is] = [own(old, field), own(young, field)];
      if (canonical(was) === canonical(is)) return [];
      return [
        {
          criterion,
          field,
          ...(was !== undefined && { before: was }),
          ...(is !== undefined && { after: is }),
        },
      ];
    });
  });

const nameOf = ({ criterion, document }: Proof): string => `${criterion}#${document}`;

const proofsOnlyIn = (some: readonly Proof[], others: readonly Proof[]): Proof[] => {
  const known = new Set(others.map(nameOf));
  return some.filter((proof) => !known.has(nameOf(proof)));
};

const told =
  (change: ProofChange['change']) =>
  ({ criterion, document, kind }: Proof): ProofChange => ({ criterion, document, kind, change });

/** What differs between two submissions, field by field in the order of their names, documents included (B4). */
export const changesBetween = (before: Submission, after: Submission): SubmissionChanges => ({
  answers: answerChanges(before.answers, after.answers),
  proofs: [
    ...proofsOnlyIn(before.proofs, after.proofs).map(told('REMOVED')),
    ...proofsOnlyIn(after.proofs, before.proofs).map(told('ADDED')),
  ].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
});

const restored = (
  answers: Answers,
  { criterion, changes }: Pick<ChangeRow, 'criterion' | 'changes'>,
): Answers => {
  const fields = { ...own(answers, criterion) };
  for (const { field, ...change } of changes)
    if ('before' in change) fields[field] = change.before;
    else delete fields[field];
  return { ...answers, [criterion]: fields };
};

/** The answers before these changes were made: undone from the last to the first. */
export const answersBefore = (
  answers: Answers,
  changes: readonly Pick<ChangeRow, 'number' | 'criterion' | 'changes'>[],
): Answers => changes.toSorted((a, b) => b.number - a.number).reduce<Answers>(restored, answers);
