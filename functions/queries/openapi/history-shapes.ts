import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { factsOfKind, HiddenFact, TOLD_FACTS } from '../history-shape.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import { many, orNull, shapeNamed } from './plain-shapes.ts';

export const historyNamed = (name: WorkflowName): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}History`;

const historyOf = (name: WorkflowName) => {
  const { types, hides } = factsOfKind(WORKFLOWS[name]);
  const names = [...types, ...(hides ? ['HiddenFact'] : [])];
  return closed({
    facts: many({ anyOf: names.map(shapeNamed) }),
    next: { ...orNull, description: 'Le repère de la page suivante ; nul à la fin.' },
  });
};

/** Every fact under the name of its type, and by kind of thing those that its history may tell. */
export const historyShapes = (): Record<string, object> => ({
  HiddenFact: {
    ...answered(HiddenFact),
    description: 'Un fait que ce lecteur ne lit pas : sa place dans la chaîne, et rien d’autre.',
  },
  ...Object.fromEntries([...TOLD_FACTS].map(([type, shape]) => [type, answered(shape)])),
  ...Object.fromEntries(Object.values(WORKFLOWS).map(({ name }) => [historyNamed(name), historyOf(name)])),
});
