import * as z from 'zod';
import { CouncilId, Instant } from '../../events/fact.ts';
import { REFUSALS } from '../../workflows/kernel/refusals.ts';
import { entryOf, type Workflow } from '../../workflows/kernel/workflow.ts';
import type { Store } from '../ports.ts';
import type { Authenticate } from './authenticate.ts';
import { derivedId } from './digest.ts';
import { makeHandleCommand, type Given, type Linked, type SentCommand } from './handle-command.ts';
import { log } from './log.ts';
import { invalid, malformed, notFound, refusalProblem } from './problems.ts';
import { readBody } from './read-body.ts';
import type { Actors } from './actors.ts';
import { httpHandler, instantOfRequest, json, type HttpEvent } from './respond.ts';

const CommandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const ThingId = z.uuid();

export type CommandFunction = {
  store: Store;
  workflow: Workflow;
  given: Given;
  authenticate: Authenticate;
  signedIn: Actors['signedIn'];
  /** Where a declared interest may close a thing to who asks (B9). */
  linked?: Linked;
  /** The command that starts a thing, and the id of what it starts. */
  start: { name: string; idOf?: (council: string, data: unknown) => string | null };
};

/** Written by its caller, so that a retry is the same command. */
export const commandIdOf = (event: HttpEvent): string => {
  const id = CommandId.safeParse(event.headers['idempotency-key']);
  if (id.success) return id.data;
  throw malformed('L’en-tête « Idempotency-Key » est requis : de 8 à 64 lettres, chiffres, tirets.');
};

const expectedVersion = (event: HttpEvent): { expected?: number } => {
  const tag = event.headers['if-match'];
  if (tag === undefined) return {};
  const version = /^"?(\d{1,9})"?$/.exec(tag)?.[1];
  if (version === undefined) throw malformed('L’en-tête « If-Match » porte le numéro de version lu.');
  return { expected: Number(version) };
};

/** The command of an address: its last segment, whether the route names it or leaves it open; none for a start. */
const commandOf = ({ pathParameters, routeKey }: HttpEvent): string | undefined =>
  pathParameters?.['command'] ??
  (pathParameters?.['id'] === undefined ? undefined : routeKey.split('/').at(-1));

/** A side road is answered before its body is read: nothing of it is built. */
const readData = (workflow: Workflow, name: string, body: unknown): unknown => {
  const schema = Object.hasOwn(workflow.commands, name) ? workflow.commands[name] : undefined;
  if (schema === undefined) return body;
  const data = schema.safeParse(body);
  if (!data.success) throw invalid(data.error, body);
  return data.data;
};

/** A council's code, or a 404: there is nothing at any other address. */
export const readCouncilId = (code: unknown): string => {
  const council = CouncilId.safeParse(code);
  if (!council.success) throw notFound();
  return council.data;
};

/** From a request to a command, and from its outcome to an answer: the whole of a command function. */
export const commandHandler = (fn: CommandFunction) => {
  const handle = makeHandleCommand(fn.store, fn.workflow, fn.given, fn.linked);
  const { name: workflow } = fn.workflow;

  const addressOf = (event: HttpEvent, body: Record<string, unknown>) => {
    const { council, id } = event.pathParameters ?? {};
    const command = commandOf(event);
    const name = command ?? fn.start.name;
    const starts = command === undefined;
    // A command for the system alone does not exist for people; nor does a start at an address of its own.
    const entry = entryOf(fn.workflow, name);
    if (entry === undefined || entry.who.every((who) => who === 'system')) throw notFound();
    if ((entry.from.length === 0) !== starts) throw notFound();
    // A council is the one thing it has: its code is its id.
    if (workflow === 'council') {
      const code = readCouncilId(starts ? body['id'] : council);
      return { council: code, thing: code, name };
    }
    if (!starts && !ThingId.safeParse(id).success) throw notFound();
    return { council: readCouncilId(council), thing: starts ? null : String(id), name };
  };

  const startedId = (council: string, data: unknown, person: string, commandId: string): string => {
    if (fn.start.idOf === undefined) return derivedId(council, workflow, person, commandId);
    return fn.start.idOf(council, data) ?? derivedId(council, workflow, person, commandId);
  };

  const readCommand = async (event: HttpEvent): Promise<SentCommand> => {
    const person = await fn.authenticate(event);
    const body = readBody(event);
    const { council, thing, name } = addressOf(event, body);
    const id = commandIdOf(event);
    const data = readData(fn.workflow, name, body);
    return {
      id,
      council,
      thing: thing ?? startedId(council, data, person, id),
      name,
      data,
      at: Instant.parse(instantOfRequest(event)),
      actor: fn.signedIn(person),
      ...expectedVersion(event),
    };
  };

  return httpHandler(workflow, async (event) => {
    const command = await readCommand(event);
    const outcome = await handle(command);
    const about = { council: command.council, workflow, command: command.name };
    if (!outcome.ok) {
      const { reason } = outcome.refusal;
      log('INFO', { event: 'refused', ...about, refusal: reason, status: REFUSALS[reason].status });
      throw refusalProblem(outcome.refusal);
    }
    const status = commandOf(event) === undefined ? 201 : 200;
    log('INFO', { event: 'accepted', ...about, status });
    const says = entryOf(fn.workflow, command.name)?.says;
    const body = { ...outcome.value, ...(says !== undefined && { says }) };
    return json(status, body, { etag: `"${outcome.value.version}"` });
  });
};
