import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export type SiteProps = {
  /** What every bucket of ours is: private, encrypted, over TLS only, kept. */
  readonly bucket: BucketProps;
  readonly accesses: Bucket;
};

/**
 * Files that anybody may read, through CloudFront alone: credentials, status lists, the document of our keys, open data,
 * checkpoints. What a file was before is kept for a while, for whoever must say what was published.
 */
export class Site extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { bucket, accesses }: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...bucket,
      versioned: true,
      serverAccessLogsBucket: accesses,
      serverAccessLogsPrefix: 'site/',
      lifecycleRules: [{ id: 'former-files', noncurrentVersionExpiration: Duration.days(400) }],
    });
    // The distribution is in another region: it is known by its account. To list tells what is not there from what fails.
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: [this.bucket.bucketArn, this.bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    new CfnOutput(this, 'Host', { value: this.bucket.bucketRegionalDomainName }).overrideLogicalId(
      'SiteHost',
    );
  }
}
