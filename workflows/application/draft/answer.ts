import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowItem, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { AnswerRow, DraftGiven } from './commands.ts';
import { draftKey } from './draft.ts';

/** One row a field: two people who answer different questions never collide. */
export const answerKey = (council: string, id: string, criterion: string, field: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `answer#${criterion}#${field}`,
});

type Answering = { criterion: string; answers: object; clear: readonly string[] };

const fieldsOf = ({ answers, clear }: Answering): string[] => [
  ...new Set([...Object.keys(answers), ...clear]),
];

/** Where each answer of a command is kept. */
export const answerKeys = (council: string, id: string, answering: Answering): RowKey[] =>
  fieldsOf(answering).map((field) => answerKey(council, id, answering.criterion, field));

type Versions = Readonly<Record<string, number>>;

/** The version that was read of a field: 0 when it was never answered. */
const seenOf = (versions: Versions, field: string): number =>
  Object.hasOwn(versions, field) ? (versions[field] ?? 0) : 0;

/** Who reads this finds what stands now beside what they wrote: nothing that was typed is lost. */
const changedMeanwhile = (fields: readonly string[], saved: readonly AnswerRow[], versions: Versions) => {
  const current = fields.map((field) => {
    const { criterion: _, ...row } = saved.find((each) => each.field === field) ?? { version: 0 };
    return [field, row] as const;
  });
  const changed = current.filter(([field, { version }]) => version !== seenOf(versions, field));
  return changed.length === 0 ? null : Object.fromEntries(changed);
};

type Checked = Pick<DraftGiven['answer'], 'saved' | 'unknown' | 'faults'>;

const wrongWith = ({ unknown, faults }: Checked) => {
  if (unknown.length > 0) return refused('unknown-criterion');
  const [first] = faults;
  if (first === undefined) return null;
  const fields = Object.fromEntries(faults.map(({ field, explanation }) => [field, explanation]));
  return refused('malformed-answer', { explanation: first.explanation, fields });
};

const over = (seen: number, key: RowKey, item: RowItem): RowWrite =>
  seen === 0
    ? { kind: 'put', key, item, absent: true }
    : { kind: 'put', key, item, expect: { version: seen } };

/** Several fields of one criterion, each over the version that was read: all are saved, or none. */
export const savedAnswers = (
  { council, id }: { council: string; id: string },
  data: Answering & { answers: Readonly<Record<string, unknown>>; versions: Versions },
  given: Checked,
  { at, role, correctedOn }: { at: Instant; role: string | undefined; correctedOn?: string },
): Outcome<RowWrite[]> => {
  const problem = wrongWith(given);
  if (problem !== null) return problem;
  const { criterion, answers, versions } = data;
  const fields = fieldsOf(data);
  const changed = changedMeanwhile(fields, given.saved, versions);
  if (changed !== null) return refused('answer-changed', { fields: changed });
  const item = (field: string): RowItem => ({
    criterion,
    field,
    ...(Object.hasOwn(answers, field) && { value: answers[field] }),
    version: seenOf(versions, field) + 1,
    savedAt: at,
    savedBy: role ?? 'representative',
    ...(correctedOn !== undefined && { correctedOn }),
  });
  return accepted(
    fields.map((field) =>
      over(seenOf(versions, field), answerKey(council, id, criterion, field), item(field)),
    ),
  );
};

/** The answers of a criterion in a draft, which counts them. */
export const answer: ApplicationProposers['answer'] = ({ data, thing, given, at, held }) => {
  if (given.draft === null || !given.draft.open) return refused('draft-closed');
  const saved = savedAnswers(thing, data, given, { at, role: held?.role });
  if (!saved.ok) return saved;
  return accepted({
    facts: [],
    rows: [...saved.value, edited(thing, saved.value.length, at, data.criterion)],
  });
};

/**
 * The draft counts the changes of its answers: filing it freezes what was read, and nothing else. While it is open, it tells
 * in which criterion the last of them was (J2); null of one that was filed.
 */
export const edited = (
  { council, id }: { council: string; id: string },
  fields: number,
  at: Instant,
  lastIn: string | null,
): RowWrite => ({
  kind: 'touch',
  key: draftKey(council, id),
  add: 'changes',
  by: fields,
  set: { editedAt: at, ...(lastIn !== null && { lastIn }) },
  expect: { open: lastIn !== null },
});
