import type { EngineProcess } from '../../local/engine/engine-process.ts';
import { type EngineName, ENGINES } from '../../proofs/engines/engines.ts';

/** The engine that this run of the tests stands on: jest plays the store and the journeys on each (jest.config.js). */
export const engineInUse: EngineName = (globalThis as { ENGINE?: EngineName }).ENGINE ?? 'embedded';

/** Starts the engine in use on the data of a folder. */
export const startEngineInUse = (dataDir: string): Promise<EngineProcess> => ENGINES[engineInUse](dataDir);

/** An engine for a local run that would start its own: none when it is the embedded one. */
export const startOtherEngine = (dataDir: string): Promise<EngineProcess> | null =>
  engineInUse === 'embedded' ? null : startEngineInUse(dataDir);
