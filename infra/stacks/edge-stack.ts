import { CfnParameter, Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  Distribution,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import { Firewall } from '../constructs/firewall.ts';
import { APP_PATH, SITE_PATHS } from '../site-paths.ts';

export type EdgeStackProps = StackProps & {
  /** Host that the council owns; a trial does without. */
  readonly domain?: string;
};

/** The public host: CloudFront and a firewall in front of the API and of the public files. It lives in us-east-1, as they ask. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { domain, ...props }: EdgeStackProps) {
    super(scope, id, props);
    const apiHost = new CfnParameter(this, 'ApiHost', { description: 'Output ApiHost of the service stack' });
    const logs = new Bucket(this, 'Logs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acceptFinding(logs, 'AwsSolutions-S1');
    const files = this.files();
    const answered = {
      origin: new HttpOrigin(apiHost.valueAsString, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      // What the gateway and the firewall answer by themselves has no headers of ours.
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
    const distribution = new Distribution(this, 'Distribution', {
      ...(domain !== undefined && this.host(domain)),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      webAclId: new Firewall(this, 'Firewall').arn,
      logBucket: logs,
      logIncludesCookies: false,
      // A label shows its state at once: nothing that a function answers is kept at the edge.
      defaultBehavior: {
        ...answered,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      additionalBehaviors: {
        ...Object.fromEntries(SITE_PATHS.map((path) => [path, files])),
        [APP_PATH]: { ...answered, cachePolicy: CachePolicy.CACHING_OPTIMIZED, compress: true },
      },
    });
    acceptFinding(distribution, 'AwsSolutions-CFR1');
    if (domain === undefined) acceptFinding(distribution, 'AwsSolutions-CFR4');
  }

  private host(domain: string) {
    const certificate = new CfnParameter(this, 'CertificateArn', {
      description: `Certificate of ${domain}, in us-east-1`,
    });
    return {
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate.valueAsString),
    };
  }

  /** Public files: as long at the edge as each of them says, and not a second where it says nothing. */
  private files(): BehaviorOptions {
    const host = new CfnParameter(this, 'SiteHost', { description: 'Output SiteHost of the data stack' });
    const bucket = Bucket.fromBucketAttributes(this, 'Site', {
      bucketName: Fn.select(0, Fn.split('.', host.valueAsString)),
      bucketRegionalDomainName: host.valueAsString,
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      cachePolicy: new CachePolicy(this, 'Files', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        headerBehavior: CacheHeaderBehavior.none(),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      // Read by verifiers and pages of any origin; with no cookie, there is nothing to take.
      responseHeadersPolicy: ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
  }
}
