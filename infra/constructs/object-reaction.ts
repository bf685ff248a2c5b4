import { Duration } from 'aws-cdk-lib';
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import { FACT_SOURCE } from './fact-pipe.ts';
import type { ShellFunction } from './shell-function.ts';
import { TellsPeople } from './tells-people.ts';

export type ObjectReactionProps = {
  readonly bucket: IBucket;
  readonly when: 'created' | 'scanned';
  readonly run: ShellFunction;
  readonly name: string;
  readonly alarms: Alarms;
};

const RETRIES = { retryAttempts: 8, maxEventAge: Duration.hours(6) };

const patternOf = (when: 'created' | 'scanned', { bucketName }: IBucket): EventPattern =>
  when === 'created'
    ? { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: [bucketName] } } }
    : {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [bucketName] } },
      };

/** Wakes somebody up when a file waits for its scan: nobody can open it meanwhile, and somebody wants to (P22). */
export const watchScans = (alarms: Alarms, bus: IEventBus, scope: Construct): void => {
  new TellsPeople(scope, 'Scans', {
    alarms,
    what: 'A file has waited half an hour for its scan',
    bus,
    pattern: { source: [FACT_SOURCE], detailType: ['DocumentScanLate.v1'] },
  });
};

/** Runs a function on what storage or its scan tells of a file; what fails for good is for a person. */
export class ObjectReaction extends Construct {
  constructor(scope: Construct, id: string, { bucket, when, run, name, alarms }: ObjectReactionProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, name);
    new Rule(this, 'Rule', {
      eventPattern: patternOf(when, bucket),
      targets: [new LambdaTarget(run.lambda, { deadLetterQueue: queue, ...RETRIES })],
    });
    run.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: 2,
      maxEventAge: RETRIES.maxEventAge,
    });
  }
}
