import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

export const FACT_SOURCE = 'label-ess';

/** A notice, never the fact: nothing personal leaves the tables. Numbers travel unquoted. */
const NOTICE = `{"factId": <$.dynamodb.NewImage.factId.S>, "type": <$.dynamodb.NewImage.type.S>, "council": <$.dynamodb.NewImage.council.S>, "thing": <$.dynamodb.NewImage.pk.S>, "version": <$.dynamodb.NewImage.version.N>}`;

export type FactPipeProps = { readonly ledger: TableV2; readonly bus: IEventBus; readonly alarms: Alarms };

/** Tells the bus of each fact written in the ledger. */
export class FactPipe extends Construct {
  constructor(scope: Construct, id: string, { ledger, bus, alarms }: FactPipeProps) {
    super(scope, id);
    const stream = ledger.tableStreamArn;
    if (stream === undefined) throw new Error('the ledger has no stream');
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, 'facts');
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
        filterCriteria: { filters: [{ pattern: '{"eventName":["INSERT"]}' }] },
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
        inputTemplate: NOTICE,
        eventBridgeEventBusParameters: { source: FACT_SOURCE, detailType: '$.dynamodb.NewImage.type.S' },
      },
    });
    pipe.node.addDependency(role);
    for (const metricName of ['ExecutionFailed', 'ExecutionPartiallyFailed', 'ExecutionThrottled'])
      alarms.whenAbove(
        `Pipe-${metricName}`,
        new Metric({
          namespace: 'AWS/EventBridge/Pipes',
          metricName,
          dimensionsMap: { PipeName: pipe.ref },
          period: Duration.minutes(1),
          statistic: 'Sum',
        }),
        'Facts are not reaching the bus. A stream that was disabled and enabled again needs a new pipe.',
      );
  }
}
