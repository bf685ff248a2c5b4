import { RulesDraft, RulesRow } from '../../given/references.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import { day, many, orNothing, text, yesNo } from './plain-shapes.ts';

const changes = {
  changes: many(
    closed({
      field: text,
      before: text,
      after: text,
      sentence: { ...text, description: 'Ce qui change, en une phrase.' },
    }),
  ),
  labelChanged: { ...yesNo, description: 'Si le règlement du label change aussi.' },
};

const propertiesOf = (shape: object): Record<string, object> =>
  (shape as { properties: Record<string, object> }).properties;

const dated = (): Record<string, object> => {
  const { procedure: _procedure, label: _label, ...rest } = propertiesOf(answered(RulesRow));
  return rest;
};

const rulesAlone = (): Record<string, object> => {
  const { procedure = {}, label = {} } = propertiesOf(answered(RulesRow));
  return { procedure, label };
};

/** The rules of procedure of a council by day, and those that it may vote. */
export const rulesShapes = (): Record<string, object> => ({
  RulesByDay: closed({
    on: day,
    inForce: orNothing(
      closed({
        ...propertiesOf(answered(RulesRow)),
        sentences: { ...many(text), description: 'Le règlement intérieur, une phrase par règle.' },
      }),
    ),
    model: {
      ...orNothing(closed({ ...rulesAlone(), sentences: many(text) })),
      description:
        'Le règlement dont peut partir un conseil qui n’en a pas ; rien là où l’un est en vigueur.',
    },
    versions: many(closed({ ...dated(), ...changes })),
  }),
  RulesDrafts: closed({ drafts: many(closed({ ...propertiesOf(answered(RulesDraft)), ...changes })) }),
});
