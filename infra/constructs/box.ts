import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import { ProtectedTable } from './protected-table.ts';

/**
 * Secret ballots, apart from everything that knows who voted. A stream would date each, and two states of the table put
 * back one second apart would show one voter's: it has neither (P9).
 */
export class Box extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new ProtectedTable(this, 'Box', {
      sortKey: 'sk',
      recovery: {
        days: 'none',
        because: 'Two states one second apart would show whose ballot came between.',
      },
    }).table;
    acceptFinding(this.table, 'AwsSolutions-DDB3');
  }
}
