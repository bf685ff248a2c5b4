import * as z from 'zod';
import { CouncilId } from '../../events/fact.ts';

/** Where the bytes of a document are kept: a key that the server makes, and nobody chooses (P19). */
export const documentKey = (council: string, id: string): string => `in/${council}/${id}`;

const Key = z.tuple([z.literal('in'), CouncilId, z.uuid()]);

/** The document whose bytes are kept under a key, or null when no document is kept there. */
export const documentOfKey = (key: string): { council: string; id: string } | null => {
  const parts = Key.safeParse(key.split('/'));
  return parts.success ? { council: parts.data[1], id: parts.data[2] } : null;
};
