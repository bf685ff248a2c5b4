import type { Envelope } from '../../events/fact.ts';
import { holds } from '../adapters/chain.ts';
import { log } from '../shell/log.ts';
import { NO_SUM, summedUp } from './heads-tree.ts';
import type { Held, Journal } from './journal.ts';
import type { ReadThing } from './journal-rows.ts';

/** A thing, its name, and where it now ends. */
export type ReadOn = { name: string; read: ReadThing };

/** Whether facts follow one another from a hash on. */
const hangTogether = (facts: readonly Envelope[], head: string | null): boolean => {
  let previous = head;
  for (const fact of facts) {
    if (!holds(fact, previous)) return false;
    previous = fact.hash;
  }
  return true;
};

/**
 * Reads on in a thing from where the last checkpoint left it. A run that is taken up again finds what it found, and what
 * came since. Facts that do not hang together are not sworn to: that rings, and the thing stays where it was.
 * @returns null when nothing came to it
 */
export const readOn = async (
  journal: Journal,
  held: Pick<Held, 'keepThing'>,
  { thing, sequence }: { thing: string; sequence: number },
): Promise<ReadOn | null> => {
  const name = await journal.nameOf(thing);
  if (name === null) return null;
  const known = await journal.readThing(name);
  const facts = await journal.factsAfter(thing, known);
  if (!hangTogether(facts, known?.head ?? null)) {
    log('ERROR', { event: 'chain-broken', factType: facts[0]?.type ?? 'none', count: facts.length });
    return null;
  }
  const again = known?.sequence === sequence;
  const last = facts.at(-1);
  if (last === undefined) {
    if (!again) return null;
    // Taken up under our own turn: who read it before us reads it no further.
    await held.keepThing(name, known);
    return { name, read: known };
  }
  const before = again ? known.before : { count: known?.count ?? 0, sum: known?.sum ?? NO_SUM };
  const hashes = [...(again ? known.hashes : []), ...facts.map(({ hash }) => hash)];
  const { version, rank, hash: head } = last;
  const read: ReadThing = {
    thing,
    version,
    rank,
    head,
    count: before.count + hashes.length,
    sum: summedUp(before.sum, hashes),
    sequence,
    before,
    hashes,
  };
  await held.keepThing(name, read);
  return { name, read };
};
