import * as z from 'zod';
import type { Model } from './resolve.ts';

/** A bucket of the template, and what happens to what is put in it. */
export type BucketDefinition = {
  readonly name: string;
  readonly versioned: boolean;
  /** For how long each version is kept from everybody (Object Lock, compliance mode), in ms; null where it is not. */
  readonly lockMs: number | null;
  /** Whether the account's bus is told of new objects. */
  readonly tells: boolean;
  /** Origins whose pages may call it, by method. */
  readonly cors: readonly { readonly origins: readonly string[]; readonly methods: readonly string[] }[];
};

/** A plan that scans what comes into a bucket: as whom, and under which prefixes. */
export type ScanDefinition = {
  readonly plan: string;
  readonly role: string;
  readonly bucket: string;
  readonly prefixes: readonly string[];
};

const Bucket = z.object({
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  ObjectLockEnabled: z.literal(true).optional(),
  ObjectLockConfiguration: z
    .strictObject({
      ObjectLockEnabled: z.literal('Enabled'),
      Rule: z.strictObject({
        DefaultRetention: z.strictObject({ Mode: z.literal('COMPLIANCE'), Days: z.int().min(1) }),
      }),
    })
    .optional(),
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.boolean() }) })
    .optional(),
  CorsConfiguration: z
    .object({
      CorsRules: z.array(
        z.object({ AllowedOrigins: z.array(z.string()), AllowedMethods: z.array(z.string()) }),
      ),
    })
    .optional(),
});

const Plan = z.object({
  Role: z.string(),
  ProtectedResource: z.object({
    S3Bucket: z.object({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()).default(['']) }),
  }),
  Actions: z.object({ Tagging: z.object({ Status: z.literal('ENABLED') }) }),
});

const DAY_MS = 86_400_000;

/** The buckets of the template. */
export const bucketsOf = (model: Model): readonly BucketDefinition[] =>
  model.parts('AWS::S3::Bucket').map(({ ref, properties }) => {
    const { VersioningConfiguration, ObjectLockConfiguration, NotificationConfiguration, CorsConfiguration } =
      Bucket.parse(properties);
    const versioned = VersioningConfiguration?.Status === 'Enabled';
    const days = ObjectLockConfiguration?.Rule.DefaultRetention.Days;
    if (days !== undefined && !versioned)
      throw new Error(`Le dépôt ${ref} verrouille sans garder de versions.`);
    return {
      name: ref,
      versioned,
      lockMs: days === undefined ? null : days * DAY_MS,
      tells: NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled === true,
      cors: (CorsConfiguration?.CorsRules ?? []).map((rule) => ({
        origins: rule.AllowedOrigins,
        methods: rule.AllowedMethods,
      })),
    };
  });

/** The plans of the template that scan what comes into a bucket, each marking what it scanned. */
export const scansOf = (model: Model): readonly ScanDefinition[] =>
  model.parts('AWS::GuardDuty::MalwareProtectionPlan').map(({ arn, properties }) => {
    const { Role, ProtectedResource } = Plan.parse(properties);
    const { BucketName: bucket, ObjectPrefixes: prefixes } = ProtectedResource.S3Bucket;
    return { plan: arn, role: Role.split('/').at(-1) ?? '', bucket, prefixes };
  });
