import type { FactBody, Proposers, Thing } from '../kernel/workflow.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { personLink, roleField, rolesKey, type RowWrite } from '../kernel/rows.ts';
import type { Instant } from '../../events/fact.ts';
import type { structureCommands, StructureGiven } from './commands.ts';
import { isLuhnDoubtful } from './identifiers.ts';
import { readNumbers, type Typed } from './numbers.ts';
import { factsOfReading } from './reading.ts';
import { nextReading } from './reading-retries.ts';
import type { Numbers, RegisterAnswer } from './register-answer.ts';
import type { StructureContext } from './structure.machine.ts';

export type StructureProposers = Proposers<typeof structureCommands, StructureContext, StructureGiven>;

/** ID-04: a wrong key passes only if a register knows the number, or none answers; a person then looks at it. */
const numbersOf = (typed: Typed, register: RegisterAnswer): Outcome<Numbers> => {
  const read = readNumbers(typed);
  if (!read.ok) return read;
  if (register.state === 'UNKNOWN' && isLuhnDoubtful(read.value)) return refused('unknown-number');
  if (register.state !== 'FOUND') return read;
  const { siren, rna } = register.reading.values;
  return accepted({ ...read.value, siren: read.value.siren ?? siren, rna: read.value.rna ?? rna });
};

type Declared = { numbers: Numbers; name: string };

/** The structure as its declaration makes it: a reading then adds to it. */
const declaredThing = (
  thing: Thing<StructureContext>,
  { numbers, name }: Declared,
): Thing<StructureContext> => ({
  ...thing,
  context: { ...thing.context, ...numbers, name },
});

const reading = (
  thing: Thing<StructureContext>,
  given: StructureGiven['declare'],
  at: Instant,
): { facts: FactBody[]; retry: Instant | null } => {
  const { register, department } = given;
  if (register.state === 'FOUND')
    return { facts: factsOfReading(thing, register, { department, at }), retry: null };
  return { facts: [], retry: register.state === 'SILENT' ? nextReading(0, at) : null };
};

/** Whoever declares a structure represents it; registers are read at once when they answer, and later else (A4). */
export const declare: StructureProposers['declare'] = ({ data, thing, given, at, actor }) => {
  if (thing.version > 0 || given.taken) return refused('structure-already-declared');
  const numbers = numbersOf(data, given.register);
  if (!numbers.ok) return numbers;
  if (actor.kind !== 'person') return refused('role-required');
  const { name, representative } = data;
  const read = reading(declaredThing(thing, { numbers: numbers.value, name }), given, at);
  const key = rolesKey(thing.council, actor.person);
  return accepted({
    facts: [
      {
        type: 'StructureDeclared.v1',
        data: { ...numbers.value, name, representative: actor.person },
        personal: { subject: `${thing.council}-structure-${thing.id}`, values: representative },
        ...(read.retry !== null && { deadlines: { registerRetry: read.retry } }),
      },
      ...read.facts,
    ],
    rows: [
      { kind: 'grant', key, field: roleField('representative', thing.id), value: true },
      personLink(actor.person, thing.council),
      ...given.aliases.map((alias): RowWrite => ({
        kind: 'put',
        key: alias,
        item: { structure: thing.id },
        absent: true,
      })),
    ],
  });
};
