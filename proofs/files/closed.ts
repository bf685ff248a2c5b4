import type { Files } from '../../test/support/files/files-of.ts';

/** Who may read a document once it is open, and who never may. */
const READERS = ['instructrice', 'auditrice'] as const;

/** Nobody gets the file: neither who sent it, nor who examines, nor another structure, nor who knows its address. */
export const notClosed = async (
  { files, other }: { files: Files; other: string },
  id: string,
  address: string,
): Promise<string[]> => {
  const asked = [files.file(id), ...READERS.map((as) => files.file(id, as))];
  const closed = (await Promise.all(asked)).filter(
    ({ status, body }) => status !== 422 || body['type'] !== 'urn:label-ess:document-closed',
  );
  const theirs = await files.file(id, other);
  const bare = await fetch(address);
  return [
    ...closed.map(({ status }) => `answered ${status}`),
    ...(theirs.status === 404 ? [] : [`answered ${theirs.status} to another structure`]),
    ...(bare.ok ? ['read at its bare address'] : []),
  ];
};
