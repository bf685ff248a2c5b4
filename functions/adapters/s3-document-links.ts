import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { documentKey } from './document-keys.ts';

const UPLOAD_SECONDS = 300;
const DOWNLOAD_SECONDS = 60;

export type FileToSend = {
  council: string;
  id: string;
  size: number;
  mediaType: string;
  /** SHA-256 in base64url. */
  sha256: string;
  /** The header under which it will be handed out: kept with the object, so that no address ever holds a name. */
  disposition: string;
};

const base64 = (digest: string): string => Buffer.from(digest, 'base64url').toString('base64');

/** Leave to put one file in quarantine, or to get one out: signed for what was announced, for minutes (P22). */
export const makeS3DocumentLinks = (bucket: string) => {
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'];
  const client = new S3Client({ forcePathStyle: endpoint !== undefined });
  return {
    upload: async ({ council, id, size, mediaType, sha256, disposition }: FileToSend) => ({
      ...(await createPresignedPost(client, {
        Bucket: bucket,
        Key: documentKey(council, id),
        Expires: UPLOAD_SECONDS,
        Conditions: [['content-length-range', size, size]],
        Fields: {
          'Content-Type': mediaType,
          'Content-Disposition': disposition,
          'x-amz-checksum-algorithm': 'SHA256',
          'x-amz-checksum-sha256': base64(sha256),
        },
      })),
      expiresIn: UPLOAD_SECONDS,
    }),

    /** The address of the exact version that was scanned. */
    download: (council: string, id: string, objectVersion: string, handedOutAs: string): Promise<string> =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: documentKey(council, id),
          VersionId: objectVersion,
          ResponseContentType: handedOutAs,
          ResponseCacheControl: 'no-store',
        }),
        { expiresIn: DOWNLOAD_SECONDS },
      ),
  };
};
