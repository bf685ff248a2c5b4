import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { standingOn, type Actor, type Link } from '../../workflows/kernel/actor.ts';
import { decide, type Decision } from '../../workflows/kernel/decide.ts';
import { accepted, refused, type Outcome } from '../../workflows/kernel/outcome.ts';
import type { Refusal } from '../../workflows/kernel/refusals.ts';
import { mayAsk } from '../../workflows/kernel/rights.ts';
import { entryOf, type Thing, type Workflow } from '../../workflows/kernel/workflow.ts';
import {
  CommandDone,
  VersionConflict,
  type CommandAnswer,
  type Loaded,
  type Receipt,
  type Store,
} from '../ports.ts';
import { digestOf } from './digest.ts';
import { log } from './log.ts';

/** Someone signed in, whose roles are still to be read. */
export type SignedIn = {
  kind: 'signedIn';
  person: string;
  platform: boolean;
  /** What they declared, where it was read already. */
  links?: readonly Link[];
};

/** A command as sent: the roles of who sends it are read with the thing. */
export type SentCommand = Omit<Command, 'actor'> & { actor: Actor | SignedIn };

const withRoles = ({ actor, at }: Pick<SentCommand, 'actor' | 'at'>, { roles }: Loaded): Actor =>
  actor.kind === 'signedIn' ? { ...actor, kind: 'person', ...standingOn(roles, dateInParis(at)) } : actor;

export type Command = {
  /** Chosen by the caller: the same id is the same command. */
  id: string;
  council: string;
  thing: string;
  name: string;
  data: unknown;
  at: Instant;
  actor: Actor;
  /** The version the caller has seen, when it minds. */
  expected?: number;
};

/** What a decision needs beside the thing itself, read for this command. */
export type Given = (command: Command, loaded: Loaded) => Promise<unknown>;

const ATTEMPTS = 3;

/**
 * Same person, same command, same content: the only way two sends are one. What the system sends follows from its cause:
 * told again after what it reads has changed, it is still the same, and what was done the first time stands (P11).
 */
const fingerprintOf = ({ name, data, actor }: Command): string =>
  digestOf(actor.kind === 'person' ? [actor.person, name, data ?? null] : [actor.cause, name]);

/** Only a start makes a thing; anything else asks for one that exists. */
const isUnknown = (workflow: Workflow, { name }: Command, { thing, draft }: Loaded): boolean =>
  thing.version === 0 && draft === null && entryOf(workflow, name)?.from.length !== 0;

/** Who has no business with a thing learns neither its version nor its commands: rights come first (P19). */
const mayGoOn = (workflow: Workflow, command: Command, loaded: Loaded): Outcome<unknown> => {
  const { version } = loaded.thing;
  if (isUnknown(workflow, command, loaded)) return refused('not-yours');
  const right = mayAsk(workflow, loaded.thing, command);
  if (!right.ok) return right;
  if (loaded.receipt) return refused('command-id-reused');
  return command.expected === undefined || command.expected === version
    ? right
    : refused('state-moved-on', { version });
};

const replayed = (receipt: Receipt, fingerprint: string): Outcome<CommandAnswer> =>
  receipt.fingerprint === fingerprint ? accepted(receipt.body) : refused('command-id-reused');

const answerOf = (workflow: Workflow, { thing }: Loaded, { facts, next }: Decision): CommandAnswer => ({
  id: thing.id,
  workflow: workflow.name,
  state: workflow.stateWord(next.value),
  version: facts.length > 0 ? thing.version + 1 : thing.version,
});

const personOf = ({ actor }: SentCommand): string | undefined =>
  actor.kind === 'signedIn' ? actor.person : undefined;

/** A body of another shape than a command's own names no rows: it is refused before it is decided on. */
const besideOf = (workflow: Workflow, { council, thing, name, data }: SentCommand) =>
  workflow.beside?.(council, thing, name, data) ?? [];

