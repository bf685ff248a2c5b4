import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { AccountWatch } from '../constructs/account-watch.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Api } from '../constructs/api.ts';
import { type Chosen, chosenElsewhere, Settings } from '../constructs/settings.ts';
import { ShellFunction, watchSignIns } from '../constructs/shell-function.ts';
import { watchTable } from '../constructs/table-alarms.ts';
import { FUNCTIONS } from '../functions.ts';
import { resourcesOf, valuesOf } from '../surroundings.ts';
import type { DataStack } from './data-stack.ts';

export type ServiceStackProps = StackProps & {
  readonly data: DataStack;
  /** Where the alarms go. */
  readonly watch: Stack;
  /** Folder of the bundles of the functions. */
  readonly bundles: string;
};

/** What answers people: the API and the functions behind its routes. It can be thrown away and made again. */
export class ServiceStack extends Stack {
  readonly alarms: Alarms;
  readonly bus = new EventBus(this, 'Bus');
  private readonly chosen: Chosen;

  constructor(scope: Construct, id: string, { data, watch, bundles, ...props }: ServiceStackProps) {
    super(scope, id, props);
    this.alarms = new Alarms(this, 'Alarms', watch);
    const api = new Api(this, 'Api', this.alarms);
    const settings = new Settings(this, 'Settings', { apiOrigin: api.origin });
    this.chosen = settings;
    const around = { data, chosen: settings, bus: this.bus };
    // The queues of reactions are beyond: no route leads to whoever reads them.
    const values = { ...valuesOf(around), REACTION_QUEUES: '' };
    const resources = resourcesOf(around);
    for (const spec of FUNCTIONS) {
      const { name, trigger } = spec;
      if (trigger.on !== 'http') continue;
      const run = new ShellFunction(this, name, { spec, bundles, values, resources, alarms: this.alarms });
      api.route(name, trigger.routes, run);
    }
    for (const [name, table] of Object.entries({
      ledger: data.ledger,
      state: data.state,
      subjects: data.subjects,
      box: data.box,
    }))
      watchTable(this.alarms, name, table);
    watchSignIns(this.alarms);
    new AccountWatch(this, 'Account', { alarms: this.alarms, monthlyBudget: settings.monthlyBudget });
    new CfnOutput(this, 'ApiHost', { value: api.host });
    new CfnOutput(this, 'AlarmTopic', { value: this.alarms.topic.topicArn });
  }

  /** What the deployment chose, for another stack: a condition of this one means nothing there, its value does. */
  chosenElsewhere(): Chosen {
    return chosenElsewhere(this.chosen, (name, value) =>
      this.exportValue(value, { name: `${this.stackName}-${name}` }),
    );
  }
}
