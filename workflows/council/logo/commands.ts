import * as z from 'zod';
import type { CouncilProfile } from '../../../events/council.ts';
import { text } from '../../../events/fact.ts';
import { pngFault } from './png-faults.ts';
import { svgFault } from './svg-faults.ts';

/** A credential holds it whole, and so does each copy of it that a wallet keeps. */
export const LOGO_BYTES = 32_000;
const BASE64_SIGNS = Math.ceil(LOGO_BYTES / 3) * 4;
const TOO_HEAVY = 'Le logo pèse 32 ko au plus. Simplifiez-le, ou réduisez-le.';

const described = { description: text(120) };

const Svg = z
  .strictObject({
    type: z.literal('image/svg+xml'),
    content: z
      .string()
      .min(1)
      .refine((svg) => new TextEncoder().encode(svg).length <= LOGO_BYTES, TOO_HEAVY),
    ...described,
  })
  .superRefine(({ content }, context) => {
    const fault = content.length > LOGO_BYTES ? null : svgFault(content);
    if (fault !== null) context.addIssue({ code: 'custom', path: ['content'], message: fault });
  });

const Png = z
  .strictObject({
    type: z.literal('image/png'),
    content: z.string().min(1).max(BASE64_SIGNS, TOO_HEAVY),
    ...described,
  })
  .superRefine(({ content }, context) => {
    const fault = content.length > BASE64_SIGNS ? null : pngFault(content);
    if (fault !== null) context.addIssue({ code: 'custom', path: ['content'], message: fault });
  });

export const logoCommands = {
  /** The picture by which the council is known, whole; null goes back to the ring. */
  adoptLogo: z.strictObject({ logo: z.union([Svg, Png]).nullable() }),
};

export type LogoGiven = {
  /** `digest` is the hash of the picture; `isDrawn`, whether its points were all found. */
  adoptLogo: { profile: CouncilProfile; picture: { digest: string; isDrawn: boolean } | null };
};
