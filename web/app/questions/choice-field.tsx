import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { nonBreaking } from '../../public/french.ts';
import { FieldError, Hint } from './around.tsx';
import { describedBy, type FieldProps } from './field-props.ts';
import { TextAnswerField } from './text-fields.tsx';

type Option = { readonly code: string; readonly label: string };

type ChoiceProps = Pick<FieldProps, 'id' | 'label' | 'hint' | 'error'> & {
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
};

/** A few answers of which one is chosen; none is by default. */
export const Choice = ({ id, label, hint, error, options, chosen, onChoose }: ChoiceProps) => (
  <RadioGroup
    className="ask"
    value={chosen}
    onChange={onChoose}
    isInvalid={error !== null}
    aria-describedby={describedBy({ id, hint, error })}
  >
    <Label className="legend">{label}</Label>
    <Hint id={id} hint={hint} />
    <FieldError id={id} error={error} />
    <div className="choices">
      {options.map(({ code, label: word }, rank) => (
        <Radio key={code} value={code} className="option" id={rank === 0 ? id : undefined}>
          <span className="disc" aria-hidden="true" />
          {nonBreaking(word)}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);

const YES_NO: readonly Option[] = [
  { code: 'YES', label: 'Oui' },
  { code: 'NO', label: 'Non' },
];

const wordOf = (value: unknown): string | null => {
  if (typeof value !== 'boolean') return null;
  return value ? 'YES' : 'NO';
};

export const YesNoField = ({ value, onGive, ...rest }: FieldProps) => (
  <Choice
    {...rest}
    options={YES_NO}
    chosen={wordOf(value)}
    onChoose={(code) => onGive({ is: 'value', value: code === 'YES' })}
  />
);

type ChoiceType = { readonly base: 'choice'; readonly choices: Option[]; readonly open?: true };

const OTHER: Option = { code: '*', label: 'Autre, à préciser' };

/** Choices of a charter; an open question takes another short text too. */
export const ChoiceField = ({ type, value, onGive, ...rest }: FieldProps & { readonly type: ChoiceType }) => {
  const known = type.choices.some(({ code }) => code === value);
  const [other, setOther] = useState(typeof value === 'string' && !known);
  const otherId = `${rest.id}-autre`;
  const choose = (code: string) => {
    setOther(code === OTHER.code);
    if (code === OTHER.code) requestAnimationFrame(() => document.getElementById(otherId)?.focus());
    else onGive({ is: 'value', value: code });
  };
  const open = type.open === true;
  const chosen = known ? String(value) : null;
  return (
    <>
      <Choice
        {...rest}
        options={open ? [...type.choices, OTHER] : type.choices}
        chosen={open && other ? OTHER.code : chosen}
        onChoose={choose}
      />
      {open && other && (
        <TextAnswerField
          {...rest}
          id={otherId}
          label="Laquelle ?"
          hint="120 signes au plus."
          type={{ base: 'text' }}
          value={known ? undefined : value}
          onGive={onGive}
        />
      )}
    </>
  );
};
