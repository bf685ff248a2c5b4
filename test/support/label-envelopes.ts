import type { FactType } from '../../events/catalogue.ts';
import type { Envelope } from '../../events/fact.ts';
import { uuid } from './ids.ts';
import { sample } from './sample-facts.ts';

/** A measure is proposed and decided before it takes effect. */
const MEASURED = ['LabelSuspended.v1', 'LabelRevoked.v1', 'LabelRescinded.v1'];

/** The same facts, each measure with the steps that lead to it. */
export const withSteps = (types: readonly string[]): string[] =>
  types.flatMap((type) =>
    MEASURED.includes(type) ? ['MeasureProposed.v1', 'MeasureDecided.v1', type] : [type],
  );

/** Facts of one label as its ledger has them, one version each. */
export const envelopesOf = (types: readonly string[], id = uuid('1')): Envelope[] =>
  withSteps(types).map(
    (type, n) =>
      ({
        ...sample(type as FactType),
        id: uuid(String(n)),
        council: '62',
        workflow: 'label',
        thing: id,
        version: n + 1,
        rank: 0,
        at: `2027-0${n + 1}-25T09:00:00.000Z`,
        by: { kind: 'system', cause: 'test' },
        command: 'c',
        previous: null,
        hash: 'h',
      }) as unknown as Envelope,
  );
