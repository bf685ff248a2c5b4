import type { Provenance } from '../../events/structure.ts';
import { KNOWN_FIELDS, type KnownField, type KnownValue, type KnownValues } from './known-values.ts';

/** Values with the source of each; a value that is known to be none is null with a source. */
export type Sourced = { values: KnownValues; sources: Partial<Record<KnownField, Provenance>> };

/** Where a later reading contradicts what people had said. */
export type Difference = { field: KnownField; held: KnownValue; register: KnownValue };

type One = { value: KnownValue; source: Provenance | undefined };
const oneOf = ({ values, sources }: Sourced, field: KnownField): One => ({
  value: values[field],
  source: sources[field],
});

const BY_PEOPLE: readonly (Provenance['source'] | undefined)[] = ['DECLARED', 'OFFICER'];

/**
 * What was settled on a contest stands until an officer records otherwise; what a register does not say stays, and so
 * does what was declared while an officer knows no better.
 */
const prevailing = (before: One, read: One): One => {
  if (read.source === undefined) return before;
  if (read.source.source === 'OFFICER')
    return read.value === null && before.source?.source === 'DECLARED' ? before : read;
  return before.source?.source === 'CONTEST' && before.value !== read.value ? before : read;
};

const all = (one: (field: KnownField) => One): Sourced => {
  const fields = KNOWN_FIELDS.map((field) => [field, one(field)] as const);
  return {
    values: Object.fromEntries(fields.map(([field, { value }]) => [field, value])) as KnownValues,
    sources: Object.fromEntries(
      fields.flatMap(([field, { source }]) => (source === undefined ? [] : [[field, source]])),
    ),
  };
};

/** What is known after a reading, of what was known before it. */
export const afterReading = (before: Sourced, read: Sourced): Sourced =>
  all((field) => prevailing(oneOf(before, field), oneOf(read, field)));

/** What was declared, or recorded by an officer, and is not what the register says (A4). */
export const differencesOf = (before: Sourced, read: Sourced): Difference[] =>
  KNOWN_FIELDS.flatMap((field) => {
    const [held, said] = [oneOf(before, field), oneOf(read, field)];
    const told = said.source !== undefined && BY_PEOPLE.includes(held.source?.source);
    return told && held.value !== null && held.value !== said.value
      ? [{ field, held: held.value, register: said.value }]
      : [];
  });

/** The same values, one of them said otherwise. */
export const withValue = (
  before: Sourced,
  field: KnownField,
  value: KnownValue,
  source: Provenance,
): Sourced => all((each) => (each === field ? { value, source } : oneOf(before, each)));

/** Nothing is known yet. */
export const NOTHING_KNOWN: Sourced = all(() => ({ value: null, source: undefined }));
