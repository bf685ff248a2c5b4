import type { RouteDefinition } from '../template/routes.ts';

/** The route that a request takes, with the parameters of its path, decoded. */
export type Match = {
  readonly route: RouteDefinition;
  readonly pathParameters: Readonly<Record<string, string>> | undefined;
};
/** Finds the route of a method and an undecoded path; `undefined` when there is none at all. */
export type Router = (method: string, path: string) => Match | undefined;

type Pattern = {
  readonly route: RouteDefinition;
  readonly method: string;
  readonly segments: readonly string[];
};

const nameOf = (segment: string): string | undefined => /^\{([^}+]+)\+?\}$/.exec(segment)?.[1];
const isGreedy = (segment: string): boolean => segment.endsWith('+}');

const parse = (route: RouteDefinition): Pattern => {
  const [method = '', path = ''] = route.key.split(' ');
  return { route, method, segments: path.split('/').slice(1) };
};

/** A word before a parameter, a parameter before the rest of a path, at the first place that differs. */
const rank = (segment: string | undefined): number => {
  if (segment === undefined || isGreedy(segment)) return 2;
  return nameOf(segment) === undefined ? 0 : 1;
};

const bySpecificity = (one: Pattern, other: Pattern): number => {
  const length = Math.max(one.segments.length, other.segments.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(one.segments[at]) - rank(other.segments[at]);
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
};

const matchPath = (
  pattern: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  const greedy = pattern.findIndex(isGreedy);
  if (greedy === -1 ? pattern.length !== path.length : path.length < pattern.length) return undefined;
  const found: Record<string, string> = {};
  for (const [at, segment] of pattern.entries()) {
    const actual = isGreedy(segment) ? path.slice(at).join('/') : (path[at] ?? '');
    const name = nameOf(segment);
    if (name === undefined ? actual !== segment : actual === '') return undefined;
    if (name !== undefined) found[name] = decodeURIComponent(actual);
  }
  return found;
};

/** Makes the router of an HTTP API: the most specific route first, `$default` when none fits. */
export const makeRouter = (routes: readonly RouteDefinition[]): Router => {
  const patterns = routes
    .filter(({ key }) => key !== '$default')
    .map(parse)
    .sort(bySpecificity);
  const fallback = routes.find(({ key }) => key === '$default');
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const pattern of patterns) {
      if (pattern.method !== method && pattern.method !== 'ANY') continue;
      const found = matchPath(pattern.segments, segments);
      if (found === undefined) continue;
      return { route: pattern.route, pathParameters: Object.keys(found).length === 0 ? undefined : found };
    }
    return fallback && { route: fallback, pathParameters: undefined };
  };
};
