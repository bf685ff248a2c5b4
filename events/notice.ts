import * as z from 'zod';
import { CouncilId } from './fact.ts';

/**
 * What travels on the bus: that a fact exists, never the fact itself, so nothing personal leaves the tables and
 * disorder is harmless. `thing` is `council#workflow#id`. A pipe writes numbers as text, hence the coercion.
 */
export const Notice = z.object({
  factId: z.uuid(),
  type: z.string().min(1),
  council: CouncilId,
  thing: z.string().regex(/^[^#]+#[a-zA-Z]+#[^#]+$/),
  version: z.coerce.number().int().min(1),
});
export type Notice = z.infer<typeof Notice>;

/** A notice as the pipe writes it, byte for byte, whatever else it is made from. @throws ZodError when it is none */
export const noticeText = (about: unknown): string => {
  const { version, ...notice } = Notice.parse(about);
  return JSON.stringify({ ...notice, version: String(version) });
};
