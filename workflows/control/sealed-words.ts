import type { FactBody, Thing } from '../kernel/workflow.ts';
import { controlSubject } from './rows.ts';

/** The words of a fact, under the key of its control. */
export const sealedWords = (
  { council, id }: Pick<Thing, 'council' | 'id'>,
  values: Record<string, string>,
): NonNullable<FactBody['personal']> => ({ subject: controlSubject(council, id), values });
