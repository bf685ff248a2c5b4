import * as z from 'zod';
import { shapeNamed } from './plain-shapes.ts';

type Json = Record<string, unknown>;

/** A value of any JSON shape refers to itself, in definitions of its own: it is told as `any`. */
const telling = (any: object) => {
  const tell = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tell);
    if (typeof value !== 'object' || value === null) return value;
    const { $defs: _, $ref, ...rest } = value as Json;
    if (typeof $ref === 'string' && $ref.startsWith('#/$defs/')) return { ...any, ...rest };
    const kept = $ref === undefined ? rest : { $ref, ...rest };
    return Object.fromEntries(Object.entries(kept).map(([key, inner]) => [key, tell(inner)]));
  };
  return tell;
};

const asked = telling({});
const told = telling(shapeNamed('AnyValue'));

/** What the charter asks for has the type that the charter says, and the document does not know it. */
export const anyValueShape = {
  AnyValue: {
    anyOf: [
      { type: ['string', 'number', 'boolean', 'null'] },
      { type: 'array', items: shapeNamed('AnyValue') },
      { type: 'object', additionalProperties: shapeNamed('AnyValue') },
    ],
    description: 'Une valeur, telle que la charte, les règles ou une commande la demandent.',
  },
};

/** The JSON Schema of what a caller sends: what has a default may be left out. */
export const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' }) as Json;
  return asked(json) as object;
};

/** What a reader has no use for: bounds that any number has, a pattern that its format says better, a default. */
const withoutNoise = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  delete jsonSchema.default;
};

/** The JSON Schema of what is answered as a schema of ours reads it: what has a default is always there. */
export const answered = (schema: z.ZodType): object => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'output', override: withoutNoise }) as Json;
  return told(json) as object;
};
