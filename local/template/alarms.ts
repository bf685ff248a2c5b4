import * as z from 'zod';
import type { Model } from './resolve.ts';

/** An alarm of the template: on which metric, and beyond what it rings. */
export type AlarmDefinition = {
  readonly name: string;
  readonly description: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Sum' | 'Maximum';
  readonly periodMs: number;
  readonly threshold: number;
  /** Rings above the threshold, or below it: then silence rings too. */
  readonly rings: 'above' | 'below';
};

/** A line of a log that counts: its group, the field it must hold, and the metric it adds one to. */
export type MetricFilter = {
  readonly logGroup: string;
  readonly field: string;
  readonly value: string;
  readonly namespace: string;
  readonly metric: string;
};

const Alarm = z.object({
  AlarmDescription: z.string(),
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Statistic: z.enum(['Sum', 'Maximum']),
  Period: z.number(),
  Threshold: z.number(),
  EvaluationPeriods: z.literal(1),
  ComparisonOperator: z.enum(['GreaterThanThreshold', 'LessThanThreshold']),
  TreatMissingData: z.enum(['notBreaching', 'breaching']),
  AlarmActions: z.array(z.string()).min(1),
});

const Filter = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.string(),
  MetricTransformations: z.tuple([
    z.object({ MetricNamespace: z.string(), MetricName: z.string(), MetricValue: z.literal('1') }),
  ]),
});

/** The alarms of the template; throws on one that the local run could not ring. */
export const alarmsOf = (model: Model): readonly AlarmDefinition[] =>
  model.parts('AWS::CloudWatch::Alarm').map(({ id, properties }) => {
    const alarm = Alarm.parse(properties);
    const below = alarm.ComparisonOperator === 'LessThanThreshold';
    if (below !== (alarm.TreatMissingData === 'breaching'))
      throw new Error(`L’alarme ${id} ne dit pas ce que vaut le silence.`);
    return {
      name: id,
      description: alarm.AlarmDescription,
      namespace: alarm.Namespace,
      metric: alarm.MetricName,
      dimensions: Object.fromEntries(alarm.Dimensions.map(({ Name, Value }) => [Name, Value])),
      statistic: alarm.Statistic,
      periodMs: alarm.Period * 1000,
      threshold: alarm.Threshold,
      rings: below ? 'below' : 'above',
    };
  });

/** The lines of logs that the template counts. */
export const metricFiltersOf = (model: Model): readonly MetricFilter[] =>
  model.parts('AWS::Logs::MetricFilter').map(({ properties }) => {
    const { LogGroupName, FilterPattern, MetricTransformations } = Filter.parse(properties);
    const [, field, text, number] = /^\{ \$\.(\w+) = (?:"([^"]*)"|(\d+)) \}$/.exec(FilterPattern) ?? [];
    const value = text ?? number;
    if (field === undefined || value === undefined)
      throw new Error(`Filtre de journal non pris en charge : ${FilterPattern}.`);
    const [{ MetricNamespace: namespace, MetricName: metric }] = MetricTransformations;
    return { logGroup: LogGroupName, field, value, namespace, metric };
  });
