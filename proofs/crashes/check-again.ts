import type { Random } from '../stage/random.ts';
import type { AcknowledgedEntry } from './journal.ts';
import { wrongAnswer, type Problem } from './problem.ts';
import type { Sender } from './sender.ts';

const TRIES = 20;

/** Sends an acknowledged command again, under its key: the first answer comes back, byte for byte (P3). */
const checkOne = async (sender: Sender, entry: AcknowledgedEntry): Promise<Problem[]> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const now = await sender.again(entry);
    if (now === null) continue;
    const { status, text } = entry.answer;
    return now.status === status && now.text === text
      ? []
      : [wrongAnswer(`${entry.path} (${entry.key}): ${status} ${text}, then ${now.status} ${now.text}`)];
  }
  return [wrongAnswer(`${entry.path} (${entry.key}): sent again, it is never answered`)];
};

/** Does so with a few, drawn among all that was acknowledged. */
export const checkAgain = async (
  sender: Sender,
  acknowledged: readonly AcknowledgedEntry[],
  many: number,
  random: Random,
): Promise<Problem[]> => {
  const drawn = Array.from(
    { length: Math.min(many, acknowledged.length) },
    () => acknowledged[random.below(acknowledged.length)],
  ).filter((entry) => entry !== undefined);
  return (await Promise.all(drawn.map((entry) => checkOne(sender, entry)))).flat();
};
