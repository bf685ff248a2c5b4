import type { CommandEntry, Workflow } from '../workflows/kernel/workflow.ts';

const HEADERS = [
  'command',
  'road',
  'who',
  'from',
  'to',
  'facts',
  'deadlines set',
  'deadlines cleared',
  'refusals',
] as const;

const list = (values: readonly string[] = []): string =>
  values.length === 0 ? '–' : values.map((value) => `\`${value}\``).join('<br>');

const line = ([name, entry]: [string, CommandEntry]): string =>
  [
    `\`${name}\`${entry.signed ? ' (signed)' : ''}`,
    entry.road,
    list(entry.who),
    list(entry.from),
    list(entry.to),
    list(entry.facts),
    list(entry.sets),
    list(entry.clears),
    list(entry.refusals),
  ].join(' | ');

const table = (workflow: Workflow): string[] => [
  `## ${workflow.name}`,
  '',
  '<!-- prettier-ignore -->',
  `| ${HEADERS.join(' | ')} |`,
  `|${HEADERS.map(() => ' --- |').join('')}`,
  ...Object.entries(workflow.table).map((entry) => `| ${line(entry)} |`),
  '',
];

/** The table of commands as a page: who may do what, where, and what follows. */
export const drawCommands = (workflows: readonly Workflow[]): string =>
  [
    '# Commands',
    '',
    'Drawn from the workflows by `npm run diagrams`. Without a place to stand at (–), a command starts a thing; ',
    'without a next place, the thing stays where it is. Any command may also be refused with `not-yours`, ',
    '`role-required`, `separation-of-duties`, `not-in-this-state`, `state-moved-on` or `command-id-reused`; of those',
    'open to a member, with `mandate-over` once the term of the seat has ended.',
    '',
    ...workflows.flatMap(table),
  ]
    .join('\n')
    .replaceAll(' \n', '\n');
