import type { Envelope } from '../../../events/fact.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Subjects } from '../../ports.ts';

/** What people typed in a fact, by field; null once it is erased. */
export type Words = (fact: Envelope) => Record<string, string> | null;

/** Opens what is sealed beside facts of one subject, at the price of one. */
export const readWords = async (
  subjects: Pick<Subjects, 'openAll'>,
  facts: readonly Envelope[],
): Promise<Words> => {
  const sealed = facts.filter(({ personal }) => personal !== undefined);
  const bySubject = Map.groupBy(sealed, ({ personal }) => personal?.subject ?? '');
  const opened = await Promise.all(
    [...bySubject].map(([subject, own]) =>
      subjects.openAll(
        own.map(({ thing, version, rank }) => sealedAs(thing, version, rank)),
        subject,
      ),
    ),
  );
  const values = new Map(opened.flatMap((found) => [...found]));
  return ({ thing, version, rank }) => values.get(sealedAs(thing, version, rank)) ?? null;
};
