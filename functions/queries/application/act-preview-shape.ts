import * as z from 'zod';
import { Day } from '../../../events/fact.ts';

/** Acts on a dossier whose effect in law is shown before they are done, each with the letter that tells it. */
export const PREVIEWED_ACTS = [
  'acknowledge',
  'requestMissingItems',
  'declareComplete',
  'declareInadmissible',
  'publishReport',
] as const;

const day = Day.nullable();

/** What an act would do to a dossier today, and the letter as its reader would have it. */
export const ActPreview = z.strictObject({
  act: z.enum(PREVIEWED_ACTS),
  becomes: z.string().describe('L’état où l’acte mettrait le dossier.'),
  silence: z
    .strictObject({
      before: day.describe('Quand le silence vaudrait décision sans cet acte ; nul : jamais.'),
      after: day.describe('Quand il le vaudrait après lui ; nul : jamais.'),
      ifProvidedOnDueDate: day.describe('D’une demande de pièces : après, si tout vient le dernier jour.'),
      regime: z.string().describe('« ACCEPTANCE » ou « REJECTION ».'),
    })
    .describe('Son effet sur le délai de réponse (INC-02, INC-03).'),
  days: z
    .record(z.string(), Day)
    .describe('Les jours que l’acte fixe, par nom : « dueOn », « replyUntil », « courtDeadline »…'),
  letter: z
    .strictObject({
      title: z.string(),
      subject: z.string(),
      lines: z.array(z.string()),
      closing: z.array(z.string()),
    })
    .nullable()
    .describe(
      'La lettre que l’acte enverrait. Ce que vous y écrirez est entre crochets : « [why:STATUTES] ».',
    ),
});
export type ActPreview = z.infer<typeof ActPreview>;
