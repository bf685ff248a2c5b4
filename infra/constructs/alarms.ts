import { Aws, Duration, type Stack } from 'aws-cdk-lib';
import { ComparisonOperator, type Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IFilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Who may tell the topic, on behalf of this account only. */
const TELLERS = ['cloudwatch.amazonaws.com', 'events.amazonaws.com', 'budgets.amazonaws.com'];

/**
 * Everything that must wake somebody up goes to one topic, over TLS only; docs/runbook.md says what to do. The alarms are
 * in a stack of their own, with what counts lines of logs for them: CloudFormation takes five hundred resources in one,
 * and each function brings four of these.
 */
export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly watch: Stack;

  constructor(scope: Construct, id: string, watch: Stack) {
    super(scope, id);
    this.watch = watch;
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: TELLERS.map((name) => new ServicePrincipal(name)),
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }

  /** Rings as soon as the metric is above `than` in one of its periods; no data is no trouble. */
  whenAbove(id: string, metric: Metric, description: string, than = 0): void {
    metric
      .createAlarm(this.watch, id, {
        alarmDescription: description,
        threshold: than,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
      .addAlarmAction(new SnsAction(this.topic));
  }

  /** The metric to which each line of a log that matches adds one. */
  counting(id: string, { logGroup, pattern, name }: Counted): Metric {
    const counted = { metricNamespace: METRICS, metricName: name };
    return new MetricFilter(this.watch, id, { logGroup, filterPattern: pattern, ...counted }).metric();
  }

  /** Rings when what should happen all the time has not, for as long as the period of its metric. */
  whenSilent(id: string, metric: Metric, description: string): void {
    metric
      .createAlarm(this.watch, id, {
        alarmDescription: description,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      })
      .addAlarmAction(new SnsAction(this.topic));
  }
}

type Counted = { readonly logGroup: LogGroup; readonly pattern: IFilterPattern; readonly name: string };

/** Where the metrics of this system stand. */
export const METRICS = 'LabelEss';

/** Of a metric, the sum over some minutes. */
export const summed = (minutes: number) => ({ period: Duration.minutes(minutes), statistic: Stats.SUM });
