import { useState } from 'react';
import { frenchDate, nonBreaking } from '../../../public/french.ts';
import type { Item } from '../../api/session-shapes.ts';
import { ActForm } from '../../acts/act-form.tsx';
import { Act } from './act.tsx';

type PutConditionsProps = {
  /** Of the command. */
  readonly path: string;
  readonly conditions: Item['conditions'];
};

/** What the favourable opinion would depend on, put to the vote with the question, before it opens (D16). */
export const PutConditions = ({ path, conditions }: PutConditionsProps) => {
  const [said, setSaid] = useState('');
  return (
    <>
      <p className="small">
        La question devient : avis favorable, sous ces conditions. Elles figurent au procès-verbal, puis dans
        la décision qui attribue le label.
      </p>
      {conditions.map((condition) => (
        <p key={condition.text}>
          {nonBreaking(condition.text)}, avant le {frenchDate(condition.dueOn)}{' '}
          <Act
            path={path}
            body={{ conditions: conditions.filter((each) => each !== condition) }}
            look="plain"
            onDone={() => setSaid('Condition retirée.')}
          >
            {`Retirer cette condition : ${condition.text}`}
          </Act>
        </p>
      ))}
      <ActForm
        id="condition"
        path={path}
        asked={[
          { name: 'text', kind: 'line', label: 'Ce que la structure doit faire' },
          {
            name: 'dueOn',
            kind: 'date',
            label: 'Avant le',
            hint: 'Après la séance, et tant que le label court.',
          },
        ]}
        action="Mettre cette condition aux voix"
        done="La condition est mise aux voix avec la question."
        toBody={({ text, dueOn }) => ({ conditions: [...conditions, { text: text?.trim(), dueOn }] })}
        onDone={setSaid}
      />
      <p role="status">{said}</p>
    </>
  );
};
