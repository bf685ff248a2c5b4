import * as z from 'zod';
import type { RowItem } from '../../workflows/kernel/rows.ts';

const Recusal = z.object({ member: z.int(), recused: z.literal(true) });

/**
 * The seats that leave the room for a point, in order: those which declared it, by a row each beside the point, and those
 * which have an interest in its dossier all the same (DEL-11, DEL-12).
 */
export const recusedOf = (rows: readonly RowItem[], interested: readonly number[]): number[] => {
  const declared = rows.map((row) => Recusal.parse(row).member);
  return [...new Set([...declared, ...interested])].toSorted((a, b) => a - b);
};
