import * as z from 'zod';
import type { Model } from './resolve.ts';

/** Which paths are files of which bucket, as the distribution of the template says. */
export type SiteDefinition = { readonly patterns: readonly string[]; readonly bucket: string | null };

const Distribution = z.object({
  DistributionConfig: z.object({
    Origins: z.array(
      z.object({ Id: z.string(), DomainName: z.string(), S3OriginConfig: z.unknown().optional() }),
    ),
    CacheBehaviors: z.array(z.object({ PathPattern: z.string(), TargetOriginId: z.string() })).default([]),
  }),
});

/** The public files of the template; none when nothing stands in front of the API. */
export const siteOf = (model: Model): SiteDefinition => {
  const [part] = model.parts('AWS::CloudFront::Distribution');
  if (part === undefined) return { patterns: [], bucket: null };
  const { Origins, CacheBehaviors } = Distribution.parse(part.properties).DistributionConfig;
  const files = Origins.find(({ S3OriginConfig }) => S3OriginConfig !== undefined);
  return {
    patterns: CacheBehaviors.filter(({ TargetOriginId }) => TargetOriginId === files?.Id).map(
      ({ PathPattern }) => PathPattern,
    ),
    bucket: files?.DomainName.split('.')[0] ?? null,
  };
};
