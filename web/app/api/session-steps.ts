import { read } from './call.ts';

/** One fact of a session or of a point, of those that are shown to the reader. */
export type Step = {
  readonly thing: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly data: { readonly block?: number | null };
  /** Nobody has a person where the service goes on with what somebody began. */
  readonly by: { readonly person?: string; readonly role?: string };
};

type Told = Omit<Step, 'thing'>;

/** What was recorded of a session, or of a point of its agenda, the last fact last; of those hidden, nothing. */
export const stepsOf = async (
  council: string,
  things: 'sessions' | 'items',
  thing: string,
): Promise<readonly Step[]> => {
  const path = `/api/${council}/${things}/${thing}/history`;
  const facts: Step[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: { readonly facts: readonly Partial<Told>[]; readonly next: string | null } = await read(
      next === '' ? path : `${path}?cursor=${next}`,
    );
    facts.push(...page.facts.flatMap((fact) => ('type' in fact ? [{ ...(fact as Told), thing }] : [])));
    ({ next } = page);
  }
  return facts;
};
