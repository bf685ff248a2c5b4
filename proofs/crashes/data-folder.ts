import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lost, type Problem } from './problem.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const isWhole = (name: string, content: string): boolean => {
  if (name.endsWith('.json')) return isJson(content);
  // The last line may be torn by this very kill: it was never answered for, and must not be met again.
  return content.split('\n').slice(0, -1).every(isJson);
};

/** What a killed runner left on disk: every file whole, no line that is torn. */
export const checkDataFolder = (dataDir: string): Problem[] =>
  readdirSync(dataDir)
    .filter((name) => name.endsWith('.json') || name.endsWith('.jsonl'))
    .filter((name) => !isWhole(name, readFileSync(join(dataDir, name), 'utf8')))
    .map((name) => lost(`${name} is torn after a kill`));
