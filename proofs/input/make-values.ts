import * as fc from 'fast-check';
import type { Random } from '../stage/random.ts';
import type { Schema } from './document.ts';

/** Something that fits a field of this name, or undefined when nothing better than its schema is known. */
export type Hint = (name: string) => unknown;
/** A value that a schema takes, for a field of a name. */
export type MakeValue = (schema: Schema, name?: string) => unknown;

const WORDS = [
  'Les Semeurs',
  'séance',
  'élan',
  'Arras',
  'l’économie sociale',
  'n° 12',
  'à vérifier',
  'œuvre',
];
const SAMPLES = 40;
const FEW = 4;
const LARGE = 1_000_000;
const HINTED = 0.85;
const OPTIONAL = 0.7;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const schemasOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const hex = (random: Random, many: number): string =>
  Array.from({ length: many }, () => random.below(16).toString(16)).join('');

/** A day between 2026 and 2029; the calendar of the rules is tried elsewhere. */
const dayOf = (random: Random): string =>
  new Date(Date.UTC(2026, random.below(36), 1 + random.below(28))).toISOString().slice(0, 10);

/** Makes values by construction, from the schemas that the service publishes. */
export const makeValues = (random: Random, hint: Hint): MakeValue => {
  const matching = new Map<string, readonly string[]>();

  const matchingOne = (pattern: string): string => {
    const known =
      matching.get(pattern) ??
      fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), {
        seed: random.below(2 ** 31),
        numRuns: SAMPLES,
      });
    matching.set(pattern, known);
    return known[random.below(known.length)] ?? '';
  };

  const text = (schema: Schema, name: string): string => {
    switch (schema['format']) {
      case 'uuid':
        return `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
      case 'date':
        return dayOf(random);
      case 'date-time':
        return `${dayOf(random)}T09:00:00.000Z`;
      case 'email':
        return `${name}-${hex(random, 6)}@exemple.fr`;
    }
    if (typeof schema['pattern'] === 'string') return matchingOne(schema['pattern']);
    const many = 1 + random.below(FEW);
    const words = Array.from({ length: many }, () => random.pick(WORDS as [string, ...string[]]));
    const least = numberOf(schema['minLength'], 0);
    return words.join(' ').padEnd(least, 'x').slice(0, numberOf(schema['maxLength'], LARGE));
  };

  const integer = (schema: Schema): number => {
    const [least, most] = [numberOf(schema['minimum'], 0), numberOf(schema['maximum'], LARGE)];
    if (random.next() < 0.2) return random.next() < 0.5 ? least : most;
    return least + random.below(Math.min(most - least, 400) + 1);
  };

  const object = (schema: Schema): Record<string, unknown> => {
    const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
    const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
    return Object.fromEntries(
      properties
        .filter(([name]) => required.has(name) || random.next() < OPTIONAL)
        .map(([name, inner]) => [name, valueOf(inner as Schema, name)]),
    );
  };

  const plain = (schema: Schema, name: string): unknown => {
    switch (schema['type']) {
      case 'string':
        return text(schema, name);
      case 'integer':
      case 'number':
        return integer(schema);
      case 'boolean':
        return random.next() < 0.5;
      case 'array': {
        const least = numberOf(schema['minItems'], 0);
        const many = least + random.below(Math.min(numberOf(schema['maxItems'], FEW) - least, FEW) + 1);
        return Array.from({ length: many }, () => valueOf((schema['items'] ?? {}) as Schema, name));
      }
      case 'object':
        return object(schema);
      case 'null':
        return null;
      default:
        return random.pick([null, true, 12, 'Arras', [1, 2], { autre: 'chose' }] as [unknown, ...unknown[]]);
    }
  };

  const valueOf: MakeValue = (schema, name = '') => {
    const hinted = random.next() < HINTED ? hint(name) : undefined;
    if (hinted !== undefined) return hinted;
    if ('const' in schema) return schema['const'];
    const choices = schema['enum'];
    if (Array.isArray(choices)) return choices[random.below(choices.length)];
    const others = schemasOf(schema['anyOf'] ?? schema['oneOf']);
    const one = others[random.below(others.length)];
    return one === undefined ? plain(schema, name) : valueOf(one, name);
  };
  return valueOf;
};
