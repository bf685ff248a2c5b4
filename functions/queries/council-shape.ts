import * as z from 'zod';
import { CouncilId, Digest } from '../../events/fact.ts';
import { CouncilProfile } from '../../events/council.ts';
import { LabelRules } from '../../workflows/label/label-rules.ts';
import { BeforeApplying } from './eligibility-shape.ts';
import { day } from './shape-words.ts';

const CutOffs = z
  .strictObject({
    completeBy: day.describe('Le dernier jour pour être complet.'),
    agendaClosesOn: day,
    conveneBy: day,
    conveneWithoutUrgencyBy: day,
    minutesBy: day,
  })
  .describe('Les jours qui en découlent ; nul tant que le conseil n’a pas de règles.');

/** What the public may know of a council, and what a structure wants to know before it applies. */
export const CouncilData = z.strictObject({
  id: CouncilId,
  ...CouncilProfile.shape,
  charter: z
    .strictObject({
      id: z.uuid(),
      version: z.string(),
      textDigest: Digest,
      effectiveOn: day,
      asks: z.array(z.string()).describe('Les critères et les blocs de données qui posent des questions.'),
    })
    .nullable()
    .describe('La charte en vigueur.'),
  sessions: z
    .array(
      z.strictObject({
        id: z.uuid(),
        kind: z.string(),
        heldOn: day,
        startsAt: z.string().describe('À l’heure de Paris.'),
        place: z.string().nullable(),
        opensOn: day,
        closesOn: day,
        cutOffs: CutOffs.nullable(),
      }),
    )
    .describe('Les séances à venir, la plus proche d’abord.'),
  labelRules: LabelRules.nullable(),
  beforeApplying: BeforeApplying,
});
export type CouncilData = z.infer<typeof CouncilData>;

/** The councils of a deployment, by name. */
export const Councils = z.strictObject({
  items: z.array(
    z.strictObject({
      id: CouncilId,
      name: CouncilProfile.shape.name,
      shortName: CouncilProfile.shape.shortName,
      territory: CouncilProfile.shape.territory,
    }),
  ),
});
export type Councils = z.infer<typeof Councils>;
