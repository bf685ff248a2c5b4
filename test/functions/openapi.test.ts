import * as z from 'zod';
import { openApiDocument } from '../../functions/queries/openapi.ts';
import { CastBallot } from '../../workflows/item/commands.ts';
import { REFUSALS, type RefusalReason } from '../../workflows/kernel/refusals.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { viewOf } from '../../functions/queries/thing-view.ts';
import type { FactType } from '../../events/catalogue.ts';
import type { Envelope, Instant } from '../../events/fact.ts';
import { makeHistory } from '../../functions/queries/history.ts';
import { factsOfKind } from '../../functions/queries/history-shape.ts';
import { makeAsDescribed } from '../support/as-described.ts';
import { actorWith, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { thingsInAllStates } from '../support/things-in-all-states.ts';

type Listed = { type: string; status: number; title: string };
type Ref = { $ref: string };
type Operation = {
  operationId: string;
  summary: string;
  security: object[];
  parameters?: Ref[];
  requestBody?: { required: boolean; content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, object>;
  'x-refusals'?: Listed[];
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Record<string, unknown>>>;
};

const document = openApiDocument('https://label.exemple.fr') as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const byId = new Map(operations.map((each) => [each.operation.operationId, each]));

const everyObject = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(everyObject);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
};

const resolve = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);

const commands = Object.values(WORKFLOWS).flatMap((workflow) =>
  Object.entries(workflow.table).map(([name, entry]) => ({ workflow, name, entry })),
);
const forPeople = commands.filter(({ entry }) => entry.who.some((who) => who !== 'system'));

const addressOf = (workflow: string, name: string, starts: boolean): string => {
  if (workflow === 'council') return starts ? '/api/councils' : `/api/{council}/${name}`;
  return starts ? `/api/{council}/${workflow}s` : `/api/{council}/${workflow}s/{id}/${name}`;
};

