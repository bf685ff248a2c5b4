import { before, type Listed, problemResponses, refusal } from './problem-responses.ts';

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

type Page = {
  id: string;
  summary: string;
  type: string;
  tag?: string;
  parameters?: readonly string[];
  schema?: object;
};
type Answers = Record<string, object>;

/** A person at a page gets a page, also when it is a « no ». */
export const asPages = (listed: readonly Listed[]): Answers =>
  Object.fromEntries(
    listed.map(({ status, title }) => [
      String(status),
      { description: title, content: { 'text/html': { schema: {} } } },
    ]),
  );

/** What anybody may ask, and its refusals. */
export const open = (
  { id, summary, type, tag = 'public', parameters = [], schema = {} }: Page,
  refusals: Answers,
) => ({
  operationId: id,
  tags: [tag],
  summary,
  security: [],
  parameters: parameters.map(parameter),
  responses: { '200': { description: summary, content: { [type]: { schema } } }, ...refusals },
});

export const REFUSED = [...before('malformed', 'stopped'), refusal('not-yours')];

export const page = (
  id: string,
  summary: string,
  parameters: readonly string[] = [],
  more: Answers = {},
) => ({
  get: open({ id, summary, type: 'text/html', parameters }, { ...asPages(REFUSED), ...more }),
});
export const data = (
  id: string,
  summary: string,
  parameters: readonly string[] = [],
  { more = [], schema = {} }: { more?: readonly Listed[]; schema?: object } = {},
) => ({
  get: open(
    { id, summary, type: 'application/json', parameters, schema },
    problemResponses([...REFUSED, ...more]),
  ),
});
/** The whole of a list: its address says which kind of file, so that anyone can cite it. */
export const file = (id: string, summary: string, type: string) => ({
  get: open(
    { id, summary, type, parameters: ['councilAsked', 'after', 'columns'] },
    problemResponses(REFUSED),
  ),
});
export const elsewhere = (summary: string): Answers => ({ '303': { description: summary } });
export const moves = (id: string, summary: string) => ({
  operationId: id,
  tags: ['sign-in'],
  summary,
  security: [],
  responses: { ...elsewhere(summary), ...problemResponses(before('malformed', 'stopped')) },
});
export const signIn = (id: string, summary: string, schema: object, listed: readonly Listed[] = []) => ({
  get: open(
    { id, summary, type: 'application/json', tag: 'sign-in', schema },
    problemResponses([...listed, ...before('stopped')]),
  ),
});
