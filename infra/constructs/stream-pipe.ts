import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Construct } from 'constructs';
import { type Alarms, summed } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

export type StreamPipeProps = {
  readonly table: TableV2;
  readonly bus: IEventBus;
  readonly alarms: Alarms;
  /** What it carries, as alarms say it. */
  readonly carries: string;
  /** `INSERT`, `MODIFY`, `REMOVE`. */
  readonly eventNames: readonly string[];
  /** What the bus is told, as an input template. */
  readonly notice: string;
  readonly source: string;
  readonly detailType: string;
};

const FAULTS = ['ExecutionFailed', 'ExecutionPartiallyFailed', 'ExecutionThrottled'];

/** Tells a bus of some changes of a table. */
export class StreamPipe extends Construct {
  constructor(scope: Construct, id: string, props: StreamPipeProps) {
    super(scope, id);
    const { table, bus, alarms, carries } = props;
    const stream = table.tableStreamArn;
    if (stream === undefined) throw new Error('the table has no stream');
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, carries);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('pipes.amazonaws.com') });
    const may = (actions: string[], resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
    may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      stream,
    );
    may(['events:PutEvents'], bus.eventBusArn);
    may(['sqs:SendMessage'], queue.queueArn);

    const pipe = new CfnPipe(this, 'Pipe', {
      roleArn: role.roleArn,
      source: stream,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify({ eventName: props.eventNames }) }] },
        // A poison record is set apart by halving its batch, well before the stream forgets it (24 h).
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          maximumRetryAttempts: 20,
          maximumRecordAgeInSeconds: Duration.hours(6).toSeconds(),
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
          deadLetterConfig: { arn: queue.queueArn },
        },
      },
      target: bus.eventBusArn,
      targetParameters: {
        inputTemplate: props.notice,
        eventBridgeEventBusParameters: { source: props.source, detailType: props.detailType },
      },
    });
    pipe.node.addDependency(role);
    for (const metricName of FAULTS)
      alarms.whenAbove(
        `Pipe-${carries}-${metricName}`,
        new Metric({
          namespace: 'AWS/EventBridge/Pipes',
          metricName,
          dimensionsMap: { PipeName: pipe.ref },
          ...summed(1),
        }),
        `No longer on the bus: ${carries}. A stream that was disabled and enabled again needs a new pipe.`,
      );
  }
}
