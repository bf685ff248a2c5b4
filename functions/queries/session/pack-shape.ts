import * as z from 'zod';
import { PointKind } from '../../../events/item.ts';
import { MandateKind } from '../../../events/council.ts';
import type { PackView } from '../../../web/public/pack-view.ts';
import { AgendaList } from '../../../workflows/session/agenda/proposed-list.ts';
import { SharedQuestion } from './questions-view.ts';
import { day, instant, typed } from '../shape-words.ts';

const criteria = z.array(z.strictObject({ criterion: z.string(), title: z.string() }));

const Dossier = z.strictObject({
  application: z.uuid(),
  number: z.string(),
  structureName: z.string(),
  charterVersion: z.string(),
  proposal: z.string().nullable().describe('Ce que le service propose.'),
  failed: criteria.describe('Les critères non conformes.'),
  toExamine: criteria.describe('Les critères qui restent à apprécier.'),
  report: z
    .strictObject({
      publishedAt: instant,
      text: typed,
      replies: z.array(z.strictObject({ at: instant, text: typed })),
    })
    .nullable()
    .describe('Le rapport en vigueur et les réponses du demandeur.'),
});

const rank = z.int().min(1).describe('Son numéro à l’ordre du jour.');

/** What one member reads before a session, less what they leave the room for (C4, DEL-11). */
export const SessionPack = z.strictObject({
  council: z.strictObject({ name: z.string(), shortName: z.string() }),
  session: z.strictObject({
    id: z.uuid(),
    kind: z.string(),
    call: z.int(),
    heldOn: day,
    startsAt: z.string(),
    place: z.string().nullable(),
    remoteLink: z.string().nullable(),
  }),
  member: z.strictObject({ member: z.int(), name: z.string().nullable(), kind: MandateKind }),
  asOf: instant,
  questions: z
    .array(
      SharedQuestion.omit({ item: true }).extend({
        rank: rank.nullable().describe('Le point sur lequel elle porte ; nul s’il n’y en a pas.'),
      }),
    )
    .describe('Les questions posées avant la séance et leurs réponses ; sans réponse, les siennes seules.'),
  points: z.array(
    z.union([
      z.strictObject({
        rank,
        closed: z.enum(['RECUSED', 'LINKED']),
        why: z.string().describe('Pourquoi rien de ce point ne figure ici.'),
        point: z.null(),
      }),
      z.strictObject({
        rank,
        closed: z.null(),
        why: z.null(),
        point: z.strictObject({
          item: z.uuid(),
          kind: PointKind,
          list: AgendaList,
          question: z.string(),
          minutes: z.int(),
          dossier: Dossier.nullable().describe('Nul d’un point qui n’est pas un dossier.'),
        }),
      }),
    ]),
  ),
}) satisfies z.ZodType<PackView>;
