import { type AlarmDefinition, alarmsOf, type MetricFilter, metricFiltersOf } from './alarms.ts';
import { type BucketDefinition, bucketsOf, type ScanDefinition, scansOf } from './buckets.ts';
import { type FunctionDefinition, functionsOf } from './functions.ts';
import { configurationSetsOf, type MailDestination, mailDestinationsOf } from './mails.ts';
import { type KeyDefinition, keysOf } from './keys.ts';
import { pipesOf, type PipeDefinition } from './pipes.ts';
import { policiesOf, type Statement } from './policies.ts';
import { makeModel } from './resolve.ts';
import { type QueueMapping, queueMappingsOf } from './queues.ts';
import { type RouteDefinition, routesOf } from './routes.ts';
import { type RuleDefinition, rulesOf } from './rules.ts';
import { requireServiceRights } from './service-rights.ts';
import { type SiteDefinition, siteOf } from './site.ts';
import type { Stack } from './stack.ts';
import { type TableDefinition, tablesOf } from './tables.ts';

/** All that the template says and that the local run does. */
export type System = {
  readonly tables: readonly TableDefinition[];
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  readonly routes: readonly RouteDefinition[];
  readonly pipes: readonly PipeDefinition[];
  readonly rules: readonly RuleDefinition[];
  readonly queues: readonly QueueMapping[];
  readonly keys: readonly KeyDefinition[];
  readonly buckets: readonly BucketDefinition[];
  readonly site: SiteDefinition;
  readonly scans: readonly ScanDefinition[];
  readonly configurationSets: readonly string[];
  readonly mailDestinations: readonly MailDestination[];
  readonly alarms: readonly AlarmDefinition[];
  readonly metricFilters: readonly MetricFilter[];
  readonly policies: ReadonlyMap<string, readonly Statement[]>;
};

/** Reads the stacks with these parameters; throws, in French, on what the local run could not do. */
export const readSystem = (
  stacks: readonly Stack[],
  parameters: Readonly<Record<string, string>>,
): System => {
  const model = makeModel(stacks, parameters);
  const [functions, pipes] = [functionsOf(model), pipesOf(model)];
  const scans = scansOf(model);
  requireServiceRights(model, functions, pipes, scans);
  return {
    tables: tablesOf(model),
    functions,
    routes: routesOf(model),
    pipes,
    rules: rulesOf(model),
    queues: queueMappingsOf(model),
    keys: keysOf(model),
    buckets: bucketsOf(model),
    site: siteOf(model),
    scans,
    configurationSets: configurationSetsOf(model),
    mailDestinations: mailDestinationsOf(model),
    alarms: alarmsOf(model),
    metricFilters: metricFiltersOf(model),
    policies: policiesOf(model),
  };
};
