import * as z from 'zod';
import type { Model } from './resolve.ts';

/** A KMS key of the template. */
export type KeyDefinition = {
  readonly id: string;
  readonly arn: string;
  readonly spec: 'SYMMETRIC_DEFAULT' | 'RSA_2048';
};

const Key = z.object({ KeySpec: z.enum(['SYMMETRIC_DEFAULT', 'RSA_2048']).default('SYMMETRIC_DEFAULT') });

/** The keys of the template; throws on a kind of key that cannot be imitated here. */
export const keysOf = (model: Model): readonly KeyDefinition[] =>
  model
    .parts('AWS::KMS::Key')
    .map(({ ref, arn, properties }) => ({ id: ref, arn, spec: Key.parse(properties).KeySpec }));
