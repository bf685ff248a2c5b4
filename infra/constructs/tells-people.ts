import { Duration } from 'aws-cdk-lib';
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

export type TellsPeopleProps = {
  readonly alarms: Alarms;
  /** What happened, as docs/runbook.md names it. */
  readonly what: string;
  readonly pattern: EventPattern;
  /** The account's own bus when left out. */
  readonly bus?: IEventBus;
};

/** An event that wakes somebody up. */
export class TellsPeople extends Construct {
  constructor(scope: Construct, id: string, { alarms, what, pattern, bus }: TellsPeopleProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, what);
    new Rule(this, 'Rule', {
      description: what,
      ...(bus !== undefined && { eventBus: bus }),
      eventPattern: pattern,
      targets: [
        new SnsTopic(alarms.topic, {
          deadLetterQueue: queue,
          retryAttempts: 8,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }
}
