import * as z from 'zod';
import { randomUUID } from 'node:crypto';
import { Choice, VoteOpened } from '../../events/item.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { STRUCTURE_ROLES, type Actor } from '../../workflows/kernel/actor.ts';
import { roleField, rolesKey, slotKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { itemCommands, ItemGiven, Slot } from '../../workflows/item/commands.ts';
import type { ItemContext } from '../../workflows/item/item.machine.ts';
import { presides } from '../../workflows/session/room.ts';
import { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import { readAssembly } from './assembly.ts';
import type { References } from './references.ts';
import { seatAsked } from './session-given.ts';

const Seat = z.object({ member: z.int(), person: z.string().nullable() });
const Recusal = z.object({ member: z.int(), recused: z.literal(true) });
const SlotRow = z.object({ member: z.int(), holder: z.int(), choice: Choice.nullable() });

/** A session as a point bears on it. */
const sessionSeen = ({ word, context }: { word: string; context: unknown }) => {
  const { heldOn, call } = SessionContext.parse(context);
  return { state: word, heldOn, call };
};

export type SealSlot = (key: { pk: string; sk: string }) => Promise<unknown>;

export const makeItemGiven = (store: Store, references: References, seal: SealSlot): Given => {
  const place = async (
    council: string,
    data: z.infer<typeof itemCommands.place>,
  ): Promise<ItemGiven['place']> => {
    const [session, found] = await Promise.all([
      references.state(council, 'session', data.session),
      references.state(council, 'application', data.application),
    ]);
    const application = found && ApplicationContext.parse(found.context);
    return {
      session: session && sessionSeen(session),
      application: application && {
        ready: found.word === 'ready' && application.proposal !== 'INELIGIBLE',
        session: application.session,
        structureName: application.structureName,
        implicitOn: application.implicitOn,
      },
    };
  };

  /**
   * Whoever acts, prepares or reads for the applicant has a personal interest, declared or not (DEL-11, DEL-12, F5); so
   * does whoever said on the dossier that it concerns them (B9).
   */
  const interestedIn = async (council: string, dossier: ApplicationContext | null): Promise<number[]> => {
    const rows = await store.rows(thingKey(council, 'council', council), 'member#');
    const seats = rows.map((row) => Seat.parse(row)).filter(({ person }) => person !== null);
    const keys = seats.map(({ person }) => rolesKey(council, String(person)));
    if (dossier === null) return [];
    const { structure, conflicted } = dossier;
    const roles = new Map((await store.many(keys)).map((row) => [row['pk'], row]));
    const isOfIt = ({ person }: z.infer<typeof Seat>): boolean => {
      const held = roles.get(rolesKey(council, String(person)).pk) ?? {};
      return STRUCTURE_ROLES.some((role) => roleField(role, structure) in held);
    };
    return seats
      .filter((seat) => isOfIt(seat) || conflicted.includes(String(seat.person)))
      .map(({ member }) => member);
  };

  const opening = async (
    council: string,
    id: string,
    { session, application }: ItemContext,
  ): Promise<ItemGiven['openVote']> => {
    const [dossier, found] = await Promise.all([
      references.state(council, 'application', application),
      references.state(council, 'session', session),
    ]);
    const about = dossier && ApplicationContext.parse(dossier.context);
    const { call, actingChair } = found
      ? SessionContext.parse(found.context)
      : { call: 1, actingChair: null };
    const [assembly, rows, interested] = await Promise.all([
      readAssembly(store, references, council, { id: session, call, actingChair }),
      store.rows(thingKey(council, 'item', id), 'member#'),
      interestedIn(council, about),
    ]);
    const declared = rows.map((row) => Recusal.parse(row).member);
    const recused = [...new Set([...declared, ...interested])].toSorted((a, b) => a - b);
    return {
      poll: randomUUID(),
      sessionState: found?.word ?? '',
      assembly,
      recused,
      dossier: dossier && { state: dossier.word, version: dossier.version },
    };
  };

  /**
   * Each slot is sealed by a write of its own, then read as it was sealed: one cut, however often it is made (P7).
   * Sealing is an effect: only whoever may close gets that far.
   */
  const closing = async (council: string, id: string, actor: Actor): Promise<ItemGiven['closeVote']> => {
    const facts = await store.facts(council, 'item', id);
    const last = facts.findLast(({ type }) => type === 'VoteOpened.v1');
    if (last === undefined) return { opened: null, slots: [], rules: null };
    const opened = VoteOpened.shape.data.parse(last.data);
    const rules = (await references.rules(council, opened.rulesVersion))?.procedure ?? null;
    if (!presides(actor, opened.chair)) return { opened, slots: [], rules };
    const voters = [...opened.members, ...opened.proxies.map(([giver]) => giver)];
    const slots = await Promise.all(
      voters.map(async (member): Promise<Slot> =>
        SlotRow.parse(await seal(slotKey(council, opened.poll, member))),
      ),
    );
    return { opened, slots, rules };
  };

  return async (command, { thing }): Promise<ItemGiven[keyof ItemGiven] | undefined> => {
    const { name, council, data, actor } = command;
    switch (name) {
      case 'place':
        return place(council, data as z.infer<typeof itemCommands.place>);
      case 'recuse': {
        const seat = seatAsked(command);
        return { seated: seat !== null && (await references.member(council, seat)) !== null };
      }
      case 'openVote':
        return opening(council, thing.id, thing.context as ItemContext);
      case 'closeVote':
        return thing.snapshot.value === 'voteOpen'
          ? closing(council, thing.id, actor)
          : { opened: null, slots: [], rules: null };
      default:
        return undefined;
    }
  };
};
