import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

/**
 * The lines of a file to which lines are added. A kill may tear the last one off: nobody was told that it was kept, so
 * it goes, and the next line begins at a beginning.
 */
export const wholeLines = (file: string): readonly string[] => {
  if (!existsSync(file)) return [];
  const content = readFileSync(file, 'utf8');
  const whole = content.slice(0, content.lastIndexOf('\n') + 1);
  if (whole.length < content.length) writeWhole(file, whole);
  return whole.split('\n').slice(0, -1);
};
