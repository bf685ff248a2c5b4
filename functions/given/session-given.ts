import type * as z from 'zod';
import { memberKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { sessionCommands, SessionGiven } from '../../workflows/session/commands.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { readAssembly, toPresenceRow } from './assembly.ts';
import type { References } from './references.ts';

/** The seat that the asker means: their own, or the one that the secretary names. */
export const seatAsked = ({ actor, data }: Command): number | null => {
  const own = actor.kind === 'person' && actor.roles.find(({ role }) => role === 'member');
  if (own && 'member' in own) return own.member;
  const named = (data as { member?: number }).member;
  return named ?? null;
};

export const makeSessionGiven = (store: Store, references: References): Given => {
  const ownRow = async (command: Command, session: string) => {
    const seat = seatAsked(command);
    if (seat === null) return { row: null, seated: false };
    const [member, row] = await Promise.all([
      references.member(command.council, seat),
      store.row(memberKey(command.council, 'session', session, seat)),
    ]);
    return { row: row && toPresenceRow(row), seated: member !== null };
  };

  return async (command, { thing }): Promise<SessionGiven[keyof SessionGiven] | undefined> => {
    const { name, council, data } = command;
    const { actingChair } = thing.context as SessionContext;
    const assembly = () => readAssembly(store, references, council, { id: thing.id, actingChair });
    switch (name) {
      case 'schedule':
      case 'convene':
        return { rules: (await references.rulesInForce(council))?.procedure ?? null };
      case 'checkIn':
      case 'checkOut':
      case 'withdrawProxy':
      case 'nameActingChair':
        return ownRow(command, thing.id);
      case 'giveProxy': {
        const { holder } = data as z.infer<typeof sessionCommands.giveProxy>;
        const [own, seat] = await Promise.all([
          ownRow(command, thing.id),
          references.member(council, holder),
        ]);
        return { ...own, holderSeated: seat !== null };
      }
      case 'open':
        return { assembly: await assembly() };
      case 'close': {
        const items = await store.rows(thingKey(council, 'session', thing.id), 'item#');
        const states = await store.many(
          items.map(({ item }) => ({ pk: thingKey(council, 'item', String(item)), sk: 'state' })),
        );
        const openVotes = states.filter(({ value }) => value === 'voteOpen').length;
        return { openVotes, assembly: await assembly() };
      }
      default:
        return undefined;
    }
  };
};
