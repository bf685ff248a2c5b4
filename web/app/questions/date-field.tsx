import { type FocusEvent, useState } from 'react';
import { frenchDate } from '../../public/french.ts';
import { EMPTY_DATE, inFields, readDate, type TypedDate } from '../words/typed-date.ts';
import { FieldError, Hint } from './around.tsx';
import { describedBy, type FieldProps } from './field-props.ts';
import { useSettled } from './use-settled.ts';

const PARTS = [
  { part: 'day', name: 'Jour', size: 'tiny' },
  { part: 'month', name: 'Mois', size: 'tiny' },
  { part: 'year', name: 'Année', size: 'tiny year' },
] as const;

const EXAMPLE = 'Jour, mois, année. Exemple : 20 05 2026.';

/** A date in three fields, read back in words; it is given when all three are left. */
export const DateField = ({ id, label, hint, value, error, onGive }: FieldProps) => {
  const [typed, setTyped] = useState<TypedDate>(() =>
    typeof value === 'string' ? inFields(value) : EMPTY_DATE,
  );
  const read = readDate(typed);
  const settled = useSettled(read, onGive);
  const help = hint === null ? EXAMPLE : `${hint} ${EXAMPLE}`;
  const described = describedBy({ id, hint: help, error });
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) settled.leave();
  };
  return (
    <fieldset className="ask" onBlur={left}>
      <legend>{label}</legend>
      <Hint id={id} hint={help} />
      <FieldError id={id} error={error} />
      <div className="row date-parts">
        {PARTS.map(({ part, name, size }, rank) => {
          const own = rank === 0 ? id : `${id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={own}>{name}</label>
              <input
                id={own}
                className={size}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                value={typed[part]}
                aria-describedby={described}
                aria-invalid={error === null ? undefined : true}
                onChange={(event) => {
                  setTyped({ ...typed, [part]: event.target.value });
                  settled.type();
                }}
              />
            </div>
          );
        })}
        {read.is === 'value' && <output>{frenchDate(read.value)}</output>}
      </div>
    </fieldset>
  );
};
