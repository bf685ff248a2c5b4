import type { ObjectStore, Place, Version } from '../object-store.ts';
import { type ServiceAnswer, type ServiceCall, ServiceFault } from '../service.ts';

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whether a bucket is asked which versions it has. */
export const listsVersions = ({ method, query }: ServiceCall): boolean =>
  method === 'GET' && query.has('versions');

/** The versions under a prefix, as S3 lists them; a page holds all that is kept here. */
export const answerVersions = (store: ObjectStore, { bucket }: Place, call: ServiceCall): ServiceAnswer => {
  const prefix = call.query.get('prefix') ?? '';
  const found = store.versions().filter((each) => each.bucket === bucket && each.key.startsWith(prefix));
  const lines = found.map(
    ({ key, version }) =>
      `<Version><Key>${xml(key)}</Key><VersionId>${version}</VersionId><IsLatest>false</IsLatest></Version>`,
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><ListVersionsResult><IsTruncated>false</IsTruncated>${lines.join('')}</ListVersionsResult>`,
  };
};

/** Removes one version for good; without a version S3 would only hide what is there. */
export const removeVersion = (store: ObjectStore, place: Place, call: ServiceCall): ServiceAnswer => {
  const version = call.query.get('versionId');
  if (version === null) throw new ServiceFault(501, 'NotImplemented', 'Only versions are removed here');
  const removed: Version = { ...place, version };
  store.remove(removed);
  return { status: 204, headers: { 'x-amz-version-id': version }, body: '' };
};
