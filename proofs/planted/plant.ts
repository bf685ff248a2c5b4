import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editsOf, type Edit, type PlantedBug } from './bug.ts';

/** The text with the edit made. @throws Error when what is sought does not stand in it exactly once */
export const edited = (text: string, { file, find, replace }: Edit): string => {
  const pieces = text.split(find);
  if (pieces.length !== 2) throw new Error(`${file} : trouvé ${pieces.length - 1} fois : ${find}`);
  return pieces.join(replace);
};

/** Plants a bug in the sources under a folder. @returns what puts them back as they were */
export const plant = (root: string, bug: Edit & Pick<PlantedBug, 'also'>): (() => void) => {
  const before = new Map<string, string>();
  for (const edit of editsOf(bug)) {
    const path = join(root, edit.file);
    const text = readFileSync(path, 'utf8');
    const changed = edited(text, edit);
    if (!before.has(path)) before.set(path, text);
    writeFileSync(path, changed);
  }
  return () => before.forEach((text, path) => writeFileSync(path, text));
};
