import { CLOSINGS } from '../../../workflows/kernel/closing.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** What is answered when all is well, as JSON. */
export const json = (schema: object, description: string) => ({
  '200': { description, content: { 'application/json': { schema } } },
});

const problems = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  refusal('not-yours'),
  refusal('role-required'),
  refusal('separation-of-duties'),
  ...CLOSINGS.map(refusal),
]);

/** A reading by somebody who is signed in. */
export const read = (
  operationId: string,
  tag: string,
  summary: string,
  parameters: readonly string[],
  ok: object,
  refusals: object = problems,
) => ({
  get: {
    operationId,
    tags: [tag],
    summary,
    security: [{ bearer: [] }],
    parameters: parameters.map(parameter),
    responses: { ...ok, ...refusals },
  },
});
