import { checkSystem } from '../../proofs/checker/check-system.ts';
import type { System } from './system.ts';

/** What the checker, which shares no code with the system, finds wrong in all that it wrote, and how much it read. */
export const checkStored = async ({ get }: System) => {
  const read = async (path: string) => (await get(path)).body;
  const [{ engine, now }, { mails }] = [await read('/local/ready'), await read('/local/mailbox')];
  return checkSystem({
    endpoint: String(engine).replace(/\/$/, ''),
    mails: mails as object[],
    now: Date.parse(String(now)),
    quiet: true,
  });
};
