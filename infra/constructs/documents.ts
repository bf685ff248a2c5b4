import { CfnCondition, CfnParameter, Duration, Fn } from 'aws-cdk-lib';
import { Effect, AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket, type BucketProps, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { MalwareScan } from './malware-scan.ts';

export type DocumentsProps = {
  /** What every bucket of ours is: private, encrypted, over TLS only, kept. */
  readonly bucket: BucketProps;
  readonly accesses: Bucket;
};

/** The mark that the scan leaves on a version, and those of its values with which nobody ever opens it. */
const MARK = 'GuardDutyMalwareScanStatus';
const NEVER_OPENED = ['THREATS_FOUND', 'UNSUPPORTED'];

/** Files that people send: each version in quarantine until its scan marked it clean (P22). */
export class Documents extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { bucket, accesses }: DocumentsProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...bucket,
      versioned: true,
      serverAccessLogsBucket: accesses,
      serverAccessLogsPrefix: 'documents/',
      lifecycleRules: [
        { id: 'half-sent', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // Kept for a month, for who wants to know what came.
        ...NEVER_OPENED.map((value) => ({
          id: `never-opened-${value.toLowerCase().replace('_', '-')}`,
          tagFilters: { [MARK]: value },
          expiration: Duration.days(30),
          noncurrentVersionExpiration: Duration.days(1),
        })),
      ],
    });
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    resource.corsConfiguration = this.cors();
    const { role } = new MalwareScan(this, 'Scan', this.bucket);
    // A mark is the scan's alone: who could write it could open any file.
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObjectTagging', 's3:PutObjectVersionTagging', 's3:DeleteObjectVersionTagging'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': role.roleArn } },
      }),
    );
  }

  /** Pages of the service alone send files and open them by the links that it gives, once its address is known. */
  private cors(): CfnBucket.CorsConfigurationProperty {
    const origin = new CfnParameter(this, 'PublicOrigin', {
      type: 'String',
      default: '',
      description:
        'Where people reach the service, without a final slash: its pages alone may send and open files',
    });
    origin.overrideLogicalId('PublicOrigin');
    const unknown = new CfnCondition(this, 'WithoutOrigin', {
      expression: Fn.conditionEquals(origin.valueAsString, ''),
    });
    // A name that nothing answers to stands for nobody.
    const from = Fn.conditionIf(unknown.logicalId, 'https://origin.invalid', origin.valueAsString).toString();
    return {
      corsRules: [
        { allowedMethods: ['POST', 'GET'], allowedOrigins: [from], allowedHeaders: ['*'], maxAge: 300 },
      ],
    };
  }
}