/** What there is to say of a command once its thing is read: it was done before, it may not be, or what it writes. */
export type Judgement = { loaded: Loaded; actor: Actor } & (
  | { is: 'done'; answer: CommandAnswer }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'decided'; decision: Decision; receipt: Receipt }
);

/** What is asked, of which thing. */
export type Asked = { thing: Thing; data: unknown };

/** Reads what links somebody to structures, and why what they ask about is closed to them, where that may be (B9). */
export type Linked = (council: string, actor: Actor, at: Instant, asked: Asked) => Promise<Actor>;

/** Of somebody whose links were read before, or who has none to read. */
export const asTheyCome: Linked = (_, actor) => Promise.resolve(actor);

/** Load and decide, and write nothing. */
export const makeJudge =
  (store: Pick<Store, 'load'>, workflow: Workflow, given: Given, linked: Linked = asTheyCome) =>
  async (sent: SentCommand): Promise<Judgement> => {
    const { council, thing, id } = sent;
    const beside = besideOf(workflow, sent);
    const loaded = await store.load(workflow, council, thing, id, personOf(sent), beside);
    const own = { ...sent, actor: withRoles(sent, loaded) };
    const fingerprint = fingerprintOf(own);
    if (loaded.receipt?.fingerprint === fingerprint)
      return { is: 'done', loaded, actor: own.actor, answer: loaded.receipt.body };
    const actor = await linked(council, own.actor, sent.at, { thing: loaded.thing, data: sent.data });
    const command = { ...own, actor };
    const possible = mayGoOn(workflow, command, loaded);
    if (!possible.ok) return { is: 'refused', loaded, actor, refusal: possible.refusal };
    const decision = decide(workflow, loaded.thing, command, await given(command, loaded));
    if (!decision.ok) return { is: 'refused', loaded, actor, refusal: decision.refusal };
    const receipt = { fingerprint, body: answerOf(workflow, loaded, decision.value) };
    return { is: 'decided', loaded, actor, decision: decision.value, receipt };
  };

/** Load, decide, write; a race that was lost is decided again on the newer state, three times at most. */
export const makeHandleCommand = (store: Store, workflow: Workflow, given: Given, linked?: Linked) => {
  const judge = makeJudge(store, workflow, given, linked);

  const carryOut = async (sent: SentCommand): Promise<Outcome<CommandAnswer>> => {
    for (let attempt = 1; ; attempt++) {
      const judged = await judge(sent);
      if (judged.is === 'done') return accepted(judged.answer);
      if (judged.is === 'refused') return { ok: false, refusal: judged.refusal };
      const { loaded, decision, receipt } = judged;
      try {
        await store.append(workflow, { loaded, decision, at: sent.at, command: { id: sent.id, receipt } });
        return accepted(receipt.body);
      } catch (error) {
        if (error instanceof CommandDone) return replayed(error.receipt, receipt.fingerprint);
        if (!(error instanceof VersionConflict)) throw error;
        log('WARN', { event: 'conflict', workflow: workflow.name, command: sent.name, attempt });
        if (attempt === ATTEMPTS) return refused('state-moved-on', { version: loaded.thing.version });
      }
    }
  };

  /** A refusal may have been decided on what its own retry had just written: that one has a receipt (P3). */
  const doneMeanwhile = async (sent: SentCommand): Promise<Outcome<CommandAnswer> | null> => {
    const loaded = await store.load(workflow, sent.council, sent.thing, sent.id, personOf(sent));
    const fingerprint = fingerprintOf({ ...sent, actor: withRoles(sent, loaded) });
    return loaded.receipt?.fingerprint === fingerprint ? accepted(loaded.receipt.body) : null;
  };

  return async (sent: SentCommand): Promise<Outcome<CommandAnswer>> => {
    const outcome = await carryOut(sent);
    return outcome.ok ? outcome : ((await doneMeanwhile(sent)) ?? outcome);
  };
};
