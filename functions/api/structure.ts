import { structure } from '../../workflows/structure/structure.workflow.ts';
import { structureKey } from '../../workflows/structure/identifiers.ts';
import { readNumbers, type Typed } from '../../workflows/structure/numbers.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeStructureGiven } from '../given/structure-given.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { deployedRegisters } from '../shell/deployed-registers.ts';
import { derivedId } from '../shell/digest.ts';

const parts = commandParts(deployedSubjects);
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

/** One structure has one id in a council, whoever declares it: its SIREN, or its RNA number (ID-06). */
const idOf = (council: string, data: unknown): string | null => {
  const numbers = readNumbers(data as Typed);
  const key = numbers.ok ? structureKey(numbers.value) : null;
  return key === null ? null : derivedId(council, 'structure', key);
};

export const handler = commandHandler({
  ...parts,
  workflow: structure,
  given: makeStructureGiven({ ...parts, registers: deployedRegisters(parts) }),
  linked: makeClosings(parts.store).around(structure, linked),
  start: { name: 'declare', idOf },
});
