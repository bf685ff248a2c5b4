import type { AnyStateMachine } from 'xstate';
import type { Workflow } from '../workflows/kernel/workflow.ts';

type Node = AnyStateMachine['root'];

/** Mermaid knows no dots in names: `filed.receipt` is drawn as `filed_receipt`. */
const nameOf = ({ path }: Node): string => path.join('_');

const childrenOf = (node: Node): Node[] => Object.values(node.states);

/** The smallest region that holds both ends: where Mermaid wants the arrow drawn. */
const arrowsOf = (node: Node): string[] =>
  [...node.transitions.values()].flat().flatMap(({ eventType, target, guard }) => {
    const condition = guard === undefined ? '' : ` [${typeof guard === 'string' ? guard : 'guard'}]`;
    const label = `${eventType}${condition}`;
    const targets = target ?? [node];
    return targets.map((to) => `${nameOf(node)} --> ${nameOf(to)}: ${label}`);
  });

const indent = (lines: readonly string[]): string[] => lines.map((each) => `  ${each}`);

const insideOf = (node: Node): string[] => {
  const children = childrenOf(node);
  if (node.type === 'parallel')
    return children.flatMap((region, index) => [...(index === 0 ? [] : ['--']), ...stateOf(region)]);
  const initial = node.initial?.target[0];
  return [
    ...(initial === undefined ? [] : [`[*] --> ${nameOf(initial)}`]),
    ...children.flatMap(stateOf),
    ...children.filter(({ type }) => type === 'final').map((child) => `${nameOf(child)} --> [*]`),
  ];
};

const stateOf = (node: Node): string[] => {
  const declared = `state "${node.key}" as ${nameOf(node)}`;
  return childrenOf(node).length === 0 ? [declared] : [`${declared} {`, ...indent(insideOf(node)), '}'];
};

const allOf = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(allOf)];

/** One machine as a page with a Mermaid diagram: its places, and the facts that lead from one to the next. */
export const drawMachine = ({ name, machine }: Workflow): string => {
  const { root } = machine;
  const arrows = childrenOf(root).flatMap(allOf).flatMap(arrowsOf);
  return [
    `# The machine of ${name}`,
    '',
    'Drawn from the workflow by `npm run diagrams`. Arrows are facts; a guard stands in brackets.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...indent([...insideOf(root), ...arrows]),
    '```',
    '',
  ].join('\n');
};
