import * as z from 'zod';

export type Schema = Readonly<Record<string, unknown>>;

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: z.record(z.string(), z.unknown()),
});
export type Parameter = z.infer<typeof Parameter>;

const Content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
const Answer = z.object({ content: Content.default({}) });
type Answer = z.infer<typeof Answer>;

const RawOperation = z.object({
  operationId: z.string(),
  description: z.string().default(''),
  security: z.array(z.unknown()),
  parameters: z.array(z.unknown()).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.unknown()),
  'x-side-road': z.boolean().default(false),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), RawOperation)),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** One route as the document of the service describes it, its references followed. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly description: string;
  /** Whether it asks for a token. */
  readonly signed: boolean;
  /** Whether it is a command not open yet. */
  readonly side: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  /** What may come back, by status: the shape of each type of content. */
  readonly answers: Readonly<Record<string, Answer>>;
};

export type Api = {
  readonly operations: readonly Operation[];
  /** What the shapes refer to. */
  readonly components: Readonly<Record<string, unknown>>;
};

const isReference = (value: unknown): value is { $ref: string } =>
  typeof value === 'object' && value !== null && '$ref' in value;

/** Reads the OpenAPI document of a service; throws what it does not say. */
export const readApi = (text: string): Api => {
  const { paths, components } = Document.parse(JSON.parse(text));
  const follow = (value: unknown): unknown => {
    if (!isReference(value)) return value;
    const [, , kind = '', name = ''] = value.$ref.split('/');
    return components[kind]?.[name];
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]): Operation => ({
      id: raw.operationId,
      method: method.toUpperCase(),
      path,
      description: raw.description,
      signed: raw.security.length > 0,
      side: raw['x-side-road'],
      parameters: raw.parameters.map((one) => Parameter.parse(follow(one))),
      body: raw.requestBody?.content['application/json']?.schema ?? null,
      answers: Object.fromEntries(
        Object.entries(raw.responses).map(([status, answer]) => [status, Answer.parse(follow(answer))]),
      ),
    })),
  );
  return { operations, components };
};
