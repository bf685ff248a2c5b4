import type * as z from 'zod';
import type { sessionCommands, SessionGiven } from '../../workflows/session/commands.ts';
import { presenceKey } from '../../workflows/session/rows.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { leftOnAgenda, votesOf, votesOpened } from './agenda.ts';
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
  const ownRow = async (command: Command, id: string, call: number) => {
    const seat = seatAsked(command);
    if (seat === null) return { row: null, seated: false };
    const [member, row] = await Promise.all([
      references.member(command.council, seat),
      store.row(presenceKey({ council: command.council, id }, call, seat)),
    ]);
    return { row: row && toPresenceRow(row), seated: member !== null };
  };

  return async (command, { thing }): Promise<SessionGiven[keyof SessionGiven] | undefined> => {
    const { name, council, data } = command;
    const { call, rulesVersion, actingChair } = thing.context as SessionContext;
    const assembly = () =>
      readAssembly(store, references, council, { id: thing.id, call, rulesVersion, actingChair });
    const votes = () => votesOf(store, council, thing.id);
    switch (name) {
      case 'schedule':
      case 'convene':
        return { rules: await references.rulesInForce(council, command.at) };
      case 'checkIn':
      case 'checkOut':
      case 'withdrawProxy':
      case 'nameActingChair':
        return ownRow(command, thing.id, call);
      case 'giveProxy': {
        const { holder } = data as z.infer<typeof sessionCommands.giveProxy>;
        const [own, seat] = await Promise.all([
          ownRow(command, thing.id, call),
          references.member(council, holder),
        ]);
        return { ...own, holderSeated: seat !== null };
      }
      case 'open': {
        const opened = await votesOpened(store, council, thing.id);
        return { assembly: await assembly(), opened };
      }
      case 'close':
      case 'adjournForLackOfQuorum':
        return { assembly: await assembly(), votes: await votes() };
      case 'reconvene': {
        const rules = await references.rules(council, rulesVersion);
        return { rules: rules?.procedure ?? null, left: await leftOnAgenda(store, council, thing.id) };
      }
      default:
        return undefined;
    }
  };
};
