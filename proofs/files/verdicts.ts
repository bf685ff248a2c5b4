import { setTimeout as wait } from 'node:timers/promises';
import type { ScanResult } from '../../local/aws/scan/scan-bytes.ts';
import type { Scan } from '../../local/aws/scan/scanner.ts';

/** A version of bytes that waits for what its scan will say. */
export type Held = {
  readonly version: string;
  readonly body: Buffer;
  readonly tell: (result: ScanResult) => void;
};

const LOOK_MS = 5;
const PATIENCE_MS = 20_000;

/** Stands for the service that scans, and says nothing until it is told to: late, twice, of another version, or never. */
export const makeVerdicts = () => {
  const held = new Map<string, Held[]>();
  const scan: Scan = ({ version, body }, tell) => {
    const id = version.key.split('/').at(-1) ?? '';
    held.set(id, [...(held.get(id) ?? []), { version: version.version, body, tell }]);
  };
  return {
    scan,
    /** What came under a document, once that many versions did. @throws when they do not come */
    of: async (id: string, count = 1): Promise<readonly Held[]> => {
      for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await wait(LOOK_MS)) {
        const found = held.get(id) ?? [];
        if (found.length >= count) return found;
      }
      throw new Error(`no scan of ${id}`);
    },
    all: (): Held[] => [...held.values()].flat(),
  };
};
export type Verdicts = ReturnType<typeof makeVerdicts>;
