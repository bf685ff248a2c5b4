import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import type { FactBody, Thing } from '../kernel/workflow.ts';
import { afterReading, differencesOf, NOTHING_KNOWN, withValue, type Sourced } from './held-values.ts';
import type { KnownField, KnownValue } from './known-values.ts';
import type { Reading } from './register-answer.ts';
import type { RegisterExtract } from './register-extract.ts';
import { nextReading } from './reading-retries.ts';
import { registerRead, valuesOfFact, type About } from './register-read.ts';
import type { StructureContext } from './structure.machine.ts';
import { sourcesOfOfficer, valuesOfReading } from './values-of-reading.ts';

type Structure = Thing<StructureContext>;
type When = { department: string; at: Instant };

/** What was known before: by registers and officers, or else what the structure itself declared. */
export const knownBefore = ({ register, declared }: StructureContext): Sourced =>
  Object.entries(declared).reduce(
    (known, [field, { value, on }]) =>
      withValue(known, field as KnownField, value, { source: 'DECLARED', on }),
    register === null ? NOTHING_KNOWN : valuesOfFact(register),
  );

const aboutOf = ({ context }: Structure, { department, at }: When, source: About['source']): About => ({
  siren: context.siren,
  siret: context.siret,
  rna: context.rna,
  name: context.name,
  source,
  readOn: dateInParis(at),
  partialDiffusion: context.register?.partialDiffusion ?? false,
  department,
});

/** A4: what some register did not say is asked for again; what all of them said is not. */
const retries = ({ deadlines, context }: Structure, complete: boolean, at: Instant) => {
  const pending = deadlines['registerRetry'];
  if (complete) return pending === undefined ? {} : { deadlines: { registerRetry: null } };
  const next = pending === undefined ? nextReading(context.attempts, at) : null;
  return next === null ? {} : { deadlines: { registerRetry: next } };
};

/** What registers say becomes what is known; where it contradicts what people had said, an officer is told. */
export const factsOfReading = (
  structure: Structure,
  { reading, complete }: { reading: Reading; complete: boolean },
  when: When,
): FactBody[] => {
  const about = {
    ...aboutOf(structure, when, 'REGISTER'),
    partialDiffusion: reading.values.partialDiffusion,
  };
  const before = knownBefore(structure.context);
  const read = valuesOfReading(reading, when.department, about.readOn);
  return [
    { ...registerRead(afterReading(before, read), about), ...retries(structure, complete, when.at) },
    ...differencesOf(before, read).map((difference): FactBody => ({
      type: 'RegisterValueDiffers.v1',
      data: { ...difference, on: about.readOn },
    })),
  ];
};

/** What an officer saw in a register, and says so. */
export const factOfRecord = (structure: Structure, extract: RegisterExtract, when: When): FactBody => {
  const about = {
    ...aboutOf(structure, when, 'OFFICER'),
    siret: extract.siret,
    partialDiffusion: extract.partialDiffusion,
  };
  const reading = { values: extract, sources: sourcesOfOfficer(extract) };
  const read = valuesOfReading(reading, when.department, about.readOn);
  return registerRead(afterReading(knownBefore(structure.context), read), about);
};

/** What is known, with one value said otherwise: what follows from it is computed again. */
export const factOfValue = (
  structure: Structure,
  register: NonNullable<StructureContext['register']>,
  said: { field: KnownField; value: KnownValue; source: 'DECLARED' | 'CONTEST' },
  when: When,
): FactBody => {
  const about = { ...aboutOf(structure, when, register.source), readOn: register.readOn };
  const provenance = { source: said.source, on: dateInParis(when.at) };
  return registerRead(withValue(valuesOfFact(register), said.field, said.value, provenance), about);
};
