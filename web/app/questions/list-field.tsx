import { useState } from 'react';
import type { ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { counted } from '../../public/french.ts';
import { Button } from '../parts/button.tsx';
import { FieldError, Hint } from './around.tsx';
import type { FieldProps, Given, HoldsFields } from './field-props.ts';

type ListType = ValueType & { readonly base: 'list' };

type Line = { readonly key: number; readonly given: Given };

const linesOf = (value: unknown): readonly Line[] =>
  Array.isArray(value)
    ? value.map((each: unknown, key) => ({ key, given: { is: 'value', value: each } as const }))
    : [];

/** What the lines say together: a list, once each line says something. */
const together = (lines: readonly Line[]): Given => {
  const wrong = lines.find(({ given }) => given.is === 'wrong')?.given;
  if (wrong !== undefined) return wrong;
  const values = lines.flatMap(({ given }) => (given.is === 'value' ? [given.value] : []));
  return { is: 'value', value: values };
};

const SINGLE = 'ligne';

/** Several answers of the same kind, added and removed one by one; an empty list is an answer, said by a button. */
export const ListField = ({
  id,
  label,
  hint,
  type,
  negative,
  value,
  error,
  onGive,
  Field,
}: FieldProps & HoldsFields & { readonly type: ListType }) => {
  const [lines, setLines] = useState(() => linesOf(value));
  const [next, setNext] = useState(lines.length);
  const become = (changed: readonly Line[]) => {
    setLines(changed);
    onGive(together(changed));
  };
  const add = () => {
    setLines([...lines, { key: next, given: { is: 'empty' } }]);
    setNext(next + 1);
    const own = `${id}-${next}`;
    requestAnimationFrame(() => document.getElementById(own)?.focus());
  };
  const none = Array.isArray(value) && value.length === 0 && lines.length === 0;
  return (
    <fieldset className="ask">
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {lines.map(({ key, given }, rank) => (
        <div className="line-of-list" key={key}>
          <Field
            id={`${id}-${key}`}
            label={<>Ligne {rank + 1}</>}
            hint={null}
            type={type.of}
            negative={negative}
            value={given.is === 'value' ? given.value : undefined}
            error={given.is === 'wrong' ? given.says : null}
            onGive={(changed) =>
              become(lines.map((line) => (line.key === key ? { key, given: changed } : line)))
            }
          />
          <Button look="plain" onPress={() => become(lines.filter((line) => line.key !== key))}>
            Retirer la ligne {rank + 1}
          </Button>
        </div>
      ))}
      <p className="row">
        <Button look="quiet" id={id} onPress={add}>
          Ajouter une {SINGLE}
        </Button>
        {lines.length === 0 && !none && (
          <Button look="plain" onPress={() => onGive({ is: 'value', value: [] })}>
            Répondre « aucun »
          </Button>
        )}
        <span role="status" className="soft">
          {none ? 'Votre réponse : aucun.' : lines.length > 0 && counted(lines.length, SINGLE, `${SINGLE}s`)}
        </span>
      </p>
    </fieldset>
  );
};
