import * as z from 'zod';
import { versionPrefix } from '../../functions/adapters/ledger-items.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import { addressOf, lineOf, type Address } from './address.ts';
import type { AcknowledgedEntry } from './journal.ts';
import { lost, type Problem } from './problem.ts';
import type { Source } from './tables.ts';
import { writtenOf } from './written.ts';

const Answer = z.looseObject({
  id: z.string(),
  state: z.string(),
  version: z.int().optional(),
  member: z.int().optional(),
  choice: z.string().optional(),
});
type Answer = z.infer<typeof Answer>;

const checkBallot = (slot: RowItem, { choice }: Answer): string[] =>
  slot['choice'] === choice ? [] : [`its slot says ${String(slot['choice'])}`];

const checkReceipt = (receipt: RowItem, { state, version }: Answer): string[] =>
  receipt['state'] === state && receipt['version'] === version
    ? []
    : [`its receipt says ${String(receipt['state'])} at version ${String(receipt['version'])}`];

/** The facts of the version that was answered are this command's, and no other's. */
const checkFacts = async (
  source: Source,
  address: Address,
  key: string,
  version: number,
): Promise<string[]> => {
  const facts = await source.ledger.rows(address.pk, versionPrefix(version));
  const own = facts.filter(({ command }) => command === key);
  if (own.length > 0 && own.length === facts.length) return [];
  return [`version ${version} holds ${own.length} facts of its own among ${facts.length}`];
};

/** Whether an acknowledged command is where it must be: receipt and facts, or its slot (P1). */
export const checkAcknowledged = async (source: Source, entry: AcknowledgedEntry): Promise<Problem[]> => {
  const answer = Answer.parse(JSON.parse(entry.answer.text));
  const address = addressOf(entry);
  const { command, thing } = address;
  const name = `${command} of ${entry.account} (${entry.key}) on ${thing}`;
  if (answer.id !== thing) return [lost(`${name}: answered for ${answer.id}`)];
  const row = await writtenOf(source, entry, answer.member ?? 0);
  if (row === null) return [lost(`${name}: acknowledged, and nothing of it is written`)];
  if (command === 'castBallot') return checkBallot(row, answer).map((what) => lost(`${name}: ${what}`));
  const hasFacts = (lineOf(address)?.facts.length ?? 0) > 0;
  const wrong = [
    ...checkReceipt(row, answer),
    ...(hasFacts ? await checkFacts(source, address, entry.key, answer.version ?? 0) : []),
  ];
  return wrong.map((what) => lost(`${name}: ${what}`));
};
