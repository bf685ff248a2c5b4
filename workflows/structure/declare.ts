import type { FactBody, Thing } from '../kernel/workflow.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { personLink, type RowWrite } from '../kernel/rows.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import type { StructureGiven } from './commands.ts';
import { isLuhnDoubtful } from './identifiers.ts';
import { readNumbers, type Typed } from './numbers.ts';
import { invitedTo } from './people/invitations.ts';
import { contactOf, takesPart } from './people/rows.ts';
import type { StructureProposers } from './proposers.ts';
import { factsOfReading } from './reading.ts';
import { nextReading } from './reading-retries.ts';
import type { Numbers, RegisterAnswer } from './register-answer.ts';
import type { StructureContext } from './structure.machine.ts';

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

type Declaring = Parameters<StructureProposers['declare']>[0];

/** Who declares represents the structure from then on. */
const represented = ({ thing, at }: Declaring, person: string): RowWrite[] => {
  const sealed = contactOf(thing);
  const row = { person, role: 'representative', since: dateInParis(at), sealed } as const;
  return [...takesPart(thing, row, null), personLink(person, thing.council)];
};

/** PRC-04: an officer declares it for who asked so, and represents nothing: who does is invited, by mail if they have one. */
const invited = ({ data: { representative }, thing, given, at }: Declaring) => {
  const { name, email } = representative;
  if (email === null) return null;
  return invitedTo(thing, 1, at, given.invitation, { name, email, role: 'representative' });
};

const isOfficer = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.some(({ role }) => role === 'officer');

const whyNot = ({ data: { assistance }, thing, given, at, actor }: Declaring) => {
  if (assistance !== null && !isOfficer(actor)) return refused('role-required');
  if (thing.version > 0 || given.taken) return refused('structure-already-declared');
  return assistance !== null && assistance.askedOn > dateInParis(at)
    ? refused('date-to-come', { field: 'jour de la demande' })
    : null;
};

const declaredBy = (ask: Declaring, person: string, numbers: Numbers, retry: Instant | null): FactBody => {
  const { name, representative, assistance } = ask.data;
  const { email } = representative;
  return {
    type: 'StructureDeclared.v1',
    data: { ...numbers, name, representative: assistance === null ? person : null, assistance },
    personal: {
      subject: contactOf(ask.thing).subject,
      values: { name: representative.name, ...(email !== null && { email }) },
    },
    ...(retry !== null && { deadlines: { registerRetry: retry } }),
  };
};

/** Whoever declares a structure represents it; registers are read at once when they answer, and later else (A4). */
export const declare: StructureProposers['declare'] = (ask) => {
  const { data, thing, given, at, actor } = ask;
  const problem = whyNot(ask);
  if (problem !== null) return problem;
  const numbers = numbersOf(data, given.register);
  if (!numbers.ok) return numbers;
  if (actor.kind !== 'person') return refused('role-required');
  const { name, assistance } = data;
  const read = reading(declaredThing(thing, { numbers: numbers.value, name }), given, at);
  const invitation = assistance === null ? null : invited(ask);
  return accepted({
    facts: [
      declaredBy(ask, actor.person, numbers.value, read.retry),
      ...(invitation === null ? [] : [invitation.fact]),
      ...read.facts,
    ],
    rows: [
      ...(assistance === null ? represented(ask, actor.person) : []),
      ...(invitation === null ? [] : invitation.rows),
      ...given.aliases.map((alias): RowWrite => ({
        kind: 'put',
        key: alias,
        item: { structure: thing.id },
        absent: true,
      })),
    ],
  });
};