describe('the shape of OpenAPI 3.1', () => {
  it('has a version, a title, a server and tags that all operations use', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.title).not.toBe('');
    expect(document.servers).toEqual([{ url: 'https://label.exemple.fr' }]);
    const tags = new Set(document.tags.map(({ name }) => name));
    const used = operations.flatMap(({ operation }) => (operation as unknown as { tags: string[] }).tags);
    expect(used.filter((tag) => !tags.has(tag))).toEqual([]);
  });

  it('gives every operation an id of its own, a French summary and described responses', () => {
    expect(byId.size).toBe(operations.length);
    for (const { operation } of operations) {
      expect(operation.summary).toMatch(/^\p{Lu}/u);
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        const described = '$ref' in response ? resolve(String(response.$ref)) : response;
        expect((described as { description: string }).description).not.toBe('');
      }
    }
  });

  it('starts every path with a slash and declares each name in braces as a parameter of the path', () => {
    for (const { path, operation } of operations) {
      expect(path).toMatch(/^\//);
      const declared = (operation.parameters ?? [])
        .map(({ $ref }) => resolve($ref) as { name: string; in: string; required?: boolean })
        .filter((parameter) => parameter.in === 'path');
      expect(declared.every(({ required }) => required)).toBe(true);
      expect(declared.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it('resolves every reference', () => {
    const refs = everyObject(document).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((ref) => !ref.startsWith('#/') || resolve(ref) === undefined)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(JSON.stringify(openApiDocument('https://label.exemple.fr'))).toBe(JSON.stringify(document));
  });
});

describe('commands', () => {
  it.each(forPeople.map((each) => [`${each.workflow.name}.${each.name}`, each] as const))(
    '%s is listed where it is sent, for who is signed in, with its key',
    (id, { workflow, name, entry }) => {
      const found = byId.get(id);
      const starts = entry.from.length === 0;
      expect(found?.method).toBe('post');
      expect(found?.path).toBe(addressOf(workflow.name, name, starts));
      expect(found?.operation.summary).not.toBe(name);
      expect(found?.operation.security).toEqual([{ bearer: [] }]);
      const headers = (found?.operation.parameters ?? [])
        .map(({ $ref }) => resolve($ref) as { name: string; in: string })
        .filter((parameter) => parameter.in === 'header');
      expect(headers.map((header) => header.name)).toEqual(
        starts ? ['Idempotency-Key'] : ['Idempotency-Key', 'If-Match'],
      );
    },
  );

  it.each(forPeople.map((each) => [`${each.workflow.name}.${each.name}`, each] as const))(
    '%s lists what may refuse it, with its type, status and title',
    (id, { entry }) => {
      const operation = byId.get(id)?.operation;
      const reasons = [
        ...entry.refusals,
        'not-yours',
        'role-required',
        'separation-of-duties',
      ] as RefusalReason[];
      for (const reason of reasons) {
        const type = `urn:label-ess:${reason}`;
        const { status, title } = REFUSALS[reason];
        expect(operation?.['x-refusals']).toContainEqual({ type, status, title });
        const response = operation?.responses[String(status)] ?? {};
        const described = '$ref' in response ? resolve(String(response.$ref)) : response;
        expect(JSON.stringify(described)).toContain(`"${type}"`);
      }
    },
  );

  it('answers a start with 201, another command with 200, a side road with a refusal only', () => {
    for (const { workflow, name, entry } of forPeople) {
      const statuses = Object.keys(byId.get(`${workflow.name}.${name}`)?.operation.responses ?? {});
      const done = statuses.filter((status) => status.startsWith('2'));
      if (entry.road === 'side') {
        expect(done).toEqual([]);
        expect(entry.refusals).toContain('side-road');
      } else expect(done).toEqual([entry.from.length === 0 ? '201' : '200']);
    }
  });

  it('does not list what the system alone does', () => {
    const hidden = commands.filter((each) => !forPeople.includes(each));
    expect(hidden.map(({ name }) => name)).toEqual(expect.arrayContaining(['award', 'passDeadline']));
    for (const { workflow, name } of hidden) expect(byId.has(`${workflow.name}.${name}`)).toBe(false);
  });
});

describe('bodies', () => {
  const bodies = Object.values(WORKFLOWS).flatMap((workflow) =>
    Object.entries({ ...workflow.commands, ...(workflow.name === 'item' && { castBallot: CastBallot }) })
      .filter(([name]) => byId.has(`${workflow.name}.${name}`))
      .map(([name]) => [`${workflow.name}.${name}`, SAMPLE_COMMANDS[workflow.name][name]] as const),
  );

  it.each(bodies)('%s takes its example and no field beyond its own', (id, example) => {
    const schema = byId.get(id)?.operation.requestBody?.content['application/json']?.schema ?? {};
    // One of several shapes, each closed.
    const shapes = (schema['oneOf'] ?? schema['anyOf'] ?? [schema]) as (typeof schema)[];
    for (const shape of shapes) expect(shape['additionalProperties']).toBe(false);
    const read = z.fromJSONSchema(schema);
    expect(read.safeParse(example).error?.issues).toBeUndefined();
    expect(read.safeParse({ ...example, unknownField: 1 }).success).toBe(false);
  });

  it('closes every object inside a body that is not a map', () => {
    const open = bodies.flatMap(([id]) =>
      everyObject(byId.get(id)?.operation.requestBody).filter(
        (schema) =>
          schema['type'] === 'object' && 'properties' in schema && schema['additionalProperties'] !== false,
      ),
    );
    expect(open).toEqual([]);
  });
});

describe('reading', () => {
  it.each([
    '/',
    '/registre',
    '/verification',
    '/labels/{number}',
    '/labels.json',
    '/labels.csv',
    '/labels.ods',
    '/health',
    '/api/openapi.json',
    '/api/councils',
    '/api/{council}',
    '/sign-in',
    '/sign-in/callback',
    '/session',
    '/.well-known/openid-configuration',
    '/.well-known/jwks.json',
  ])('%s is open to all', (path) => {
    expect(document.paths[path]?.['get']?.security).toEqual([]);
  });

  it.each(Object.keys(WORKFLOWS))('a %s is read, listed and told with its history', (name) => {
    for (const path of [
      `/api/{council}/${name}s`,
      `/api/{council}/${name}s/{id}`,
      `/api/{council}/${name}s/{id}/history`,
    ])
      expect(document.paths[path]?.['get']?.security).toEqual([{ bearer: [] }]);
  });

  it('asks for a sign-in for one’s own page and for explanations', () => {
    expect(document.paths['/api/me']?.['get']?.security).toEqual([{ bearer: [] }]);
    expect(document.paths['/api/{council}/applications/{id}/explanation']?.['get']).toBeDefined();
  });

  it('names the seven fields of a thing and those of a command’s answer, and closes both', () => {
    const { Thing, CommandAnswer, Problem } = document.components['schemas'] ?? {};
    expect(Thing?.['required']).toEqual(
      expect.arrayContaining(['id', 'workflow', 'state', 'version', 'data', 'available', 'deadlines']),
    );
    expect(CommandAnswer?.['required']).toEqual(['id', 'workflow', 'state', 'version']);
    expect([Thing?.['additionalProperties'], CommandAnswer?.['additionalProperties']]).toEqual([
      false,
      false,
    ]);
    const types = Object.keys(REFUSALS).map((reason) => `urn:label-ess:${reason}`);
    expect(Problem).toMatchObject({ properties: { type: { enum: expect.arrayContaining(types) } } });
  });
});

describe('what a thing says of itself', () => {
  const asDescribed = makeAsDescribed();
  const actor = { kind: 'system', cause: 'test' } as const;
  const at = '2026-12-01T08:00:00.000Z' as Instant;
  /** What lists read of each beside what its machine knows. */
  const LISTED: Record<string, Record<string, unknown>> = {
    workshop: { title: 'Arras' },
    proposal: { title: null, progress: null },
  };
  const listed = (name: string, data: (known: Record<string, unknown>) => object): void => {
    const workflow = Object.values(WORKFLOWS).find((each) => each.name === name)!;
    const items = thingsInAllStates(workflow).map(({ thing }) => {
      const view = viewOf(workflow, thing, { actor, at, more: LISTED[name] ?? {} });
      return { ...view, data: data(view.data) };
    });
    const answered = { status: 200, type: 'application/json', body: { items, next: null } };
    asDescribed({ method: 'GET', path: `/api/62/${name}s?state=any` }, answered);
  };

  it.each(Object.keys(WORKFLOWS))('is described for a %s in all its states, no more and no less', (name) => {
    listed(name, (known) => known);
    expect(() => listed(name, (known) => ({ ...known, secret: 1 }))).toThrow('not as described');
    expect(() => listed(name, (known) => Object.fromEntries(Object.entries(known).slice(1)))).toThrow();
  });
});

describe('what a history tells', () => {
  const asDescribed = makeAsDescribed();
  const reader = actorWith('officer', 'secretary', 'administrator');
  const by = { kind: 'system', cause: 'test' } as const;
  const hash = 'h'.repeat(43);
  const place = { id: uuid('2'), version: 1, rank: 0, previous: null, hash };
  const answered = (name: string, body: object): void =>
    asDescribed(
      { method: 'GET', path: `/api/62/${name}s/${name === 'council' ? '62' : uuid('1')}/history` },
      { status: 200, type: 'application/json', body },
    );
  const recorded = (workflow: string, type: FactType, more: object = {}): Envelope => {
    const personal = { subject: 'a', commitments: { name: hash } };
    const of = { council: '62', workflow, thing: uuid('1'), command: 'c', by, personal };
    const data = { ...sample(type).data, ...more };
    return {
      ...place,
      ...of,
      at: '2026-12-01T08:00:00.000Z' as Instant,
      type,
      data,
      deadlines: { end: null },
    };
  };
  const told = async (workflow: Workflow, facts: Envelope[]): Promise<void> => {
    const read = makeHistory(() => Promise.resolve({ facts, more: false }), {
      among: () => Promise.resolve([]),
    });
    const thing = thingsInAllStates(workflow).at(-1)!.thing;
    answered(workflow.name, await read({ council: '62', workflow, actor: reader }, thing, undefined));
  };

  it.each(Object.values(WORKFLOWS))(
    'is described for each fact of a $name, no more and no less',
    async (workflow) => {
      const { name } = workflow;
      const { types, hides } = factsOfKind(workflow);
      const [first = 'TimeLimitMissed.v1'] = types;
      await told(
        workflow,
        types.map((type) => recorded(name, type)),
      );
      await expect(told(workflow, [recorded(name, first, { secret: 1 })])).rejects.toThrow('as described');
      const hidden = () => answered(name, { facts: [place], next: null });
      if (hides) hidden();
      else expect(hidden).toThrow('as described');
    },
  );
});

describe('what is answered', () => {
  type Shape = Record<string, unknown>;
  const { schemas = {} } = document.components;
  /** The shapes of all that is answered as JSON when all is well, each with where it stands. */
  const shapes = [
    ...Object.entries(schemas),
    ...operations.flatMap(({ method, path, operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, response]) => {
          const { content = {} } = response as { content?: Record<string, { schema: Shape }> };
          const shape = content['application/json']?.schema;
          return shape === undefined ? [] : [[`${method} ${path}`, shape] as const];
        }),
    ),
  ];
  const partsOf = (shape: Shape): [string, Shape][] => [
    ...['items', 'additionalProperties'].flatMap((name): [string, Shape][] =>
      typeof shape[name] === 'object' ? [[name, shape[name] as Shape]] : [],
    ),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((name) =>
      ((shape[name] ?? []) as Shape[]).map((each): [string, Shape] => [name, each]),
    ),
    ...Object.entries((shape['properties'] ?? {}) as Record<string, Shape>),
  ];
  const isOpen = (shape: Shape): boolean => {
    const { description: _, ...said } = shape;
    const types = [said['type']].flat();
    return (
      Object.keys(said).length === 0 ||
      (types.includes('object') && said['additionalProperties'] === undefined) ||
      (types.includes('array') && said['items'] === undefined)
    );
  };
  const openIn = (path: string, shape: Shape): string[] => [
    ...(isOpen(shape) ? [path] : []),
    ...partsOf(shape).flatMap(([name, part]) => openIn(`${path}.${name}`, part)),
  ];

  it('has a shape that a client is made from: open are a thing of no known kind, and the figures of a refusal', () => {
    expect(shapes.length).toBeGreaterThan(250);
    expect(shapes.flatMap(([path, shape]) => openIn(path, shape))).toEqual([
      'Thing.data',
      'Problem',
      'Problem.errors.items',
    ]);
  });

  it('leaves open only values whose shape the charter, the rules or a command say', () => {
    const any = shapes
      .filter(([path]) => path !== 'AnyValue')
      .flatMap(([path, shape]) =>
        everyObject(shape).some(({ $ref }) => $ref === '#/components/schemas/AnyValue') ? [path] : [],
      );
    expect(any.toSorted()).toEqual([
      'ApplicationSheet',
      'BulkEntries',
      'Changes',
      'CriterionEvaluated.v1',
      'ExpertiseSheet',
      'Explanation',
      'Grid',
      'Import',
      'MeetingSheet',
      'Prefill',
      'RulesAdopted.v1',
      'RulesDrafted.v1',
      'get /api/openapi.json',
    ]);
  });
});
