import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ShellFunction } from './shell-function.ts';

export type SweepProps = {
  readonly everyMinutes: number;
  readonly run: ShellFunction;
  readonly alarms: Alarms;
};

/** A wake-up is worth little once the next one is there: it is retried for minutes, not for hours. */
const RETRIES = { retryAttempts: 2, maxEventAge: Duration.minutes(5) };

/** Wakes the sweep of deadlines at a fixed pace. */
export class Sweep extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, run, alarms }: SweepProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, 'sweep');
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      targets: [new LambdaTarget(run.lambda, { deadLetterQueue: queue, ...RETRIES })],
    });
    run.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(queue), ...RETRIES });
  }
}
