import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { StreamPipe } from './stream-pipe.ts';
import { TellsPeople } from './tells-people.ts';

export const FACT_SOURCE = 'label-ess';
const GUARD_SOURCE = 'label-ess.guard';

/** A notice, never the fact: nothing personal leaves the tables. Numbers travel unquoted. */
const NOTICE = `{"factId": <$.dynamodb.NewImage.factId.S>, "type": <$.dynamodb.NewImage.type.S>, "council": <$.dynamodb.NewImage.council.S>, "thing": <$.dynamodb.NewImage.pk.S>, "version": <$.dynamodb.NewImage.version.N>}`;

/** Where a fact was rewritten or removed, which no function may do. */
const REWRITTEN = `{"change": <$.eventName>, "thing": <$.dynamodb.Keys.pk.S>, "place": <$.dynamodb.Keys.sk.S>}`;

export type FactPipeProps = { readonly ledger: TableV2; readonly bus: IEventBus; readonly alarms: Alarms };

/** Tells the bus of each fact written in the ledger. */
export class FactPipe extends Construct {
  constructor(scope: Construct, id: string, { ledger, bus, alarms }: FactPipeProps) {
    super(scope, id);
    new StreamPipe(this, 'Facts', {
      table: ledger,
      bus,
      alarms,
      carries: 'facts',
      eventNames: ['INSERT'],
      notice: NOTICE,
      source: FACT_SOURCE,
      detailType: '$.dynamodb.NewImage.type.S',
    });
  }
}

/** A ledger only grows: any other change of it wakes somebody up (P15). */
export class LedgerGuard extends Construct {
  constructor(scope: Construct, id: string, { ledger, bus, alarms }: FactPipeProps) {
    super(scope, id);
    new StreamPipe(this, 'Changes', {
      table: ledger,
      bus,
      alarms,
      carries: 'changes of the ledger',
      eventNames: ['MODIFY', 'REMOVE'],
      notice: REWRITTEN,
      source: GUARD_SOURCE,
      detailType: 'LedgerRewritten',
    });
    new TellsPeople(this, 'Rewritten', {
      alarms,
      what: 'A fact of the ledger was rewritten or removed',
      bus,
      pattern: { source: [GUARD_SOURCE], detailType: ['LedgerRewritten'] },
    });
  }
}
