import * as z from 'zod';
import { text } from '../../../events/fact.ts';
import { EssFamily } from '../../structure/legal-categories.ts';
import { isMunicipality } from '../../structure/municipalities.ts';

const Municipality = z
  .string()
  .regex(/^(\d{2}|2[AB])\d{3}$/)
  .refine(isMunicipality, { error: 'Cette commune n’est pas au code officiel géographique. Vérifiez-la.' });

const Group = z.strictObject({ name: text(60), municipalities: z.array(Municipality).min(1).max(1500) });

const Line = z
  .strictObject({
    groups: z.array(text(60)).max(20).default([]),
    municipalities: z.array(Municipality).max(1500).default([]),
    divisions: z
      .array(z.string().regex(/^\d{2}$/))
      .max(100)
      .default([]),
    families: z.array(EssFamily).max(10).default([]),
    officers: z.array(z.uuid()).min(1).max(10),
  })
  .refine(
    (line) =>
      [line.groups, line.municipalities, line.divisions, line.families].some(({ length }) => length > 0),
    {
      error: 'Une ligne dit au moins une commune, un groupe, une activité ou une famille.',
    },
  );

/** What one version may hold in all: it stays a small row, whatever the council. */
const MOST_MUNICIPALITIES = 1500;

const Lists = z.strictObject({
  groups: z.array(Group).max(60).default([]),
  lines: z.array(Line).max(60),
  otherwise: z.array(z.uuid()).max(10).default([]),
});

const municipalitiesIn = ({ groups, lines }: z.infer<typeof Lists>): number =>
  [...groups, ...lines].reduce((total, { municipalities }) => total + municipalities.length, 0);

const namesOf = ({ groups }: z.infer<typeof Lists>): string[] => groups.map(({ name }) => name);

/**
 * Who follows which dossiers in a council (B7): by municipality of the seat, alone or in named groups, by division of
 * activities (NAF) and by family. The first line that fits says who; within it officers take turns.
 */
export const RoutingTable = Lists.refine((table) => municipalitiesIn(table) <= MOST_MUNICIPALITIES, {
  error: `Une répartition cite ${MOST_MUNICIPALITIES} communes au plus. Réunissez-les en groupes.`,
})
  .refine((table) => new Set(namesOf(table)).size === table.groups.length, {
    error: 'Deux groupes portent le même nom. Donnez un nom à chacun.',
  })
  .refine(
    (table) => table.lines.every(({ groups }) => groups.every((name) => namesOf(table).includes(name))),
    {
      error: 'Une ligne cite un groupe qui n’est pas dans la liste. Vérifiez son nom.',
    },
  );
export type RoutingTable = z.infer<typeof RoutingTable>;

/** A version of it, as its row keeps it. */
export type Routing = RoutingTable & { version: number };

/** Every officer that a table names, once. */
export const officersIn = ({ lines, otherwise }: RoutingTable): string[] => [
  ...new Set([...lines.flatMap(({ officers }) => officers), ...otherwise]),
];
