import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { SessionOpened } from '../../events/session.ts';
import { CharterContext } from '../../workflows/charter/charter.machine.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { standingOn } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type {
  proposalCommands,
  ProposalGiven,
  SessionHeld,
  SessionSeen,
} from '../../workflows/proposal/commands.ts';
import type { ProposalContext } from '../../workflows/proposal/proposal.machine.ts';
import { commenterKey } from '../../workflows/proposal/rows.ts';
import { presenceOf } from '../../workflows/session/rows.ts';
import { votesInRoom } from '../../workflows/session/votes-in-room.ts';
import { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Loaded, Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { toPresenceRow } from './assembly.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof proposalCommands> = z.infer<(typeof proposalCommands)[Name]>;
type Gathered = { [Name in keyof ProposalGiven]: () => Promise<ProposalGiven[Name]> };
type Sources = { store: Store; references: References };

const READ_BY_MEMBERS = ['published', 'open'];
const Count = z.object({ count: z.int() });

/** What decisions on a proposal read of the things around it. */
const makeReadings = ({ store, references }: Sources, council: string, at: Instant) => {
  const session = async (id: string | null): Promise<SessionSeen | null> => {
    const found = id === null ? null : await references.state(council, 'session', id);
    if (found === null) return null;
    const { heldOn, call } = SessionContext.parse(found.context);
    return { state: found.word, heldOn, call };
  };

  return {
    session,

    /** Whether each note is one that members may read too: whoever reads the proposal reads where it comes from. */
    notes: async (ids: readonly string[]): Promise<{ known: boolean }> => {
      const found = await Promise.all(ids.map((id) => references.state(council, 'workshop', id)));
      return { known: found.every((note) => READ_BY_MEMBERS.includes(note?.word ?? '')) };
    },

    /** DEL-13: how many votes there were, as its own rows and facts say. */
    sessionHeld: async (id: string): Promise<SessionHeld | null> => {
      const [seen, facts] = await Promise.all([session(id), store.facts(council, 'session', id)]);
      const openings = facts
        .filter(({ type }) => type === 'SessionOpened.v1')
        .map(({ data }) => SessionOpened.shape.data.parse(data));
      const last = openings.at(-1);
      if (seen === null || last === undefined) return seen && { ...seen, votesInRoom: 0, rules: null };
      const rules = await references.rules(council, last.rulesVersion);
      // It may have been voted at any call that sat.
      const votes = await Promise.all(
        openings.map(async (opened) => {
          const rows = await store.rows(thingKey(council, 'session', id), presenceOf(opened.call));
          return votesInRoom(opened, rows.map(toPresenceRow));
        }),
      );
      return {
        ...seen,
        heldOn: dateInParis(last.openedAt),
        votesInRoom: Math.max(...votes),
        rules: rules && { version: rules.version, procedure: rules.procedure },
      };
    },

    rules: async () => (await references.rulesInForce(council, at))?.procedure ?? null,

    /** The charter that a proposal names, once its day has come. */
    charterInForce: async (charter: string | undefined, today: string) => {
      const found = (await references.charters(council)).find((one) => one.charter === charter);
      if (found === undefined || found.effectiveOn > today) return null;
      const { version, effectiveOn } = found;
      return { charter: found.charter, version, effectiveOn };
    },
  };
};

const gather = (sources: Sources, { council, data, actor, at }: Command, { thing }: Loaded): Gathered => {
  const { store, references } = sources;
  const context = thing.context as ProposalContext;
  const read = makeReadings(sources, council, at);

  return {
    propose: () => read.notes((data as Data<'propose'>).notes),
    amend: () => read.notes((data as Data<'amend'>).notes),
    comment: async () => {
      const person = actor.kind === 'person' ? actor.person : '';
      const row = await store.row(commenterKey(thing, person));
      return { written: row === null ? 0 : Count.parse(row).count };
    },
    linkCharter: async () => {
      const found = await references.state(council, 'charter', (data as Data<'linkCharter'>).charter);
      const amendments = found && CharterContext.parse(found.context).amendments;
      return { charter: found && { state: found.word, amendments: amendments ?? 0 } };
    },
    mergeInto: async () => {
      const found = await references.state(council, 'proposal', (data as Data<'mergeInto'>).into);
      return { target: found && { state: found.word, version: found.version } };
    },
    withdraw: async () => ({ session: await read.session(context.session) }),
    placeOnAgenda: async () => ({
      session: await read.session((data as Data<'placeOnAgenda'>).session),
      rules: await read.rules(),
    }),
    adjourn: async () => ({
      current: await read.session(context.session),
      next: await read.session((data as Data<'adjourn'>).session),
    }),
    recordVote: async () => ({
      session: context.session === null ? null : await read.sessionHeld(context.session),
    }),
    assign: async () => {
      const held = await store.roles(council, (data as Data<'assign'>).owner);
      const { roles } = standingOn(held, dateInParis(at));
      return { roles: roles.map(({ role }) => role), rules: await read.rules() };
    },
    complete: async () => ({
      inForce: await read.charterInForce(context.charter?.charter, dateInParis(at)),
    }),
  };
};

export const makeProposalGiven =
  (sources: Sources): Given =>
  async (command, loaded): Promise<ProposalGiven[keyof ProposalGiven] | undefined> => {
    const gathered = gather(sources, command, loaded);
    const { name } = command;
    return Object.hasOwn(gathered, name) ? gathered[name as keyof ProposalGiven]() : undefined;
  };
