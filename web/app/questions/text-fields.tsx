import { useState } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { NumberBase, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { readBack, readTyped, typedAs } from '../words/amounts.ts';
import { FieldError, Hint } from './around.tsx';
import { describedBy, type FieldProps } from './field-props.ts';
import { useSettled } from './use-settled.ts';

const UNIT: Readonly<Partial<Record<NumberBase, string>>> = {
  money: 'en euros',
  share: 'en %',
  months: 'en mois',
  years: 'en années',
  days: 'en jours',
};

const asTyped = (value: unknown, base: NumberBase): string =>
  typeof value === 'number' ? typedAs(value, base) : '';

type Amount = FieldProps & { readonly type: ValueType & { readonly base: NumberBase } };

/** A number as people type it, read back in words with its unit once it is left. */
export const NumberField = ({ id, label, hint, type, negative, value, error, onGive }: Amount) => {
  const [text, setText] = useState(() => asTyped(value, type.base));
  const read = readTyped(text, type.base, negative);
  const settled = useSettled(read, onGive);
  const write = (typed: string) => {
    setText(typed);
    settled.type();
  };
  const plain = type.base === 'number' || type.base === 'years' || type.base === 'months';
  return (
    <TextField className="field" value={text} onChange={write} isInvalid={error !== null}>
      <Label>
        {label} {UNIT[type.base] !== undefined && <span className="soft">({UNIT[type.base]})</span>}
      </Label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className="row">
        <Input
          id={id}
          className="short"
          inputMode={plain && !negative ? 'numeric' : 'decimal'}
          autoComplete="off"
          aria-describedby={describedBy({ id, hint, error })}
          onBlur={settled.leave}
        />
        {read.is === 'value' && !plain && <output htmlFor={id}>{readBack(read.value, type)}</output>}
      </div>
    </TextField>
  );
};

const LONG = 100;

/** A text, as long as it has to be. */
export const TextAnswerField = ({ id, label, hint, value, error, onGive }: FieldProps) => {
  const [text, setText] = useState(typeof value === 'string' ? value : '');
  const written = text.trim();
  const settled = useSettled(written === '' ? { is: 'empty' } : { is: 'value', value: written }, onGive);
  const write = (typed: string) => {
    setText(typed);
    settled.type();
  };
  const described = describedBy({ id, hint, error });
  return (
    <TextField className="field" value={text} onChange={write} isInvalid={error !== null}>
      <Label>{label}</Label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <TextArea
        id={id}
        rows={text.length > LONG ? 6 : 3}
        aria-describedby={described}
        onBlur={settled.leave}
      />
    </TextField>
  );
};
