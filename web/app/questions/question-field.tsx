import { Checkbox } from 'react-aria-components';
import type { Question } from '../../../workflows/charter/language/charter-types.ts';
import { nonBreaking } from '../../public/french.ts';
import type { Given } from './field-props.ts';
import { ValueField } from './value-field.tsx';

type QuestionFieldProps = {
  readonly id: string;
  readonly question: Question;
  /** `undefined`: not answered; `null`: answered that there is none. */
  readonly value: unknown;
  readonly error: string | null;
  readonly onGive: (given: Given) => void;
};

/** A question of the charter, with what it takes to say that there is none where it may be so. */
export const QuestionField = ({ id, question, value, error, onGive }: QuestionFieldProps) => {
  const { text, help, type, nullable, optional, negative } = question;
  const none = value === null;
  return (
    <div className="question">
      {!none && (
        <ValueField
          id={id}
          label={
            <>
              {nonBreaking(text)} {optional && <span className="soft">(facultatif)</span>}
            </>
          }
          hint={help}
          type={type}
          negative={negative}
          value={value}
          error={error}
          onGive={onGive}
        />
      )}
      {none && <p className="legend">{nonBreaking(text)}</p>}
      {nullable && (
        <Checkbox
          className="option"
          isSelected={none}
          onChange={(selected) => onGive(selected ? { is: 'value', value: null } : { is: 'empty' })}
        >
          <span className="box" aria-hidden="true" />
          Aucune : jamais, sans limite ou sans objet
        </Checkbox>
      )}
    </div>
  );
};
