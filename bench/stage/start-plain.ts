import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './project-copy.ts';

/** A server that does nothing else, in a process of its own as the system is: a file, and `bytes` held in memory. */
export const startPlain = async (file: string, bytes: number, type = 'application/json') => {
  const program = join(projectRoot, 'bench/stage/plain-server.ts');
  const child = spawn(process.execPath, [program, file, String(bytes), type], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: line.replace('ready ', ''),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};
