import type { Charters, Loaded, Store } from '../../ports.ts';
import type { Command, Given } from '../../shell/handle-command.ts';
import type { References } from '../references.ts';

/** What is read for decisions on a dossier. */
export type Sources = { store: Store; charters: Charters; references: References };

/** For each command of a part, what its decision needs beside the dossier. */
export type Gathers<Given> = (
  command: Command,
  loaded: Loaded,
) => { [Name in keyof Given]: () => Promise<Given[Name]> };

/** What a command’s decision needs, gathered if it is one that needs something. */
export const givenBy =
  <All>(gather: Gathers<All>): Given =>
  async (command, loaded) => {
    const gathered = gather(command, loaded);
    return Object.hasOwn(gathered, command.name) ? gathered[command.name as keyof All]() : undefined;
  };
