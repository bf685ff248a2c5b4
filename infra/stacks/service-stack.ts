import { CfnOutput, Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import { AccountWatch } from '../constructs/account-watch.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Api } from '../constructs/api.ts';
import { FactPipe, LedgerGuard } from '../constructs/fact-pipe.ts';
import { ObjectReaction, watchScans } from '../constructs/object-reaction.ts';
import { Reaction } from '../constructs/reaction.ts';
import { Settings } from '../constructs/settings.ts';
import { ShellFunction, watchSignIns } from '../constructs/shell-function.ts';
import { Sweep } from '../constructs/sweep.ts';
import { watchTable } from '../constructs/table-alarms.ts';
import type { EnvName, FunctionSpec } from '../function-spec.ts';
import { FUNCTIONS } from '../functions.ts';
import type { DataStack } from './data-stack.ts';

export type ServiceStackProps = StackProps & {
  readonly data: DataStack;
  /** Where the alarms go. */
  readonly watch: Stack;
  /** Folder of the bundles of the functions. */
  readonly bundles: string;
};

/** What runs: the functions of the manifest and what starts them. It can be thrown away and made again. */
export class ServiceStack extends Stack {
  private readonly alarms: Alarms;
  private readonly api: Api;
  private readonly bus = new EventBus(this, 'Bus');
  /** Of each reaction, by its name: where what it could not do for good ends. */
  private readonly deadLetters = new Map<string, IQueue>();
  private readonly listsDeadLetters: ShellFunction[] = [];
  private readonly documents: IBucket;

  constructor(scope: Construct, id: string, { data, watch, bundles, ...props }: ServiceStackProps) {
    super(scope, id, props);
    this.alarms = new Alarms(this, 'Alarms', watch);
    this.api = new Api(this, 'Api', this.alarms);
    this.documents = data.documents;
    const settings = new Settings(this, 'Settings', { apiOrigin: this.api.origin });
    const values = {
      ...environment(data, settings),
      BUS_NAME: this.bus.eventBusName,
      REACTION_QUEUES: Lazy.string({ produce: () => this.queueNames() }),
    };
    const resources = {
      ledger: data.ledger,
      state: data.state,
      subjects: data.subjects,
      box: data.box,
      charters: data.charters,
      documents: data.documents,
      tokenKey: data.tokenKey,
      subjectsKey: data.subjectsKey,
      ballotKey: data.ballotKey,
      mailFrom: settings.mailFrom,
      bus: this.bus,
    };
    const road = { ledger: data.ledger, bus: this.bus, alarms: this.alarms };
    new FactPipe(this, 'Facts', road);
    new LedgerGuard(this, 'Guard', road);
    this.watch(data, settings);
    for (const spec of FUNCTIONS) {
      const run = new ShellFunction(this, spec.name, {
        spec,
        bundles,
        values,
        resources,
        alarms: this.alarms,
      });
      this.start(run, spec);
    }
    for (const { lambda } of this.listsDeadLetters) this.listDeadLetters(lambda);
    new CfnOutput(this, 'ApiHost', { value: this.api.host });
    new CfnOutput(this, 'AlarmTopic', { value: this.alarms.topic.topicArn });
  }

  private listDeadLetters(lambda: LambdaFunction): void {
    for (const queue of this.deadLetters.values())
      lambda.addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: true }));
    acceptFinding(lambda, 'Serverless-LambdaEventSourceMappingDestination');
  }

  private queueNames(): string {
    return [...this.deadLetters].map(([name, queue]) => `${queue.queueArn}=${name}`).join(',');
  }

  private watch({ ledger, state, subjects, box }: DataStack, { monthlyBudget }: Settings): void {
    const { alarms } = this;
    for (const [name, table] of Object.entries({ ledger, state, subjects, box }))
      watchTable(alarms, name, table);
    watchSignIns(alarms);
    watchScans(alarms, this.bus, this);
    new AccountWatch(this, 'Account', { alarms, monthlyBudget });
  }

  private start(run: ShellFunction, { name, trigger }: FunctionSpec): void {
    const { alarms, bus } = this;
    switch (trigger.on) {
      case 'http':
        return this.api.route(name, trigger.routes, run);
      case 'facts':
        this.deadLetters.set(
          name,
          new Reaction(this, `${name}-reaction`, { bus, types: trigger.types, run, name, alarms })
            .deadLetters,
        );
        return;
      case 'documents':
        new ObjectReaction(this, `${name}-reaction`, {
          bucket: this.documents,
          when: trigger.when,
          run,
          name,
          alarms,
        });
        return;
      case 'deadLetters':
        this.listsDeadLetters.push(run);
        return;
      case 'schedule':
        new Sweep(this, `${name}-schedule`, { everyMinutes: trigger.everyMinutes, run, name, alarms });
    }
  }
}

const environment = (
  data: DataStack,
  settings: Settings,
): Record<Exclude<EnvName, 'BUS_NAME' | 'REACTION_QUEUES'>, string> => ({
  LEDGER_TABLE: data.ledger.tableName,
  STATE_TABLE: data.state.tableName,
  SUBJECTS_TABLE: data.subjects.tableName,
  BOX_TABLE: data.box.tableName,
  CHARTERS_BUCKET: data.charters.bucketName,
  DOCUMENTS_BUCKET: data.documents.bucketName,
  TOKEN_KEY_ID: data.tokenKey.keyId,
  SUBJECTS_KEY_ID: data.subjectsKey.keyId,
  BALLOT_KEY_ID: data.ballotKey.keyId,
  PUBLIC_ORIGIN: settings.publicOrigin,
  OIDC_ISSUER: settings.oidcIssuer,
  OIDC_CLIENT_ID: settings.oidcClientId,
  PLATFORM_ADMINISTRATORS: settings.platformAdministrators,
  MAIL_FROM: settings.mailFrom,
  REGISTER_URL: settings.registerUrl,
  COMPLEMENTS_URL: settings.complementsUrl,
});
