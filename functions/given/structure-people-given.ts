import * as z from 'zod';
import { STRUCTURE_ROLES } from '../../workflows/kernel/actor.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { PeopleGiven, peopleCommands } from '../../workflows/structure/people/commands.ts';
import {
  invitationOf,
  personKey,
  type InvitationRow,
  type PersonRow,
} from '../../workflows/structure/people/rows.ts';
import type { Store } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Command } from '../shell/handle-command.ts';
import { newInvitation } from './new-invitation.ts';

type Data<Name extends keyof typeof peopleCommands> = z.infer<(typeof peopleCommands)[Name]>;

const Role = z.enum(STRUCTURE_ROLES);
const Sealed = z.object({ fact: z.string(), subject: z.string() });
const Person = z.object({ person: z.string(), role: Role, since: z.string(), sealed: Sealed });
const Invitation = z.object({ invitation: z.string(), role: Role, expiresAt: z.string(), sealed: Sealed });

export const toPerson = (row: RowItem): PersonRow => Person.parse(row);
export const toInvitation = (row: RowItem): InvitationRow => Invitation.parse(row);

/** What a command about the people of a structure is decided on: the row that it names, read after the structure itself. */
export const makePeopleGiven = (store: Pick<Store, 'row'>) => {
  const personOf = async ({ council, thing: id }: Command, person: string): Promise<PersonRow | null> => {
    const row = await store.row(personKey({ council, id }, person));
    return row && toPerson(row);
  };
  const invitation = async ({ council, thing: id }: Command, digest: string) => {
    const row = await store.row(invitationOf({ council, id }, digest));
    return row && toInvitation(row);
  };
  const self = async (command: Command): Promise<PersonRow | null> =>
    command.actor.kind === 'person' ? personOf(command, command.actor.person) : null;

  return async (command: Command): Promise<PeopleGiven[keyof PeopleGiven] | undefined> => {
    const { name, data } = command;
    switch (name) {
      case 'invite':
        return { invitation: newInvitation() };
      case 'acceptInvitation': {
        const digest = digestOfText((data as Data<'acceptInvitation'>).code);
        const [found, own] = await Promise.all([invitation(command, digest), self(command)]);
        return { invitation: found, self: own };
      }
      case 'withdrawInvitation':
        return { invitation: await invitation(command, (data as Data<'withdrawInvitation'>).invitation) };
      case 'removePerson':
        return { person: await personOf(command, (data as Data<'removePerson'>).person) };
      case 'offerTransfer':
        return { person: await personOf(command, (data as Data<'offerTransfer'>).to) };
      case 'leave':
      case 'acceptTransfer':
        return { person: await self(command) };
      default:
        return undefined;
    }
  };
};
