import { checkSystem } from '../checker/check-system.ts';
import { addressOf } from './address.ts';
import { readMails } from './check-mails.ts';
import type { AcknowledgedEntry } from './journal.ts';
import { differs, type Problem } from './problem.ts';

type Told = {
  readonly id: string;
  readonly state: string;
  readonly version?: number;
  readonly member?: number;
  readonly choice?: string;
};

const toldBy = (entries: readonly AcknowledgedEntry[]) =>
  entries.map((entry) => ({
    ...addressOf(entry),
    key: entry.key,
    told: JSON.parse(entry.answer.text) as Told,
  }));

/** What the independent checker finds in a system at rest, given all that was acknowledged. */
export const examine = async (
  { url, endpoint }: { readonly url: string; readonly endpoint: string },
  now: number,
  entries: readonly AcknowledgedEntry[],
): Promise<readonly Problem[]> => {
  const told = toldBy(entries);
  const { findings } = await checkSystem({
    endpoint,
    mails: await readMails(url),
    now,
    quiet: true,
    // Before its first fact a thing is a draft, which has no version to look for.
    acknowledged: told.flatMap(({ council, workflow, key, told: { id, state, version = 0 } }) =>
      version > 0 ? [{ council, workflow, id, command: key, version, state }] : [],
    ),
    ballots: told.flatMap(({ council, command, told: { id, member = 0, choice = '' } }) =>
      command === 'castBallot' ? [{ council, item: id, member, choice }] : [],
    ),
  });
  return findings.map(({ check, where, what }) => differs(`${check}: ${where}: ${what}`));
};
