import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { CharterContext } from '../../workflows/charter/charter.machine.ts';
import type { Charters, Store } from '../ports.ts';

type Beside = (thing: Thing) => Promise<Record<string, unknown>>;

/** A row without its keys: they are where it is kept, not what it says. */
const plain = ({ pk: _pk, sk: _sk, ...row }: Record<string, unknown>) => row;

const nothing: Beside = () => Promise.resolve({});

/** What is kept in rows beside a thing and shown with it. */
export const makeBeside = (store: Store, charters: Charters): Record<WorkflowName, Beside> => {
  const rowsOf = async ({ council, id }: Thing, workflow: WorkflowName, prefix: string) =>
    (await store.rows(thingKey(council, workflow, id), prefix)).map(plain);

  return {
    council: async (thing) => ({
      members: await rowsOf(thing, 'council', 'member#'),
      rules: (await rowsOf(thing, 'council', 'rules#')).at(-1) ?? null,
    }),
    structure: async (thing) => ({ applications: await rowsOf(thing, 'structure', 'application#') }),
    charter: async ({ context }) => ({
      form: await charters.compiled(CharterContext.parse(context).compiledDigest),
    }),
    application: async (thing) => ({ answers: await rowsOf(thing, 'application', 'answer#') }),
    session: async (thing) => {
      const [presence, items] = await Promise.all([
        rowsOf(thing, 'session', 'member#'),
        rowsOf(thing, 'session', 'item#'),
      ]);
      return { presence, items: items.map(({ item }) => item) };
    },
    item: async (thing) => ({
      recusals: (await rowsOf(thing, 'item', 'member#')).map(({ member }) => member),
    }),
    label: nothing,
  };
};
