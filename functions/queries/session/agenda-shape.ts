import * as z from 'zod';
import { PointKind } from '../../../events/item.ts';
import { AgendaList } from '../../../workflows/session/agenda/proposed-list.ts';

const Lead = z.strictObject({
  name: z.string().nullable(),
  insteadOf: z.string().nullable().describe('La personne absente que celle-ci remplace.'),
  until: z.string().nullable().describe('Jusqu’à quand.'),
});

/** An agenda in two lists, in its order, with the time it takes (C2, C5, M8). */
export const SessionAgenda = z.strictObject({
  version: z.int().describe('Combien de fois l’ordre a été rangé ; à rendre dans « basedOn ».'),
  points: z.array(
    z.strictObject({
      item: z.uuid(),
      kind: PointKind,
      question: z.string(),
      application: z.uuid().nullable().describe('Le dossier ; nul d’un point qui n’en a pas.'),
      structureName: z.string().nullable(),
      state: z.string(),
      list: AgendaList.describe('A : consensuel ; B : débattu.'),
      proposed: z.strictObject({
        list: AgendaList,
        reasons: z
          .array(z.string())
          .describe('Ce qui en fait un débat ; vide aussi pour qui le dossier est fermé.'),
      }),
      pulled: z.boolean().describe('Un membre demande qu’il soit voté seul.'),
      recused: z.int().describe('Combien de membres sortent pour ce point.'),
      lead: Lead.nullable().describe('Qui suit le dossier aujourd’hui.'),
      minutes: z.int(),
    }),
  ),
  minutes: z.int().describe('Le temps de tout l’ordre du jour, selon le règlement.'),
  startsAt: z.string(),
  endsAt: z.string().nullable().describe('L’heure de fin si rien ne déborde ; nulle après minuit.'),
});
export type SessionAgenda = z.infer<typeof SessionAgenda>;
export type AgendaPoint = SessionAgenda['points'][number];
