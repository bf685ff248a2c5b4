import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { type Alarms, summed } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ShellFunction } from './shell-function.ts';

export type SweepProps = {
  readonly everyMinutes: number;
  readonly name: string;
  readonly run: ShellFunction;
  readonly alarms: Alarms;
};

/** A wake-up is worth little once the next one is there: it is retried for minutes, not for hours. */
const RETRIES = { retryAttempts: 2, maxEventAge: Duration.minutes(5) };

/** Wake-ups that may be missed before somebody is told. */
const MISSED = 3;

/** Wakes a function at a fixed pace. */
export class Sweep extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, name, run, alarms }: SweepProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, name);
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      targets: [new LambdaTarget(run.lambda, { deadLetterQueue: queue, ...RETRIES })],
    });
    alarms.whenSilent(
      `Silent-${name}`,
      run.lambda.metricInvocations(summed(everyMinutes * MISSED)),
      `Function ${name} no longer runs: what falls due waits.`,
    );
    run.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(queue), ...RETRIES });
  }
}
