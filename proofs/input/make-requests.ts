import type { Random } from '../stage/random.ts';
import type { Aim, Asked } from './asked.ts';
import { breakBody } from './break-body.ts';
import type { Got } from './client.ts';
import type { Api, Operation, Parameter } from './document.ts';
import { makeHints } from './hints.ts';
import { makeValues } from './make-values.ts';
import { anyone, someoneFor } from './people.ts';
import { putRequest } from './put-request.ts';
import { goodAnswers } from './world/fictional-case.ts';
import { COUNCIL, type Known, type World } from './world/known.ts';
import { learn } from './world/learn.ts';

const KEY_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
const KEY_LENGTH = 22;
const KEYS_KEPT = 500;
/** What makes things grow is sent often until this many were accepted, and seldom after. */
const ENOUGH = 60;
const STILL = 0.05;
/** How often a key comes back, and how often a version is not the one last seen. */
const REUSED = 0.03;
const STALE = 0.2;
const LOW_VERSIONS = 9;
const OPEN_SHARE = 0.1;

const workflowOf = ({ path, id }: Operation): string | null =>
  path.includes('{id}') ? (id.split('.')[0] ?? null) : null;

/** Parts from which requests are put together. */
export const makeRequests = (api: Api, world: World, random: Random) => {
  const valueOf = makeValues(random, makeHints(world, random));
  const accepted = new Map<string, number>();
  const keys: string[] = [];

  const pickOf = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;

  const newKey = (): string => {
    const key = Array.from({ length: KEY_LENGTH }, () => KEY_LETTERS[random.below(KEY_LETTERS.length)]).join(
      '',
    );
    if (keys.push(key) > KEYS_KEPT) keys.shift();
    return key;
  };

  const thingFor = (operation: Operation, foreign = false): Known | null => {
    const workflow = workflowOf(operation);
    // Without a thing, what is foreign is the council itself.
    if (workflow === null) return foreign ? (world.foreign[0] ?? null) : null;
    const among = (foreign ? world.foreign : world.things).filter((one) => one.workflow === workflow);
    return among.length === 0 ? null : pickOf(among);
  };

  const labelNumber = (): string => pickOf(world.labels);

  /** What a parameter of a name is filled with, beside what its schema says. */
  const fillings: Readonly<Record<string, (thing: Known | null) => string | undefined>> = {
    council: (thing) => thing?.council ?? COUNCIL,
    id: (thing) => thing?.id,
    state: () => pickOf(world.things).state,
    cursor: () => (world.cursors.length === 0 ? '' : pickOf(world.cursors)),
    number: labelNumber,
    after: labelNumber,
    'Idempotency-Key': () => (random.next() < REUSED && keys.length > 0 ? pickOf(keys) : newKey()),
    'If-Match': (thing) =>
      `"${thing === null || random.next() < STALE ? random.below(LOW_VERSIONS) : thing.version}"`,
  };

  const parameterOf = ({ name, schema }: Parameter, thing: Known | null): string =>
    (Object.hasOwn(fillings, name) ? fillings[name]?.(thing) : undefined) ?? String(valueOf(schema, name));

  /** Values for all required parameters, and for some of the others. */
  const parametersFor = (operation: Operation, thing: Known | null): Map<Parameter, string> =>
    new Map(
      operation.parameters
        .filter(({ required, name }) => required || random.next() < (name === 'cursor' ? 0.1 : 0.3))
        .map((parameter) => [parameter, parameterOf(parameter, thing)]),
    );

  const bodyFor = (operation: Operation): unknown => {
    if (operation.method !== 'POST') return null;
    const body = operation.body === null ? {} : valueOf(operation.body);
    if (operation.id !== 'application.answer') return body;
    // The answers of a criterion have the shape that its charter says, which no schema can.
    const criterion = pickOf(Object.keys(goodAnswers));
    return { ...(body as object), criterion, answers: goodAnswers[criterion] };
  };

  const ask = (aim: Aim, operation: Operation, as: string | null, thing: Known | null): Asked => {
    const body = bodyFor(operation);
    const text = body === null ? null : aim === 'broken' ? breakBody(body, random) : JSON.stringify(body);
    const exists = workflowOf(operation) === null || thing !== null;
    const sent = putRequest(operation, parametersFor(operation, thing), text);
    return { aim, operation, as, exists, described: true, planted: [], sent };
  };

  const signed = api.operations.filter((operation) => operation.signed);
  const open = api.operations.filter((operation) => !operation.signed && operation.method === 'GET');
  const answer = signed.find(({ id }) => id === 'application.answer');
  const withBody = signed.filter(({ body }) => body !== null);

  /** An operation, those that have made enough already seldom. */
  const pickGrowing = (): Operation => {
    for (;;) {
      const operation = pickOf(signed);
      if ((accepted.get(operation.id) ?? 0) < ENOUGH || random.next() < STILL) return operation;
    }
  };

  return {
    signed,
    open,
    thingFor,
    parametersFor,
    bodyFor,
    newKey,

    /** By somebody who may, on something that exists, with a body that the schema takes. */
    likely(): Asked {
      const operation = pickGrowing();
      const thing = thingFor(operation);
      return ask('likely', operation, someoneFor(operation, thing, random), thing);
    },

    /** With one thing wrong in the body. */
    broken(): Asked {
      // The one command whose fields no schema can name is where most may go wrong.
      const operation = (random.next() < OPEN_SHARE ? answer : null) ?? pickOf(withBody);
      const thing = thingFor(operation);
      return ask('broken', operation, someoneFor(operation, thing, random), thing);
    },

    /** By somebody else, or on what is another council's. */
    astray(): Asked {
      const operation = pickGrowing();
      return ask('astray', operation, anyone(random), thingFor(operation, random.next() < 0.4));
    },

    public(): Asked {
      return ask('public', pickOf(open), null, null);
    },

    /** Takes from an answer what later requests can use. */
    learn({ operation, as, sent, aim }: Asked, { status, text }: Got): void {
      if (status >= 300 || aim === 'token' || !operation.signed || !text.startsWith('{')) return;
      if (sent.method === 'POST') accepted.set(operation.id, (accepted.get(operation.id) ?? 0) + 1);
      learn(world, sent.target.split('/')[2] ?? '', as, JSON.parse(text));
    },
  };
};
export type Requests = ReturnType<typeof makeRequests>;
