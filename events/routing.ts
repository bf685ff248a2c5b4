import * as z from 'zod';
import { fact, text } from './fact.ts';

/** Municipalities that the lines of a routing name together. */
const Group = z.strictObject({ name: text(60), municipalities: z.array(z.string().length(5)) });

/** Where the seat is, what the structure does, what it is: an empty list asks nothing; officers take turns. */
const Line = z.strictObject({
  groups: z.array(text(60)),
  municipalities: z.array(z.string().length(5)),
  divisions: z.array(z.string().length(2)),
  families: z.array(z.string().max(20)),
  officers: z.array(z.uuid()).min(1),
});

/** Who follows which dossiers from now on: the first line that fits, else whoever is named for all others (B7). */
export const RoutingAdopted = fact('RoutingAdopted.v1', {
  version: z.int().min(1),
  groups: z.array(Group),
  lines: z.array(Line),
  otherwise: z.array(z.uuid()),
});
