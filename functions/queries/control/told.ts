import { controlSubject } from '../../../workflows/control/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/** What was written in a control, in its order: what each text is, in which fact it stands, of which element or commitment if of one. */
export type ToldControl = {
  words: {
    fact: string;
    what: string;
    ask: number | null;
    commitment: number | null;
    text: string | null;
  }[];
};

/** Of `ask3`, that it is of the third element; else what the fact itself says. So of the commitments of a plan. */
const rankOf = (kind: 'ask' | 'commitment', name: string, data: Record<string, unknown>): number | null => {
  const rank = new RegExp(`^${kind}(\\d+)$`).exec(name)?.[1];
  if (rank !== undefined) return Number(rank);
  const said = data[kind];
  return typeof said === 'number' ? said : null;
};

/** The words of a control, the same for the service and for the holder: whoever is judged reads why (WDR-03, WDR-04). */
export const makeToldControl =
  ({ store, subjects }: Sources) =>
  async ({ council, id }: Thing): Promise<ToldControl> => {
    const facts = await store.facts(council, 'control', id);
    const sealed = facts.filter(({ personal }) => personal !== undefined);
    const nameOf = ({ version, rank }: (typeof facts)[number]) => sealedAs(id, version, rank);
    const opened = await subjects.openAll(sealed.map(nameOf), controlSubject(council, id));
    return {
      words: sealed.flatMap((fact) =>
        Object.keys(fact.personal?.commitments ?? {}).map((name) => ({
          fact: fact.id,
          what: name.replace(/^(ask|commitment)\d+$/, '$1'),
          ask: rankOf('ask', name, fact.data),
          commitment: rankOf('commitment', name, fact.data),
          text: opened.get(nameOf(fact))?.[name] ?? null,
        })),
      ),
    };
  };
