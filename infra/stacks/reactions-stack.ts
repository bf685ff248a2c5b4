import { Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import { ByHand } from '../constructs/by-hand.ts';
import { watchCheckpoints } from '../constructs/checkpoint-watch.ts';
import { FactPipe, LedgerGuard } from '../constructs/fact-pipe.ts';
import { watchLabels } from '../constructs/label-watch.ts';
import { MailReaction } from '../constructs/mail-reaction.ts';
import { ObjectReaction, watchScans } from '../constructs/object-reaction.ts';
import { Reaction } from '../constructs/reaction.ts';
import { ShellFunction } from '../constructs/shell-function.ts';
import { Sweep } from '../constructs/sweep.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { FUNCTIONS } from '../functions.ts';
import { resourcesOf, valuesOf } from '../surroundings.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceStack } from './service-stack.ts';

export type ReactionsStackProps = StackProps & {
  readonly data: DataStack;
  readonly service: ServiceStack;
  /** Folder of the bundles of the functions. */
  readonly bundles: string;
};

/**
 * What follows by itself: the road of facts to the bus, and the functions that facts, files, a pace or a failure start.
 * Apart from what answers people, as CloudFormation takes five hundred resources in one stack.
 */
export class ReactionsStack extends Stack {
  private readonly data: DataStack;
  private readonly service: ServiceStack;
  /** Of each reaction, by its name: where what it could not do for good ends. */
  private readonly deadLetters = new Map<string, IQueue>();
  private readonly listsDeadLetters: ShellFunction[] = [];

  constructor(scope: Construct, id: string, { data, service, bundles, ...props }: ReactionsStackProps) {
    super(scope, id, props);
    this.data = data;
    this.service = service;
    const { bus, alarms } = service;
    const around = { data, chosen: service.chosenElsewhere(), bus };
    const values = {
      ...valuesOf(around),
      REACTION_QUEUES: Lazy.string({ produce: () => this.queueNames() }),
    };
    const resources = resourcesOf(around);
    const road = { ledger: data.ledger, bus, alarms };
    new FactPipe(this, 'Facts', road);
    new LedgerGuard(this, 'Guard', road);
    watchScans(alarms, bus, this);
    for (const spec of FUNCTIONS) {
      if (spec.trigger.on === 'http') continue;
      this.start(new ShellFunction(this, spec.name, { spec, bundles, values, resources, alarms }), spec);
    }
    for (const { lambda } of this.listsDeadLetters) this.listDeadLetters(lambda);
  }

  private listDeadLetters(lambda: LambdaFunction): void {
    for (const queue of this.deadLetters.values())
      lambda.addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: true }));
    acceptFinding(lambda, 'Serverless-LambdaEventSourceMappingDestination');
  }

  private queueNames(): string {
    return [...this.deadLetters].map(([name, queue]) => `${queue.queueArn}=${name}`).join(',');
  }

  private start(run: ShellFunction, { name, trigger }: FunctionSpec): void {
    const { alarms, bus } = this.service;
    const id = `${name}-reaction`;
    switch (trigger.on) {
      case 'http':
        return;
      case 'facts':
        this.deadLetters.set(
          name,
          new Reaction(this, id, { bus, types: trigger.types, run, name, alarms }).deadLetters,
        );
        return;
      case 'documents':
        new ObjectReaction(this, id, {
          bucket: this.data.documents,
          when: trigger.when,
          run,
          name,
          alarms,
        });
        return;
      case 'mails':
        new MailReaction(this, id, { configuration: this.data.mails.ref, run, name, alarms });
        return;
      case 'deadLetters':
        this.listsDeadLetters.push(run);
        return;
      case 'operator':
        new ByHand(this, id, { name, run, alarms });
        return;
      case 'schedule':
        new Sweep(this, `${name}-schedule`, { everyMinutes: trigger.everyMinutes, run, name, alarms });
        if (name === 'watch-labels') watchLabels(alarms, run);
        if (name === 'checkpoint') watchCheckpoints(alarms, run);
    }
  }
}
