import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { count, day } from './shape-words.ts';

const Version = z.strictObject({ title: z.string(), version: z.string() });

/** Time, documents and sessions, as a structure is told before it starts (A12, DLN-01). */
export const BeforeApplying = z.strictObject({
  time: z.strictObject({
    minutes: count,
    from: z.enum(['MEDIAN', 'ESTIMATE']).describe('Le temps des derniers dossiers, ou une estimation.'),
    questions: count,
  }),
  documents: z.array(
    z.strictObject({
      title: z.string(),
      obtainedFrom: z.string().nullable(),
      required: z.boolean(),
      help: z.string().nullable(),
    }),
  ),
  sentence: z.string().describe('La prochaine séance, et le jour jusqu’auquel être complet, en clair.'),
  promises: z
    .array(z.strictObject({ completeBy: day, heldOn: day }))
    .describe('Par séance à venir, le dernier jour pour être complet.'),
});

/** Whether answers let a structure apply, with the article of the charter that says so (A1). */
export const Eligibility = z.strictObject({
  outcome: z.enum(['YES', 'NO', 'UNKNOWN']),
  reason: z.string(),
  explanation: z.string().describe('En clair.'),
  advice: z.string().nullable(),
  missing: z.array(z.string()).describe('Les questions qui n’ont pas de réponse.'),
  articles: z.array(z.strictObject({ number: z.int(), title: z.string(), text: z.string() })),
  charter: Version,
  decisive: z.array(z.string()).describe('Les questions qui décident, par leur champ.'),
  contact: CouncilProfile.shape.contact,
  beforeApplying: BeforeApplying,
});
