import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { counted, nonBreaking } from '../../public/french.ts';
import { DateField } from '../questions/date-field.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { FieldError, Hint } from '../questions/around.tsx';
import { describedBy } from '../questions/field-props.ts';
import { TextArea } from '../parts/text-area.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { type Asked, codesIn, withCodes } from './asked.ts';
import { AskedFile } from './asked-file.tsx';

type AskedFieldProps = {
  readonly id: string;
  readonly asked: Asked;
  readonly value: string;
  readonly error: string | null;
  readonly onType: (text: string) => void;
};

const labelOf = ({ label, optional }: Asked): string => (optional === true ? `${label} (facultatif)` : label);

const Among = ({ id, asked, value, error, onType }: AskedFieldProps) => {
  const hint = asked.hint ?? null;
  return (
    <div className="field">
      <label htmlFor={id}>{labelOf(asked)}</label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <select
        id={id}
        value={value}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error === null ? undefined : true}
        onChange={(event) => onType(event.target.value)}
      >
        <option value="">Choisir</option>
        {'options' in asked &&
          asked.options.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
      </select>
    </div>
  );
};

/** From how many on a list is unfolded by who wants to read it. */
const LONG_LIST = 12;

const Boxes = ({ id, asked }: Pick<AskedFieldProps, 'id' | 'asked'>) => (
  <div className="choices">
    {'options' in asked &&
      asked.options.map(({ code, label }, rank) => (
        <Checkbox key={code} value={code} className="option" id={rank === 0 ? id : undefined}>
          <span className="box" aria-hidden="true" />
          {nonBreaking(label)}
        </Checkbox>
      ))}
  </div>
);

const Several = ({ id, asked, value, error, onType }: AskedFieldProps) => {
  const hint = asked.hint ?? null;
  const chosen = codesIn(value);
  const isLong = 'options' in asked && asked.options.length > LONG_LIST;
  return (
    <CheckboxGroup
      className="ask"
      value={[...chosen]}
      onChange={(codes) => onType(withCodes(codes))}
      isInvalid={error !== null}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <Label className="legend">{labelOf(asked)}</Label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {isLong ? (
        <details>
          <summary>
            Choisir dans la liste (
            {chosen.length === 0 ? 'aucun choix' : counted(chosen.length, 'choix', 'choix')})
          </summary>
          <Boxes id={id} asked={asked} />
        </details>
      ) : (
        <Boxes id={id} asked={asked} />
      )}
    </CheckboxGroup>
  );
};

/** One field of an act. */
export const AskedField = (props: AskedFieldProps) => {
  const { id, asked, value, error, onType } = props;
  const label = labelOf(asked);
  const common = { id, label, hint: asked.hint, value, error, onChange: onType };
  switch (asked.kind) {
    case 'line':
    case 'number':
      return <TextInput {...common} />;
    case 'email':
      return <TextInput {...common} type="email" />;
    case 'text':
      return <TextArea {...common} />;
    case 'source':
      return (
        <div className="source">
          <TextArea {...common} />
        </div>
      );
    case 'date':
      return (
        <DateField
          id={id}
          label={label}
          hint={asked.hint ?? null}
          type={{ base: 'date' }}
          negative={false}
          value={value === '' ? undefined : value}
          error={error}
          onGive={(given) => onType(given.is === 'value' ? String(given.value) : '')}
        />
      );
    case 'choice':
      return (
        <Choice
          id={id}
          label={label}
          hint={asked.hint ?? null}
          error={error}
          options={asked.options}
          chosen={value === '' ? null : value}
          onChoose={onType}
        />
      );
    case 'among':
      return <Among {...props} />;
    case 'several':
      return <Several {...props} />;
    case 'file':
      return <AskedFile {...common} accept={asked.accept} />;
  }
};
