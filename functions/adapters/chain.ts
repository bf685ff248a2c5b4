import type { Author, Envelope, Instant } from '../../events/fact.ts';
import type { FactBody } from '../../workflows/kernel/workflow.ts';
import { derivedId, digestOf } from '../shell/digest.ts';

type Link = {
  council: string;
  workflow: string;
  thing: string;
  version: number;
  at: Instant;
  by: Author;
  command: string;
};

/** The id of a fact follows from where it stands. */
export const factIdAt = (
  { council, workflow, thing, version }: Omit<Link, 'at' | 'by' | 'command'>,
  rank: number,
) => derivedId(council, workflow, thing, version, rank);

/** One fact as recorded: its hash covers all of it and the hash before it, rank included (P15). */
export const chained = (
  link: Link,
  rank: number,
  { type, data, deadlines, personal }: FactBody,
  commitments: Record<string, string> | null,
  previous: string | null,
): Envelope => {
  const unsigned = {
    id: factIdAt(link, rank),
    ...link,
    rank,
    type,
    data,
    ...(deadlines && { deadlines }),
    ...(personal && commitments && { personal: { subject: personal.subject, commitments } }),
    previous,
  };
  return { ...unsigned, hash: digestOf(unsigned) };
};

/** Whether a fact is the one that was written, right after the one before it. */
export const holds = ({ hash, ...unsigned }: Envelope, previous: string | null): boolean =>
  unsigned.previous === previous && digestOf(unsigned) === hash;
