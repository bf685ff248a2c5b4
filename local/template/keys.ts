import * as z from 'zod';
import type { Model } from './resolve.ts';

/** A KMS key of the template. */
export type KeyDefinition = {
  readonly id: string;
  readonly arn: string;
  readonly spec: KeySpec;
};

const KeySpec = z.enum(['SYMMETRIC_DEFAULT', 'RSA_2048', 'ECC_NIST_EDWARDS25519']);
type KeySpec = z.infer<typeof KeySpec>;

const Key = z.object({ KeySpec: KeySpec.default('SYMMETRIC_DEFAULT') });

/** The keys of the template; throws on a kind of key that cannot be imitated here. */
export const keysOf = (model: Model): readonly KeyDefinition[] =>
  model
    .parts('AWS::KMS::Key')
    .map(({ ref, arn, properties }) => ({ id: ref, arn, spec: Key.parse(properties).KeySpec }));
