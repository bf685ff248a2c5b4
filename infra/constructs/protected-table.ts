import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  Billing,
  ProjectionType,
  type StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

export type ProtectedTableProps = {
  readonly sortKey: string;
  /** Each index by its partition and sort attribute; only keys are projected. */
  readonly indexes?: Readonly<Record<string, readonly [string, string]>>;
  readonly stream?: StreamViewType;
  readonly recovery: Recovery;
  /** The attribute whose instant, in epoch seconds, ends a row that has one. */
  readonly expiry?: string;
};

/** How long the table can be put back to any second; to do without, say why. */
type Recovery = { readonly days: number } | { readonly days: 'none'; readonly because: string };

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** A table nobody removes by mistake: losing one is losing what a council has decided. */
export class ProtectedTable extends Construct {
  readonly table: TableV2;

  constructor(
    scope: Construct,
    id: string,
    { sortKey, indexes = {}, stream, recovery, expiry }: ProtectedTableProps,
  ) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text(sortKey),
      billing: Billing.onDemand(),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      dynamoStream: stream,
      timeToLiveAttribute: expiry,
      globalSecondaryIndexes: Object.entries(indexes).map(([indexName, [partition, sort]]) => ({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: ProjectionType.KEYS_ONLY,
      })),
      pointInTimeRecoverySpecification:
        recovery.days === 'none'
          ? { pointInTimeRecoveryEnabled: false }
          : { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recovery.days },
    });
  }
}
