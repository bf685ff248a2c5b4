import { structure } from '../../workflows/structure/structure.workflow.ts';
import { structureKey } from '../../workflows/structure/identifiers.ts';
import { checkIdentifiers } from '../../workflows/structure/propose.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeHttpRegisters } from '../adapters/http-registers.ts';
import { makeStructureGiven } from '../given/structure-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';

const { REGISTER_URL } = environment('REGISTER_URL');
const parts = commandParts(deployedSubjects);

/** One structure has one id in a council, whoever declares it: its SIREN, or its RNA number (ID-06). */
const idOf = (council: string, data: unknown): string | null => {
  const identifiers = checkIdentifiers(data as Parameters<typeof checkIdentifiers>[0]);
  const key = identifiers.ok ? structureKey(identifiers.value) : null;
  return key === null ? null : derivedId(council, 'structure', key);
};

export const handler = commandHandler({
  ...parts,
  workflow: structure,
  given: makeStructureGiven(makeHttpRegisters(REGISTER_URL), parts.references),
  start: { name: 'declare', idOf },
});
