import { FieldError, Hint } from '../questions/around.tsx';
import { describedBy } from '../questions/field-props.ts';

type AskedFileProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | null;
  readonly accept: string;
  readonly onChange: (address: string) => void;
};

/** What a file holds, as an address of its content; empty when it cannot be read. */
const addressOf = (file: File): Promise<string> =>
  new Promise((give) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => give(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => give(''));
    reader.readAsDataURL(file);
  });

/** One small file of an act, read where it is: it leaves with the act, not before. */
export const AskedFile = ({ id, label, hint = '', error, accept, onChange }: AskedFileProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <Hint id={id} hint={hint === '' ? null : hint} />
    <FieldError id={id} error={error} />
    <input
      id={id}
      type="file"
      accept={accept}
      aria-describedby={describedBy({ id, hint: hint === '' ? null : hint, error })}
      aria-invalid={error === null ? undefined : true}
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file === undefined) onChange('');
        else void addressOf(file).then(onChange);
      }}
    />
  </div>
);
