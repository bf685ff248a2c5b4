import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import type { Alarms } from './alarms.ts';

/** Who takes the letters out: a person, or a function that lists them for one. */
type TakenBy = 'a person' | 'a function';

/** Six times what the function that takes them may last, as Lambda asks. */
const OUT_OF_SIGHT = Duration.minutes(3);
/** A letter that the function could not list rings by its error line; one that nothing reads, by its age. */
const UNREAD_SECONDS = 600;

/** Where what could not be delivered waits; a person is told at once, or as soon as it stays there. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, alarms: Alarms, what: string, takenBy: TakenBy = 'a person') {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...(takenBy === 'a function' && { visibilityTimeout: OUT_OF_SIGHT }),
    });
    acceptFinding(this.queue, 'AwsSolutions-SQS3');
    acceptFinding(this.queue, 'Serverless-SQSRedrivePolicy');
    const inAMinute = { period: Duration.minutes(1), statistic: 'Maximum' };
    if (takenBy === 'a person')
      alarms.whenAbove(
        `Undelivered-${what}`,
        this.queue.metricApproximateNumberOfMessagesVisible(inAMinute),
        `Undelivered: ${what}. A person must read the queue, mend the cause and send again.`,
      );
    else
      alarms.whenAbove(
        `Undelivered-${what}`,
        this.queue.metricApproximateAgeOfOldestMessage(inAMinute),
        `Undelivered, and not even listed for the secretariat: ${what}. A person must read the queue.`,
        UNREAD_SECONDS,
      );
  }
}
