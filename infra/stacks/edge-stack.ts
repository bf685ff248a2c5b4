import { CfnParameter, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acceptFinding } from '../accepted-findings.ts';
import { Firewall } from '../constructs/firewall.ts';

export type EdgeStackProps = StackProps & {
  /** Host that the council owns. */
  readonly domain: string;
};

/** The public host: CloudFront and a firewall in front of the API. It lives in us-east-1, as they ask. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { domain, ...props }: EdgeStackProps) {
    super(scope, id, props);
    const apiHost = new CfnParameter(this, 'ApiHost', { description: 'Output ApiHost of the service stack' });
    const certificate = new CfnParameter(this, 'CertificateArn', {
      description: `Certificate of ${domain}, in us-east-1`,
    });
    const logs = new Bucket(this, 'Logs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acceptFinding(logs, 'AwsSolutions-S1');
    const distribution = new Distribution(this, 'Distribution', {
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate.valueAsString),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      webAclId: new Firewall(this, 'Firewall').arn,
      logBucket: logs,
      logIncludesCookies: false,
      // A label shows its state at once: nothing is kept at the edge.
      defaultBehavior: {
        origin: new HttpOrigin(apiHost.valueAsString, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        // What the gateway and the firewall answer by themselves has no headers of ours.
        responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
    });
    acceptFinding(distribution, 'AwsSolutions-CFR1');
  }
}
