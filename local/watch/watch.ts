import type { AlarmDefinition, MetricFilter } from '../template/alarms.ts';
import { type Point, rings } from './evaluate.ts';

/** One value of a metric; without dimensions it is meant for every alarm on it. */
export type Measure = {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly value: number;
};

/** That an alarm rang, or that a rule told the topic of alarms. */
export type Rung = { readonly alarm: string; readonly description: string; readonly at: string };

/** Plays CloudWatch for the alarms of the template. */
export type Watch = {
  readonly put: (measure: Measure) => void;
  /** Reads a line that a function wrote in its log. */
  readonly line: (logGroup: string, line: string) => void;
  /** A rule that tells people, not a function. */
  readonly tell: (rule: string, description: string) => void;
  /** Everything that rang since the start, the first time of each. */
  readonly rung: () => readonly Rung[];
};

const concerns = (alarm: AlarmDefinition, { namespace, metric, dimensions }: Measure): boolean =>
  alarm.namespace === namespace &&
  alarm.metric === metric &&
  (dimensions === undefined ||
    Object.entries(alarm.dimensions).every(([name, value]) => dimensions[name] === value));

const fieldsOf = (line: string): Readonly<Record<string, unknown>> => {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
};

/** Starts watching; silence is not watched here, where time moves by leaps. */
export const makeWatch = (
  alarms: readonly AlarmDefinition[],
  filters: readonly MetricFilter[],
  now: () => number,
): Watch => {
  const points = new Map<AlarmDefinition, Point[]>();
  const rung = new Map<string, Rung>();
  const ring = (alarm: string, description: string): void => {
    if (!rung.has(alarm)) rung.set(alarm, { alarm, description, at: new Date(now()).toISOString() });
  };
  const put = (measure: Measure): void => {
    const at = now();
    for (const alarm of alarms.filter((one) => one.rings === 'above' && concerns(one, measure))) {
      const recent = (points.get(alarm) ?? []).filter((point) => point.at > at - alarm.periodMs);
      recent.push({ at, value: measure.value });
      points.set(alarm, recent);
      if (rings(alarm, recent, at)) ring(alarm.name, alarm.description);
    }
  };
  return {
    put,
    line: (logGroup, line) => {
      const fields = fieldsOf(line);
      for (const { field, value, namespace, metric } of filters.filter((one) => one.logGroup === logGroup))
        if (String(fields[field]) === value) put({ namespace, metric, value: 1 });
    },
    tell: ring,
    rung: () => [...rung.values()],
  };
};
