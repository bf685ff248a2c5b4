import * as z from 'zod';
import { EscalationCircle } from '../../events/clock.ts';

/** At which share of a limit, in percent, who is told: each circle holds those before it. */
const EscalationStep = z.strictObject({ share: z.int().min(1).max(100), upTo: EscalationCircle });
export type EscalationStep = z.infer<typeof EscalationStep>;

const MOST_STEPS = 6;
const CIRCLES = EscalationCircle.options;

/** Shares rise and the circle never narrows (B12). An empty list tells nobody. */
export const EscalationSteps = z
  .array(EscalationStep)
  .max(MOST_STEPS)
  .refine((steps) => steps.every(({ share }, n) => n === 0 || share > (steps[n - 1]?.share ?? 0)), {
    error: 'Les étapes se suivent : chaque part du délai est plus grande que celle d’avant.',
  })
  .refine(
    (steps) =>
      steps.every(
        ({ upTo }, n) => n === 0 || CIRCLES.indexOf(upTo) >= CIRCLES.indexOf(steps[n - 1]?.upTo ?? 'OFFICER'),
      ),
    { error: 'Le cercle des personnes prévenues s’élargit : il ne se resserre pas d’une étape à l’autre.' },
  );

/** The officer who follows at half, the secretariat too at four fifths, those who answer for the service at the end. */
export const DEFAULT_ESCALATION: EscalationStep[] = [
  { share: 50, upTo: 'OFFICER' },
  { share: 80, upTo: 'SECRETARY' },
  { share: 100, upTo: 'ADMINISTRATOR' },
];
