import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Engine, type EngineProcess, startEngineProcess, untilItAnswers } from './engine-process.ts';

const binary = (): string => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    throw new Error(
      `Aucun moteur DynamoDB n’est fourni pour ${process.platform}-${process.arch} : ` +
        'donnez l’adresse du vôtre dans DYNAMODB_ENDPOINT.',
    );
  }
};

/** Starts the embedded engine on the data of a folder. */
export const startEmbeddedEngine = async (dataDir: string, port?: number): Promise<EngineProcess> => {
  const command = binary();
  const data = join(dataDir, 'dynamodb.sqlite');
  return startEngineProcess((at) => [command, 'serve', '--port', at, '--db-path', data], port);
};

/** Starts the embedded engine, or uses the one whose address is given. */
export const startEngine = async (dataDir: string, given: string | undefined): Promise<Engine> => {
  if (given === undefined) return startEmbeddedEngine(dataDir);
  const endpoint = given.replace(/\/$/, '');
  await untilItAnswers(endpoint, () => false);
  return { endpoint, stop: async () => {} };
};
