import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Alarms, summed } from './alarms.ts';
import { TellsPeople } from './tells-people.ts';

export type AccountWatchProps = {
  readonly alarms: Alarms;
  /** Dollars a month: a parameter of the deployment. */
  readonly monthlyBudget: number;
};

/** Eight in ten of what an account may run at once, by default. */
const CONCURRENT = 800;
/** Rates beyond which SES itself puts a sender under review. */
const BOUNCES = 0.05;
const COMPLAINTS = 0.001;

/** Acts on keys and tables that no deployment makes by itself: whoever does one must be known. */
const GRAVE_ACTS = {
  'aws.kms': ['ScheduleKeyDeletion', 'DisableKey', 'PutKeyPolicy'],
  'aws.dynamodb': [
    'DeleteTable',
    'UpdateTable',
    'UpdateContinuousBackups',
    'UpdateTimeToLive',
    'PutResourcePolicy',
  ],
};

const lambda = (metricName: string) => new Metric({ namespace: 'AWS/Lambda', metricName, ...summed(1) });

const reputation = (kind: string) =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${kind}Rate`,
    period: Duration.hours(1),
    statistic: Stats.MAXIMUM,
  });

/** What the whole account shows: room to run, reputation of the sender, cost, grave acts. */
export class AccountWatch extends Construct {
  constructor(scope: Construct, id: string, { alarms, monthlyBudget }: AccountWatchProps) {
    super(scope, id);
    alarms.whenAbove('Lambda-Throttles', lambda('Throttles'), 'A function was refused a place to run.');
    alarms.whenAbove(
      'Lambda-ConcurrentExecutions',
      lambda('ConcurrentExecutions').with({ statistic: Stats.MAXIMUM }),
      'Nearly as many functions run at once as the account allows.',
      CONCURRENT,
    );
    alarms.whenAbove('Mail-Bounces', reputation('Bounce'), 'Too many mails come back.', BOUNCES);
    alarms.whenAbove(
      'Mail-Complaints',
      reputation('Complaint'),
      'Too many mails are called spam.',
      COMPLAINTS,
    );
    for (const [source, names] of Object.entries(GRAVE_ACTS))
      new TellsPeople(this, `Grave-${source}`, {
        alarms,
        what: `A grave act on ${source}`,
        pattern: {
          source: [source],
          detailType: ['AWS API Call via CloudTrail'],
          detail: { eventName: names },
        },
      });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [
        {
          notification: { comparisonOperator: 'GREATER_THAN', notificationType: 'ACTUAL', threshold: 80 },
          subscribers: [{ address: alarms.topic.topicArn, subscriptionType: 'SNS' }],
        },
      ],
    });
  }
}
