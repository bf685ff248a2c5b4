import * as z from 'zod';
import { missingRight } from '../aws/authorize.ts';
import { policiesOf } from './policies.ts';
import type { Model } from './resolve.ts';

/** A queue that a function reads. */
export type QueueMapping = {
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  /** Whether the function says which letters it failed on; else its answer is about all of them. */
  readonly partial: boolean;
};

const Mapping = z.strictObject({
  EventSourceArn: z.string().regex(/^arn:aws:sqs:/),
  FunctionName: z.string(),
  BatchSize: z.number().int().default(10),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
});

const Role = z.object({ Role: z.string() });
const READING = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/**
 * The queues of the template that functions read; throws on a source or a setting that the local run
 * does not know, and on a right that is missing.
 */
export const queueMappingsOf = (model: Model): readonly QueueMapping[] => {
  const functions = model.parts('AWS::Lambda::Function');
  const policies = policiesOf(model);
  return model.parts('AWS::Lambda::EventSourceMapping').map(({ id, properties }) => {
    const { EventSourceArn, FunctionName, BatchSize, FunctionResponseTypes } = Mapping.parse(properties);
    const reader = functions.find(({ ref, arn }) => ref === FunctionName || arn === FunctionName);
    if (reader === undefined) throw new Error(`La file de ${id} est lue par une fonction inconnue.`);
    const role = Role.parse(reader.properties).Role.split('/').at(-1) ?? '';
    const demands = READING.map((action) => ({ action, resource: EventSourceArn, context: {} }));
    const missing = missingRight(policies.get(role) ?? [], demands);
    if (missing !== undefined)
      throw new Error(`La fonction ${reader.ref} n’a pas le droit ${missing.action} sur ${EventSourceArn}.`);
    return {
      queueArn: EventSourceArn,
      functionArn: reader.arn,
      batchSize: BatchSize,
      partial: FunctionResponseTypes.length > 0,
    };
  });
};
