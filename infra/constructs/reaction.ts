import { Duration } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FactType } from '../function-spec.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import { FACT_SOURCE } from './fact-pipe.ts';
import type { ShellFunction } from './shell-function.ts';

export type ReactionProps = {
  readonly bus: IEventBus;
  readonly types: readonly FactType[] | 'all';
  readonly run: ShellFunction;
  readonly name: string;
  readonly alarms: Alarms;
};

const RETRIES = { retryAttempts: 8, maxEventAge: Duration.hours(6) };

/** Runs a function on facts of some types; what fails for good goes to a queue of its own, to be listed for a person. */
export class Reaction extends Construct {
  readonly deadLetters: IQueue;

  constructor(scope: Construct, id: string, { bus, types, run, name, alarms }: ReactionProps) {
    super(scope, id);
    const { queue } = new DeadLetters(this, 'DeadLetters', alarms, name, 'a function');
    this.deadLetters = queue;
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: { source: [FACT_SOURCE], ...(types !== 'all' && { detailType: [...types] }) },
      targets: [new LambdaTarget(run.lambda, { deadLetterQueue: queue, ...RETRIES })],
    });
    // The bus only hands over: a handler that throws is retried by Lambda, and lost without this.
    run.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: 2,
      maxEventAge: RETRIES.maxEventAge,
    });
  }
}
