import { openApiDocument } from '../../functions/queries/openapi.ts';
import { type Operation, readApi } from '../../proofs/input/document.ts';
import { makeJudgeShape } from '../../proofs/input/judge-shape.ts';

type Asked = { method: string; path: string };
type Answered = { status: number; type: string; body: unknown };

const placesIn = ({ path }: Operation): number => path.split('{').length;

/** What is named comes before what any name fits, and the longer before what is a part of it. */
const byPrecision = (one: Operation, other: Operation): number =>
  placesIn(one) - placesIn(other) || other.path.length - one.path.length;

const makeFind = (operations: readonly Operation[]) => {
  const routes = operations.toSorted(byPrecision).map((operation) => ({
    operation,
    route: new RegExp(`^${operation.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return ({ method, path }: Asked): Operation | undefined => {
    const [address = ''] = path.split('?');
    return routes.find(({ operation, route }) => operation.method === method && route.test(address))
      ?.operation;
  };
};

/** Throws when what was done, or read, is not answered in the shape that the OpenAPI document says. */
export const makeAsDescribed = () => {
  const api = readApi(JSON.stringify(openApiDocument('https://label.exemple.fr')));
  const find = makeFind(api.operations);
  const judge = makeJudgeShape(api);
  return (asked: Asked, { status, type, body }: Answered): void => {
    const operation = find(asked);
    if (operation === undefined || status >= 300 || !type.includes('json')) return;
    const got = { status, headers: { 'content-type': type }, text: JSON.stringify(body) };
    const fault = judge(operation, got);
    if (fault !== null)
      throw new Error(`${operation.id} is not as described: ${fault}\n${got.text.slice(0, 3_000)}`);
  };
};
