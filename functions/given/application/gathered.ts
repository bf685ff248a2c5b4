import type { Charters, Loaded, Store } from '../../ports.ts';
import type { Command } from '../../shell/handle-command.ts';
import type { References } from '../references.ts';

/** What is read for decisions on a dossier. */
export type Sources = { store: Store; charters: Charters; references: References };

/** For each command of a part, what its decision needs beside the dossier. */
export type Gathers<Given> = (
  command: Command,
  loaded: Loaded,
) => { [Name in keyof Given]: () => Promise<Given[Name]> };
