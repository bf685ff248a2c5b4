import type { About } from '../kernel/closing.ts';
import type { LabelContext } from './label-context.ts';

/** Whom a label is about, once somebody holds it: an interest in them keeps out of its measures, its checks and its changes (B9). */
export const aboutHolder = ({
  holder,
  application,
}: Pick<LabelContext, 'holder' | 'application'>): Extract<About, { holder: string }> | null =>
  holder === null ? null : { holder: holder.structure, earnedBy: application };
