import type { FactType } from '../../events/catalogue.ts';
import type { Envelope } from '../../events/fact.ts';
import { uuid } from './ids.ts';
import { sample } from './sample-facts.ts';

/** Facts of one label as its ledger has them, one version each. */
export const envelopesOf = (types: readonly string[], id = uuid('1')): Envelope[] =>
  types.map(
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
