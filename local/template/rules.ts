import * as z from 'zod';
import { parsePattern, type Pattern } from '../bus/pattern.ts';
import { requirePermission } from './permissions.ts';
import { DEFAULT_BUS } from './names.ts';
import type { Model } from './resolve.ts';

/** A function that a rule calls, with the rule's own limits. */
export type RuleTarget = {
  readonly functionArn: string;
  readonly retries: number | undefined;
  readonly deadLetters: string | undefined;
};

/** A rule of a bus: on a pattern, or at a rate in minutes. */
export type RuleDefinition = {
  readonly arn: string;
  readonly busArn: string;
  readonly pattern: Pattern | undefined;
  readonly everyMinutes: number | undefined;
  readonly targets: readonly RuleTarget[];
  /** What it tells people, when it tells them rather than a function. */
  readonly tells: string | undefined;
};

// Strict: what rewrites the event (Input, InputPath, InputTransformer) is refused rather than ignored.
const Target = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  RetryPolicy: z
    .object({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});
const Rule = z.object({
  Description: z.string().default(''),
  EventBusName: z.string().optional(),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(Target).default([]),
});

const minutesIn = { minute: 1, hour: 60, day: 1440 } as const;

const readRate = (expression: string): number => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count === undefined || unit === undefined)
    throw new Error(`Horaire non pris en charge : ${expression}.`);
  return Number(count) * minutesIn[unit as keyof typeof minutesIn];
};

/** The enabled rules of the template; throws when one may not call its function. */
export const rulesOf = (model: Model): readonly RuleDefinition[] => {
  const buses = model.parts('AWS::Events::EventBus');
  const busArn = (name: string | undefined) =>
    buses.find(({ ref, arn }) => ref === name || arn === name)?.arn ?? name ?? DEFAULT_BUS;
  return model.parts('AWS::Events::Rule').flatMap(({ arn, properties }) => {
    const rule = Rule.parse(properties);
    if (rule.State === 'DISABLED') return [];
    const functions = rule.Targets.filter(({ Arn }) => Arn.startsWith('arn:aws:lambda:'));
    const topics = rule.Targets.filter(({ Arn }) => Arn.startsWith('arn:aws:sns:'));
    if (functions.length + topics.length < rule.Targets.length)
      throw new Error(`Une cible de la règle ${arn} n’est pas prise en charge.`);
    for (const { Arn } of functions) requirePermission(model, Arn, 'events.amazonaws.com');
    return [
      {
        arn,
        busArn: busArn(rule.EventBusName),
        pattern: rule.EventPattern === undefined ? undefined : parsePattern(rule.EventPattern),
        everyMinutes: rule.ScheduleExpression === undefined ? undefined : readRate(rule.ScheduleExpression),
        tells: topics.length > 0 ? rule.Description : undefined,
        targets: functions.map((target) => ({
          functionArn: target.Arn,
          retries: target.RetryPolicy?.MaximumRetryAttempts,
          deadLetters: target.DeadLetterConfig?.Arn,
        })),
      },
    ];
  });
};
