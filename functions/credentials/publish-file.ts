import { pause } from '../adapters/pause.ts';
import { FileChanged, type FileHeaders, type PublicFiles } from '../ports.ts';

const TURNS = 40;

type Current = Awaited<ReturnType<PublicFiles['get']>>;

/**
 * Puts a file that many may publish at once: made anew after what stands there was read, and put only in its place. So
 * the last one to be put knows all that was written before any of them began.
 * @param make the bytes, or null to leave what stands
 */
export const publishFile = async (
  files: PublicFiles,
  path: string,
  headers: FileHeaders,
  make: (current: Current) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const current = await files.get(path);
    const bytes = await make(current);
    if (bytes === null || (current !== null && Buffer.from(current.content).equals(bytes))) return;
    try {
      await files.put(path, bytes, headers, current === null ? null : current.tag);
      return;
    } catch (error) {
      if (!(error instanceof FileChanged)) throw error;
      await pause(1);
    }
  }
  throw new Error(`a public file is changed by too many: ${path}`);
};
