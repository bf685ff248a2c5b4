import * as z from 'zod';
import { LetterTemplate } from '../../events/letter.ts';
import { LETTER_KIND_IDS } from '../../workflows/letters/letter-kinds.ts';
import { day } from './shape-words.ts';

const about = {
  kind: z.enum(LETTER_KIND_IDS),
  title: z.string(),
  to: z.string().describe('À qui elle s’adresse.'),
  legal: z.boolean().describe('Elle compte en droit : gardée, et postée si elle ne part pas par courriel.'),
  version: z.int().describe('La version du conseil en vigueur aujourd’hui ; 0, le texte du service.'),
  since: day.nullable().describe('Depuis quand ; nul pour le texte du service.'),
  next: day.nullable().describe('Quand une version déjà adoptée prendra effet ; nul si aucune.'),
};

/** The letters of a council, by kind; of one that is asked, its text with its tags (E1, K8). */
export const CouncilLetters = z.strictObject({
  letters: z.array(z.strictObject(about)),
  asked: z
    .strictObject({
      ...about,
      ...LetterTemplate.shape,
      tags: z.array(
        z.strictObject({
          name: z.string(),
          says: z.string(),
          type: z.enum(['TEXT', 'OPTIONAL', 'LIST', 'FLAG']),
          sample: z.union([z.string(), z.array(z.string()), z.boolean()]).describe('Un exemple.'),
        }),
      ),
      law: z
        .record(z.string(), z.string())
        .describe('Les balises qu’aucun texte ne peut omettre, et la règle qui le veut.'),
      onDossier: z.boolean().describe('Elle se relit sur un dossier : « letterPreview ».'),
    })
    .nullable(),
});
export type CouncilLetters = z.infer<typeof CouncilLetters>;
