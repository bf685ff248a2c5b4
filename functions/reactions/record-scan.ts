import { log } from '../shell/log.ts';
import { makeDocumentEvents, ObjectScanned } from './document-events.ts';

const { takeIn, recordScan } = makeDocumentEvents();

/** No verdict on the file: our rights or the scanner failed, and a person must look. */
const OF_OURS: readonly string[] = ['ACCESS_DENIED', 'FAILED'];

/** Only « no threat found » on the very version that was received opens a document (P22). */
export const handler = async (event: unknown): Promise<void> => {
  const { time, detail } = ObjectScanned.parse(event);
  const { objectKey: key, versionId: objectVersion } = detail.s3ObjectDetails;
  const result = detail.scanResultDetails.scanResultStatus;
  const told = { key, objectVersion, time };
  const known = (await takeIn(told)) && (await recordScan(told, result));
  if (OF_OURS.includes(result)) log('ERROR', { event: 'scan-failed', function: 'record-scan' });
  else log(known ? 'INFO' : 'WARN', { event: known ? 'scanned' : 'unknown-object', function: 'record-scan' });
};
