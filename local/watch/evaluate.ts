import type { AlarmDefinition } from '../template/alarms.ts';

/** A value of a metric at an instant (ms). */
export type Point = { readonly at: number; readonly value: number };

const combined = (statistic: AlarmDefinition['statistic'], values: readonly number[]): number | undefined => {
  if (values.length === 0) return undefined;
  return statistic === 'Sum' ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
};

/** Whether an alarm rings on what its metric was in the period that ends now. */
export const rings = (alarm: AlarmDefinition, points: readonly Point[], now: number): boolean => {
  const recent = points.filter(({ at }) => at > now - alarm.periodMs && at <= now).map(({ value }) => value);
  const value = combined(alarm.statistic, recent);
  if (alarm.rings === 'below') return value === undefined || value < alarm.threshold;
  return value !== undefined && value > alarm.threshold;
};
