import { useState } from 'react';
import type { Question, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { FieldError, Hint } from './around.tsx';
import type { FieldProps, Given, HoldsFields } from './field-props.ts';

type RecordType = ValueType & { readonly base: 'record' };

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const needed = (fields: readonly Question[]) => fields.filter(({ optional }) => !optional);

/** What the parts say together: nothing while all are empty, a record once those that are needed are there. */
const together = (fields: readonly Question[], parts: Readonly<Record<string, Given>>): Given => {
  const given = Object.entries(parts);
  const wrong = given.find(([, each]) => each.is === 'wrong')?.[1];
  if (wrong !== undefined) return wrong;
  const values = given.flatMap(([field, each]) =>
    each.is === 'value' ? [[field, each.value] as const] : [],
  );
  if (values.length === 0) return { is: 'empty' };
  const missing = needed(fields).find(({ field }) => !values.some(([known]) => known === field));
  return missing === undefined
    ? { is: 'value', value: Object.fromEntries(values) }
    : { is: 'wrong', says: `Complétez « ${missing.text} ».` };
};

/** One answer in several parts. It is given when the last part that is needed is filled in. */
export const RecordField = ({
  id,
  label,
  hint,
  type,
  value,
  error,
  onGive,
  Field,
}: FieldProps & HoldsFields & { readonly type: RecordType }) => {
  const [parts, setParts] = useState<Readonly<Record<string, Given>>>(() =>
    Object.fromEntries(
      Object.entries(partsOf(value)).map(([field, each]) => [field, { is: 'value', value: each }]),
    ),
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const give = (field: string, given: Given) => {
    const changed = { ...parts, [field]: given };
    const seen = new Set([...touched, field]);
    setParts(changed);
    setTouched(seen);
    const all = together(type.fields, changed);
    // A record under way is not wrong until its last part was seen.
    if (
      all.is !== 'wrong' ||
      given.is === 'wrong' ||
      needed(type.fields).every((each) => seen.has(each.field))
    )
      onGive(all);
  };
  return (
    <fieldset className="ask">
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {type.fields.map(({ field, text, help, type: part, optional, negative }, rank) => {
        const given = parts[field];
        return (
          <Field
            key={field}
            id={rank === 0 ? id : `${id}-${field}`}
            label={
              <>
                {text} {optional && <span className="soft">(facultatif)</span>}
              </>
            }
            hint={help}
            type={part}
            negative={negative}
            value={given?.is === 'value' ? given.value : undefined}
            error={given?.is === 'wrong' ? given.says : null}
            onGive={(changed) => give(field, changed)}
          />
        );
      })}
    </fieldset>
  );
};
