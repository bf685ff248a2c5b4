import * as z from 'zod';
import { Day, fact, text } from './fact.ts';

/** How many conditions one opinion may take. */
export const MOST_CONDITIONS = 9;

/** What a structure is to do, and by when. It binds a structure as long as its label runs (L242-2, 1°): it is no personal word. */
export const Condition = z.strictObject({ text: text(300), dueOn: Day });
export type Condition = z.infer<typeof Condition>;

/** Conditions of an opinion or of an award, in the order in which they were put. */
export const Conditions = z.array(Condition).max(MOST_CONDITIONS);

/** The question put to the council takes these conditions, instead of those that were put before; none any more if empty. */
export const ConditionsPut = fact('ConditionsPut.v1', { conditions: Conditions });
