import type { Stack } from './stack.ts';
import { ACCOUNT, arnOf, attributeOf, physicalName, REGION } from './names.ts';

/** A resource of the template with every reference replaced by its value. */
export type Part = {
  readonly id: string;
  readonly ref: string;
  readonly arn: string;
  readonly stack: Stack;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** The whole of the stacks, read as one system. */
export type Model = {
  /** The parts of one CloudFormation type, those whose condition is false left out. */
  readonly parts: (type: string) => readonly Part[];
};

type Resolver = (value: unknown, local?: Readonly<Record<string, string>>) => unknown;

const pseudo: Record<string, string> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stack does not change while it is read: what was worked out of it is kept. */
const once = <Argument, Result>(work: (argument: Argument) => Result): ((argument: Argument) => Result) => {
  const known = new Map<Argument, Result>();
  return (argument) => {
    if (!known.has(argument)) known.set(argument, work(argument));
    return known.get(argument) as Result;
  };
};

/**
 * Reads stacks as one model: `Ref`, `Fn::*`, conditions and imports across stacks are resolved with
 * the parameters given; one that is not, and has no default, is the output of that name of another stack, as a person
 * who deploys would give it. Throws on a function of the template that it does not know.
 */
export const makeModel = (stacks: readonly Stack[], given: Readonly<Record<string, string>>): Model => {
  const resolverOf = once((stack: Stack): Resolver => makeResolver(stack, given, importValue, outputOf));
  const outputOf = (name: string): unknown => {
    const from = stacks.find(({ template }) => template.Outputs[name] !== undefined);
    return from && resolverOf(from)(from.template.Outputs[name]?.Value);
  };
  const importValue = once((name: unknown): unknown => {
    for (const stack of stacks) {
      const resolve = resolverOf(stack);
      for (const output of Object.values(stack.template.Outputs)) {
        if (output.Export !== undefined && resolve(output.Export.Name) === name) return resolve(output.Value);
      }
    }
    throw new Error(`Aucune pile n’exporte « ${String(name)} ».`);
  });
  const partsOf = (stack: Stack, type: string): readonly Part[] => {
    const resolve = resolverOf(stack);
    return Object.entries(stack.template.Resources)
      .filter(([, resource]) => resource.Type === type)
      .filter(([, { Condition }]) => Condition === undefined || resolve({ Condition }) === true)
      .map(([id, resource]) => {
        const properties = resolve(resource.Properties) as Record<string, unknown>;
        const ref = physicalName(type, stack.name, id, properties);
        return { id, ref, arn: arnOf(type, ref), stack, properties };
      });
  };
  return { parts: once((type: string) => stacks.flatMap((stack) => partsOf(stack, type))) };
};

const makeResolver = (
  stack: Stack,
  given: Readonly<Record<string, string>>,
  importValue: (name: unknown) => unknown,
  outputOf: (name: string) => unknown,
): Resolver => {
  const { Parameters, Resources, Conditions, Mappings } = stack.template;
  const nameOf = once((id: string): [string, string] => {
    const resource = Resources[id];
    if (resource === undefined) throw new Error(`La pile ${stack.name} n’a pas de ressource « ${id} ».`);
    const properties = Object.fromEntries(
      Object.entries(resource.Properties).filter(([key]) => key.endsWith('Name')),
    );
    return [
      resource.Type,
      physicalName(resource.Type, stack.name, id, resolve(properties) as typeof properties),
    ];
  });
  const reference = (id: string): unknown => {
    if (id === 'AWS::NoValue') return undefined;
    if (id === 'AWS::StackName') return stack.name;
    if (id.startsWith('AWS::')) return pseudo[id] ?? `${stack.name}/${id}`;
    if (id in Parameters) return given[id] ?? Parameters[id]?.Default ?? outputOf(id);
    return nameOf(id)[1];
  };
  const attribute = (path: unknown): string => {
    const [id = '', ...rest] = typeof path === 'string' ? path.split('.') : list(path).map(String);
    return attributeOf(...nameOf(id), rest.join('.'));
  };
  const substitute = (argument: unknown): string => {
    const [format, values] = Array.isArray(argument) ? (argument as [unknown, unknown]) : [argument, {}];
    const own = resolve(values) as Record<string, unknown>;
    return String(format).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      return String(name in own ? own[name] : name.includes('.') ? attribute(name) : reference(name));
    });
  };
  const test = (value: unknown): boolean => resolve(value) === true;
  const functions: Record<string, (argument: unknown) => unknown> = {
    Ref: (id) => reference(String(id)),
    Condition: (id) => test(Conditions[String(id)]),
    'Fn::GetAtt': attribute,
    'Fn::Sub': substitute,
    'Fn::ImportValue': (name) => importValue(resolve(name)),
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument);
      return list(resolve(parts)).map(String).join(String(separator));
    },
    'Fn::Split': (argument) => {
      const [separator, whole] = list(argument);
      return String(resolve(whole)).split(String(separator));
    },
    'Fn::Select': (argument) => {
      const [index, values] = list(argument);
      return list(resolve(values))[Number(resolve(index))];
    },
    'Fn::If': (argument) => {
      const [condition, yes, no] = list(argument);
      return resolve(test(Conditions[String(condition)]) ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [one, other] = list(argument);
      return resolve(one) === resolve(other);
    },
    'Fn::And': (conditions) => list(conditions).every(test),
    'Fn::Or': (conditions) => list(conditions).some(test),
    'Fn::Not': (conditions) => !list(conditions).some(test),
    'Fn::FindInMap': (argument) =>
      list(resolve(argument)).reduce<unknown>(
        (level, key) => (isRecord(level) ? level[String(key)] : undefined),
        Mappings,
      ),
  };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve).filter((one) => one !== undefined);
    if (!isRecord(value)) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries.length === 1 ? (entries[0] ?? ['']) : [''];
    const call = functions[name];
    // A policy has keys of its own named Condition; only the one that names a condition is a call.
    if (call !== undefined && (name !== 'Condition' || typeof argument === 'string')) return call(argument);
    if (name.startsWith('Fn::')) throw new Error(`Fonction de modèle non prise en charge : ${name}.`);
    return Object.fromEntries(
      entries.map(([key, one]) => [key, resolve(one)]).filter(([, one]) => one !== undefined),
    );
  };
  return resolve;
};
