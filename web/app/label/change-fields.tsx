import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { ChangeKind } from '../api/label-shapes.ts';
import { TextArea } from '../parts/text-area.tsx';
import { FieldError } from '../questions/around.tsx';
import { describedBy } from '../questions/field-props.ts';
import { CHANGES } from '../words/label-words.ts';

export type Changed = { readonly kinds: readonly ChangeKind[]; readonly description: string };

export const NOTHING_CHANGED: Changed = { kinds: [], description: '' };

const KINDS = 'ce-qui-change';
const DESCRIPTION = 'description';

/** What is left to write, each with its field. */
export const missingOfChange = ({ kinds, description }: Changed) => [
  ...(kinds.length === 0 ? [{ field: KINDS, says: 'Cochez ce qui a changé.' }] : []),
  ...(description.trim() === ''
    ? [{ field: DESCRIPTION, says: 'Dites en quelques phrases ce qui a changé.' }]
    : []),
];

type ChangeFieldsProps = {
  readonly changed: Changed;
  readonly onChange: (changed: Changed) => void;
  readonly errors: readonly { readonly field: string; readonly says: string }[];
};

/** What changed, of what the label depends on, and in which words (H3). */
export const ChangeFields = ({ changed, onChange, errors }: ChangeFieldsProps) => {
  const says = (field: string) => errors.find((each) => each.field === field)?.says ?? null;
  const error = says(KINDS);
  return (
    <>
      <CheckboxGroup
        id={KINDS}
        className="ask question"
        value={[...changed.kinds]}
        onChange={(kinds) => onChange({ ...changed, kinds: kinds as ChangeKind[] })}
        isInvalid={error !== null}
        aria-describedby={describedBy({ id: KINDS, hint: null, error })}
      >
        <Label className="legend">Qu’est-ce qui a changé ?</Label>
        <FieldError id={KINDS} error={error} />
        {CHANGES.map(({ kind, words }) => (
          <Checkbox key={kind} value={kind} className="option">
            <span className="box" aria-hidden="true" />
            {words}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextArea
        id={DESCRIPTION}
        label="Ce qui a changé, en quelques phrases"
        hint="Le service le lit. Par exemple : « Le siège est passé d’Arras à Lens le 3 mai. »"
        value={changed.description}
        onChange={(description) => onChange({ ...changed, description })}
        error={says(DESCRIPTION)}
      />
    </>
  );
};
