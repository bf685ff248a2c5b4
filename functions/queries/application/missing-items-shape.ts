import * as z from 'zod';
import { MissingItemsRequested } from '../../../events/clock.ts';
import { day, typed } from '../shape-words.ts';

const { request, requestedOn, dueOn, implicitBefore, implicitDecisionOn, ifProvidedOnDueDate } =
  MissingItemsRequested.shape.data.shape;

/** What a request does to silence (INC-02, INC-03). */
const effect = {
  requestedOn,
  dueOn,
  implicitBefore: implicitBefore.describe('Quand le silence vaudrait décision sans la demande.'),
  implicitDecisionOn: implicitDecisionOn.describe('Quand il le vaudrait si rien ne vient ; nul : jamais.'),
  ifProvidedOnDueDate: ifProvidedOnDueDate.describe('Quand il le vaudrait si tout vient le dernier jour.'),
};

const Item = z.strictObject({
  request,
  kind: z.enum(['DOCUMENT', 'ANSWERS']),
  name: z.string().describe('Le genre de la pièce, ou le critère.'),
  title: z.string(),
  fields: z.array(z.string()),
  awaited: z.boolean(),
  receivedOn: day.nullable(),
  why: typed,
});

/** What is asked of a dossier, what came, and what a request to come would do. */
export const MissingItems = z.strictObject({
  requests: z.array(z.strictObject({ request, ...effect, items: z.array(Item) })),
  preview: z
    .strictObject(effect)
    .nullable()
    .describe('L’effet d’une demande faite aujourd’hui ; nul si aucune ne peut l’être.'),
  required: z
    .strictObject({
      documents: z.record(z.string(), z.string()).describe('Par genre de pièce, son titre.'),
      unanswered: z
        .record(z.string(), z.strictObject({ title: z.string(), fields: z.array(z.string()) }))
        .describe('Par critère, les réponses qui manquent.'),
    })
    .nullable()
    .describe('Ce qui peut être demandé ; nul pour qui n’instruit pas.'),
});
export type MissingItems = z.infer<typeof MissingItems>;
