import type { BucketDefinition } from '../../template/buckets.ts';
import type { StoredObject } from '../object-store.ts';
import { type ServiceCall, ServiceFault } from '../service.ts';
import { header } from './place.ts';

const UNTIL = 'x-amz-object-lock-retain-until-date';

/**
 * What a version bears that comes into a bucket that locks: until when nobody removes it (Object Lock, compliance mode). S3
 * takes none whose sender does not say what it should hold.
 */
export const lockedHeaders = (
  { lockMs }: BucketDefinition,
  call: ServiceCall,
  now: number,
): Readonly<Record<string, string>> => {
  if (lockMs === null) return {};
  const says = ['content-md5', 'x-amz-checksum-sha256', 'x-amz-checksum-crc32'];
  if (says.every((name) => header(call, name) === undefined))
    throw new ServiceFault(
      400,
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  return {
    'x-amz-object-lock-mode': 'COMPLIANCE',
    [UNTIL]: new Date(now + lockMs).toISOString(),
  };
};

/** Nobody removes a version before its time, whatever rights they hold. @throws ServiceFault AccessDenied */
export const refuseLocked = (object: StoredObject | undefined, now: number): void => {
  const until = object?.headers[UNTIL];
  if (until !== undefined && Date.parse(until) > now)
    throw new ServiceFault(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
};
