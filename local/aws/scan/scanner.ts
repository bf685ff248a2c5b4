import type { Notice } from '../../bus/event.ts';
import { DEFAULT_BUS } from '../../template/names.ts';
import type { ScanDefinition } from '../../template/buckets.ts';
import type { Statement } from '../../template/policies.ts';
import type { OnUse } from '../aws.ts';
import { missingRight } from '../authorize.ts';
import type { ObjectStore, Version } from '../object-store.ts';
import { scanBytes, type ScanResult } from './scan-bytes.ts';

/** Scans a version and tells its verdict, at once or later; whoever tells nothing leaves it without one. */
export type Scan = (
  scanned: { readonly version: Version; readonly body: Buffer },
  tell: (result: ScanResult) => void,
) => void;

type ScannerOptions = {
  readonly scans: readonly ScanDefinition[];
  readonly store: ObjectStore;
  readonly policies: ReadonlyMap<string, readonly Statement[]>;
  readonly scan?: Scan | undefined;
  readonly post: (busArn: string, notice: Notice) => void;
  readonly onUse: OnUse;
};

/** What stands for GuardDuty: scans what comes into the buckets of the template's plans, after it came. */
export type Scanner = {
  readonly created: (version: Version) => void;
  /** Scans what a stop left without a verdict. */
  readonly resume: () => void;
  readonly quiet: () => boolean;
};

const MARK = 'GuardDutyMalwareScanStatus';

const usual: Scan = ({ body }, tell) => tell(scanBytes(body));

/** The event that tells of a scan, as the service words it. */
const resultNotice = (plan: string, { bucket, key, version }: Version, result: ScanResult): Notice => ({
  source: 'aws.guardduty',
  detailType: 'GuardDuty Malware Protection Object Scan Result',
  resources: [plan],
  detail: {
    schemaVersion: '1.0',
    scanStatus: result === 'UNSUPPORTED' ? 'SKIPPED' : result.endsWith('FOUND') ? 'COMPLETED' : 'FAILED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: { bucketName: bucket, objectKey: key, versionId: version, s3Throttled: false },
    scanResultDetails: {
      scanResultStatus: result,
      threats: result === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File' }] : null,
    },
  },
});

export const makeScanner = ({ scans, store, policies, scan, post, onUse }: ScannerOptions): Scanner => {
  let pending = 0;
  const planOf = ({ bucket, key }: Version): ScanDefinition | undefined =>
    scans.find((plan) => plan.bucket === bucket && plan.prefixes.some((prefix) => key.startsWith(prefix)));

  /** The service acts in the name of its role, and no further. */
  const may = ({ role }: ScanDefinition, { bucket, key }: Version): boolean => {
    const demands = ['s3:GetObjectVersion', 's3:PutObjectVersionTagging'].map((action) => ({
      action,
      resource: `arn:aws:s3:::${bucket}/${key}`,
      context: {},
    }));
    if (missingRight(policies.get(role) ?? [], demands) !== undefined) return false;
    onUse(role, demands);
    return true;
  };

  const tell = (plan: ScanDefinition, version: Version, result: ScanResult): void => {
    store.tag(version, { ...store.tags(version), [MARK]: result });
    post(DEFAULT_BUS, resultNotice(plan.plan, version, result));
  };

  const run = (plan: ScanDefinition, version: Version): void => {
    const body = store.get(version, version.version)?.body;
    if (body === undefined) return;
    if (may(plan, version)) (scan ?? usual)({ version, body }, (result) => tell(plan, version, result));
    else tell(plan, version, 'ACCESS_DENIED');
  };

  const created = (version: Version): void => {
    const plan = planOf(version);
    if (plan === undefined) return;
    pending += 1;
    setImmediate(() => {
      pending -= 1;
      run(plan, version);
    });
  };

  return {
    created,
    resume: () => {
      for (const { tags, ...version } of store.versions()) if (!(MARK in tags)) created(version);
    },
    quiet: () => pending === 0,
  };
};
