import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { Api } from '../constructs/api.ts';
import { FactPipe } from '../constructs/fact-pipe.ts';
import { Reaction } from '../constructs/reaction.ts';
import { Settings } from '../constructs/settings.ts';
import { ShellFunction } from '../constructs/shell-function.ts';
import { Sweep } from '../constructs/sweep.ts';
import type { EnvName, FunctionSpec } from '../function-spec.ts';
import { FUNCTIONS } from '../functions.ts';
import type { DataStack } from './data-stack.ts';

export type ServiceStackProps = StackProps & {
  readonly data: DataStack;
  /** Folder of the bundles of the functions. */
  readonly bundles: string;
};

/** What runs: the functions of the manifest and what starts them. It can be thrown away and made again. */
export class ServiceStack extends Stack {
  private readonly alarms = new Alarms(this, 'Alarms');
  private readonly api = new Api(this, 'Api', this.alarms);
  private readonly bus = new EventBus(this, 'Bus');

  constructor(scope: Construct, id: string, { data, bundles, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const settings = new Settings(this, 'Settings', { apiOrigin: this.api.origin });
    const values = environment(data, settings);
    const resources = {
      ledger: data.ledger,
      state: data.state,
      subjects: data.subjects,
      charters: data.charters,
      tokenKey: data.tokenKey,
      subjectsKey: data.subjectsKey,
      mailFrom: settings.mailFrom,
    };
    new FactPipe(this, 'Facts', { ledger: data.ledger, bus: this.bus, alarms: this.alarms });
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
    new CfnOutput(this, 'ApiHost', { value: this.api.host });
    new CfnOutput(this, 'AlarmTopic', { value: this.alarms.topic.topicArn });
  }

  private start(run: ShellFunction, { name, trigger }: FunctionSpec): void {
    const { alarms, bus } = this;
    switch (trigger.on) {
      case 'http':
        return this.api.route(name, trigger.routes, run);
      case 'facts':
        new Reaction(this, `${name}-reaction`, { bus, types: trigger.types, run, name, alarms });
        return;
      case 'schedule':
        new Sweep(this, `${name}-schedule`, { everyMinutes: trigger.everyMinutes, run, alarms });
    }
  }
}

const environment = (data: DataStack, settings: Settings): Record<EnvName, string> => ({
  LEDGER_TABLE: data.ledger.tableName,
  STATE_TABLE: data.state.tableName,
  SUBJECTS_TABLE: data.subjects.tableName,
  CHARTERS_BUCKET: data.charters.bucketName,
  TOKEN_KEY_ID: data.tokenKey.keyId,
  SUBJECTS_KEY_ID: data.subjectsKey.keyId,
  PUBLIC_ORIGIN: settings.publicOrigin,
  OIDC_ISSUER: settings.oidcIssuer,
  OIDC_CLIENT_ID: settings.oidcClientId,
  PLATFORM_ADMINISTRATORS: settings.platformAdministrators,
  MAIL_FROM: settings.mailFrom,
  REGISTER_URL: settings.registerUrl,
});
