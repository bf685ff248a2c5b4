import { App, DefaultStackSynthesizer, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { ReactionsStack } from './stacks/reactions-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

export type LabelAppOptions = {
  /** Where the templates go. */
  readonly outdir: string;
  /** Folder of the bundles of the functions. */
  readonly bundles: string;
  /** Whether the rules of good practice are checked: they take half of the time. */
  readonly checked: boolean;
  readonly context?: Readonly<Record<string, unknown>>;
};

export type LabelApp = {
  readonly app: App;
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly reactions: ReactionsStack;
  /** The alarms. */
  readonly watch: Stack;
  readonly edge: EdgeStack;
};

const synthesizer = () => new DefaultStackSynthesizer({ generateBootstrapVersionRule: false });

/** The whole system as stacks, its edge under the `domain` of the context if there is one; `app.synth()` writes them. */
export const makeLabelApp = ({ outdir, bundles, checked, context }: LabelAppOptions): LabelApp => {
  const app = new App({ outdir, context, analyticsReporting: false, treeMetadata: false });
  const data = new DataStack(app, 'LabelData', { synthesizer: synthesizer() });
  const watch = new Stack(app, 'LabelWatch', { synthesizer: synthesizer() });
  const service = new ServiceStack(app, 'LabelService', {
    synthesizer: synthesizer(),
    data,
    watch,
    bundles,
  });
  const reactions = new ReactionsStack(app, 'LabelReactions', {
    synthesizer: synthesizer(),
    data,
    service,
    bundles,
  });
  const domain: unknown = app.node.tryGetContext('domain');
  const edge = new EdgeStack(app, 'LabelEdge', {
    synthesizer: synthesizer(),
    ...(typeof domain === 'string' && { domain }),
    env: { region: 'us-east-1' },
  });
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, data, service, reactions, watch, edge };
};
