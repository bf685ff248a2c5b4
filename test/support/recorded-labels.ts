import type { FactType } from '../../events/catalogue.ts';
import type { Envelope, Instant } from '../../events/fact.ts';
import type { Store } from '../../functions/ports.ts';
import { evolve, toStored } from '../../workflows/kernel/history.ts';
import type { FactBody, Thing } from '../../workflows/kernel/workflow.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { labelNumber } from '../../workflows/label/label-number.ts';
import { uuid } from './ids.ts';
import { withSteps } from './label-envelopes.ts';
import { sample } from './sample-facts.ts';

/** What leads to a measure. */
const stepsTo = (type: string): FactBody[] =>
  withSteps([type])
    .slice(0, -1)
    .map((step) => sample(step as FactType));

/** Labels in a store by the facts alone, as no command was asked; numbered from one. */
export const recordedLabels = (store: Store, at: Instant) => {
  let number = 0;

  /** Records facts as they are, one version each. */
  const write = async (id: string, ...facts: FactBody[]): Promise<Envelope[]> => {
    const by = { kind: 'system', cause: 'test' } as const;
    for (const body of facts.flatMap((each) => [...stepsTo(each.type), each])) {
      const loaded = await store.load(label, '62', id);
      const version = loaded.thing.version + 1;
      const next = evolve(label, loaded.thing, { ...body, at, by, version }) as Thing;
      const answer = { id, workflow: 'label', state: '', version };
      await store.append(label, {
        loaded,
        at,
        decision: { by, facts: [body], rows: [], next: toStored(next) },
        command: { id: `write-${id}-${version}`, receipt: { fingerprint: 'f', body: answer } },
      });
    }
    return store.facts('62', 'label', id);
  };

  const awarded = async () => {
    number += 1;
    const id = uuid('0').slice(0, -4) + String(number).padStart(4, '0');
    const own = labelNumber('62', 2027, number);
    await write(id, sample('LabelAwarded.v1', { number: own }));
    return { id, number: own };
  };

  return { write, awarded };
};
export type RecordedLabels = ReturnType<typeof recordedLabels>;
