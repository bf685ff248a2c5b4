import type * as z from 'zod';
import { CastBallot } from '../../../workflows/item/commands.ts';
import { CLOSINGS } from '../../../workflows/kernel/closing.ts';
import type { RefusalReason } from '../../../workflows/kernel/refusals.ts';
import type { CommandEntry, Workflow } from '../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { schemaOf } from './json-schema.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { COMMAND_WORDS, ROLE_WORDS } from './words.ts';

const GENERAL: readonly RefusalReason[] = ['not-yours', 'role-required', 'separation-of-duties'];
const ON_A_THING: readonly RefusalReason[] = ['not-in-this-state', 'state-moved-on', 'command-id-reused'];

/** A side road still tells a newer version and a key that was used: what comes before the road is the same. */
const ON_A_SIDE_ROAD: readonly RefusalReason[] = ['state-moved-on', 'command-id-reused'];

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

const pathOf = (workflow: Workflow, name: string, starts: boolean): string => {
  if (workflow.name === 'council') return starts ? '/api/councils' : `/api/{council}/${name}`;
  const things = `/api/{council}/${workflow.name}s`;
  return starts ? things : `${things}/{id}/${name}`;
};

const answer = (status: 200 | 201, schema: string) => ({
  description: status === 201 ? 'Fait : la fiche existe.' : 'Fait.',
  headers: { ETag: { description: 'La version de la fiche, entre guillemets.', schema: { type: 'string' } } },
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

/** A ballot is written on its own slot, by a function of its own: it has a schema and an answer of its own. */
const schemaFor = (workflow: Workflow, name: string): z.ZodType | undefined =>
  workflow.name === 'item' && name === 'castBallot' ? CastBallot : workflow.commands[name];

/** What refuses a command before it is looked at: by who asks, and by what closes its thing to them. */
const generalOf = (workflow: Workflow, { who }: CommandEntry): readonly RefusalReason[] => {
  const closes = workflow.closedTo !== undefined || workflow.about !== undefined;
  return [
    ...GENERAL,
    ...(who.includes('member') ? (['mandate-over'] as const) : []),
    ...(closes ? CLOSINGS : []),
  ];
};

const operation = (workflow: Workflow, name: string, entry: CommandEntry, path: string) => {
  const starts = entry.from.length === 0;
  const schema = schemaFor(workflow, name);
  const side = entry.road === 'side';
  const refusals = [
    ...generalOf(workflow, entry),
    ...entry.refusals,
    ...(side ? ON_A_SIDE_ROAD : ON_A_THING),
  ].map(refusal);
  const who = entry.who.filter((each) => each !== 'system').map((each) => ROLE_WORDS[each]);
  return {
    operationId: `${workflow.name}.${name}`,
    tags: [workflow.name],
    summary: COMMAND_WORDS[workflow.name]?.[name] ?? name,
    description: `Ouvert à : ${who.join(', ')}.${side ? ' Pas encore ouvert dans ce service : toujours refusé (side-road).' : ''}`,
    security: [{ bearer: [] }],
    parameters: [
      ...(path.includes('{council}') ? [parameter('council')] : []),
      ...(path.includes('{id}') ? [parameter('id')] : []),
      parameter('idempotencyKey'),
      ...(starts ? [] : [parameter('ifMatch')]),
    ],
    ...(schema && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(schema) } } },
    }),
    responses: {
      ...(!side && {
        [starts ? '201' : '200']: answer(
          starts ? 201 : 200,
          name === 'castBallot' ? 'BallotAnswer' : 'CommandAnswer',
        ),
      }),
      ...problemResponses([
        ...before('malformed', 'invalid', 'sign-in-required', 'too-large', 'json-required', 'stopped'),
        ...refusals,
      ]),
    },
    'x-refusals': refusals,
    ...(side && { 'x-side-road': true }),
  };
};

/** One path per command that people may send; what the system alone does is not listed. */
export const commandPaths = (): Record<string, object> =>
  Object.fromEntries(
    Object.values(WORKFLOWS).flatMap((workflow) =>
      Object.entries(workflow.table)
        .filter(([, { who }]) => who.some((each) => each !== 'system'))
        .map(([name, entry]) => {
          const path = pathOf(workflow, name, entry.from.length === 0);
          return [path, { post: operation(workflow, name, entry, path) }];
        }),
    ),
  );
