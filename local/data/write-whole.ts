import { renameSync, writeFileSync } from 'node:fs';

/** Replaces a file at once: whoever reads it, even after a crash, sees the old or the new one whole. */
export const writeWhole = (file: string, content: string | Buffer, mode = 0o644): void => {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, content, { mode });
  renameSync(draft, file);
};
