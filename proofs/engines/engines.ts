import { spawnSync } from 'node:child_process';
import type { EngineProcess } from '../../local/engine/engine-process.ts';
import { startEmbeddedEngine } from '../../local/engine/engine.ts';
import { startDynamodbLocal } from './dynamodb-local.ts';

/** The engines that stand for DynamoDB; what each does otherwise than AWS is told in docs/engines.md. */
export const ENGINES = {
  embedded: startEmbeddedEngine,
  'dynamodb-local': startDynamodbLocal,
} as const satisfies Record<string, (dataDir: string, port?: number) => Promise<EngineProcess>>;
export type EngineName = keyof typeof ENGINES;

/** Whether an engine can run here: the second one needs Java. */
export const canRun = (name: EngineName): boolean =>
  name === 'embedded' || spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
