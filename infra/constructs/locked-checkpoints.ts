import { Duration } from 'aws-cdk-lib';
import { Bucket, type BucketProps, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export type LockedCheckpointsProps = {
  /** What every bucket of ours is: private, encrypted, over TLS only, kept. */
  readonly bucket: BucketProps;
  readonly accesses: Bucket;
};

/**
 * As long as the dossiers whose facts a checkpoint covers: a label of two years that may wait a year for its renewal, then
 * ten years after its end (GDP-04). Nobody can shorten it once a day is written, so it is no longer than that; what is locked
 * tells nothing of anybody.
 */
const LOCKED_YEARS = 13;
const DAYS_A_YEAR = 366;

/**
 * A second copy of each day's checkpoint, that nobody removes or replaces before its time: neither a function, nor whoever
 * administers the account (P15). What was published says what the past was; this says it even if the site is rewritten.
 */
export class LockedCheckpoints extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { bucket, accesses }: LockedCheckpointsProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...bucket,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(LOCKED_YEARS * DAYS_A_YEAR)),
      serverAccessLogsBucket: accesses,
      serverAccessLogsPrefix: 'checkpoints/',
    });
  }
}
