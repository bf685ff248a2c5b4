import type * as z from 'zod';
import { thingKey, type RowKey } from '../../workflows/kernel/rows.ts';
import type { structureCommands, StructureGiven } from '../../workflows/structure/commands.ts';
import { readNumbers } from '../../workflows/structure/numbers.ts';
import type { Numbers, RegisterAnswer } from '../../workflows/structure/register-answer.ts';
import { peopleCommands } from '../../workflows/structure/people/commands.ts';
import { signatureCommands } from '../../workflows/structure/signature/commands.ts';
import type { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Registers, Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { makeSignatureGiven } from './charter-signature-given.ts';
import { newInvitation } from './new-invitation.ts';
import type { References } from './references.ts';
import { makePeopleGiven } from './structure-people-given.ts';

type Sources = { store: Pick<Store, 'many' | 'row'>; registers: Registers; references: References };

/** Under a number that is not the one from which the id comes: the structure is elsewhere. */
const aliasKey = (council: string, id: string): RowKey => ({
  pk: thingKey(council, 'structure', id),
  sk: 'alias',
});

const numbersIn = (typed: Numbers, register: RegisterAnswer): string[] => {
  const found = register.state === 'FOUND' ? register.reading.values : null;
  const numbers = [typed.siren ?? found?.siren, typed.rna ?? found?.rna];
  return numbers.filter((number) => number !== null && number !== undefined);
};

/** ID-06: a structure has one file, whichever of its numbers people know it by. */
const filesOf = async (
  store: Sources['store'],
  { council, thing }: Command,
  numbers: readonly string[],
): Promise<Pick<StructureGiven['declare'], 'taken' | 'aliases'>> => {
  const others = numbers
    .map((number) => derivedId(council, 'structure', number))
    .filter((id) => id !== thing);
  const states = others.map((id) => ({ pk: thingKey(council, 'structure', id), sk: 'state' }));
  const aliases = others.map((id) => aliasKey(council, id));
  const own = aliasKey(council, thing);
  const rows = await store.many([own, ...states, ...aliases]);
  const isThere = ({ pk, sk }: RowKey) => rows.some((row) => row['pk'] === pk && row['sk'] === sk);
  return {
    taken: isThere(own) || states.some(isThere),
    // A second number that another structure already gave stays where it leads.
    aliases: aliases.filter((key) => !isThere(key)),
  };
};

/** What decisions on a structure read beside it: registers, and where it is. */
export const makeStructureGiven = ({ store, registers, references }: Sources): Given => {
  const people = makePeopleGiven(store);
  const signature = makeSignatureGiven({ store, references });
  const ask = (numbers: Numbers, { council, actor, at }: Command) => {
    const by = actor.kind === 'system' ? actor.cause : actor.person;
    return registers.lookUp(numbers, { council, by, at });
  };

  const declaring = async (command: Command): Promise<Omit<StructureGiven['declare'], 'department'>> => {
    const typed = readNumbers(command.data as z.infer<typeof structureCommands.declare>);
    const invitation = newInvitation();
    if (!typed.ok) return { register: { state: 'UNKNOWN' }, taken: false, aliases: [], invitation };
    const register = await ask(typed.value, command);
    return { register, invitation, ...(await filesOf(store, command, numbersIn(typed.value, register))) };
  };

  return async (command, { thing }): Promise<StructureGiven[keyof StructureGiven] | undefined> => {
    if (command.name === 'passDeadline') return undefined;
    if (Object.hasOwn(peopleCommands, command.name)) return people(command);
    if (Object.hasOwn(signatureCommands, command.name)) return signature(command);
    const department = await references.department(command.council);
    switch (command.name) {
      case 'declare':
        return { department, ...(await declaring(command)) };
      case 'readRegister':
        return { department, register: await ask(thing.context as StructureContext, command) };
      default:
        return { department };
    }
  };
};
