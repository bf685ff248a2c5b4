import { mkdirSync, writeFileSync } from 'node:fs';
import { WORKFLOWS } from '../workflows/workflows.ts';
import { drawCommands } from './draw-commands.ts';
import { drawMachine } from './draw-machine.ts';
import { drawRules } from './draw-rules.ts';

/** Every generated page by its path under `docs/`: the commands, the rules, and a diagram of each machine. */
export const drawnPages = (): Record<string, string> => ({
  'commands.md': drawCommands(Object.values(WORKFLOWS)),
  'rules.md': drawRules(),
  ...Object.fromEntries(
    Object.values(WORKFLOWS).map((workflow) => [`machines/${workflow.name}.md`, drawMachine(workflow)]),
  ),
});

if (process.argv[1] === import.meta.filename) {
  mkdirSync(new URL('machines/', import.meta.url), { recursive: true });
  for (const [path, page] of Object.entries(drawnPages()))
    writeFileSync(new URL(path, import.meta.url), page);
}
