import { Input, Label, TextField } from 'react-aria-components';
import { FieldError, Hint } from '../questions/around.tsx';
import { describedBy } from '../questions/field-props.ts';

type TextInputProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | null;
  readonly autoComplete?: string;
  readonly type?: 'text' | 'email';
};

/** One line of text with its label, its hint and what to correct in it. */
export const TextInput = (props: TextInputProps) => {
  const { id, label, hint = null, optional = false, value, onChange, error = null } = props;
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={error !== null}>
      <Label>
        {label} {optional && <span className="soft">(facultatif)</span>}
      </Label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <Input
        id={id}
        type={props.type ?? 'text'}
        autoComplete={props.autoComplete ?? 'off'}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </TextField>
  );
};
