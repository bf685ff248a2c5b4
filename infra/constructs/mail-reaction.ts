import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ShellFunction } from './shell-function.ts';

export type MailReactionProps = {
  /** The name of the set of settings by which our mails leave. */
  readonly configuration: string;
  readonly run: ShellFunction;
  readonly name: string;
  readonly alarms: Alarms;
};

const RETRIES = { retryAttempts: 8, maxEventAge: Duration.hours(6) };

/** As EventBridge names what SES tells. */
const TOLD = ['Email Bounced', 'Email Rejected', 'Email Complaint Received'];

/** Runs a function on what came back of our mails; what fails for good is for a person. */
export class MailReaction extends Construct {
  constructor(scope: Construct, id: string, { configuration, run, name, alarms }: MailReactionProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, name);
    new Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: TOLD,
        detail: { mail: { tags: { 'ses:configuration-set': [configuration] } } },
      },
      targets: [new LambdaTarget(run.lambda, { deadLetterQueue: queue, ...RETRIES })],
    });
    run.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: 2,
      maxEventAge: RETRIES.maxEventAge,
    });
  }
}
