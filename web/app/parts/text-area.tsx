import { Label, TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { FieldError, Hint } from '../questions/around.tsx';
import { describedBy } from '../questions/field-props.ts';

type TextAreaProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | null;
};

/** Several lines of text with their label, their hint and what to correct in them. */
export const TextArea = ({ id, label, hint, value, onChange, error = null }: TextAreaProps) => {
  const described = describedBy({ id, hint: hint ?? null, error });
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={error !== null}>
      <Label>{label}</Label>
      <Hint id={id} hint={hint ?? null} />
      <FieldError id={id} error={error} />
      <AriaTextArea id={id} rows={6} aria-describedby={described} />
    </TextField>
  );
};
