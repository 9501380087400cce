import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Links carry rights, so they live for as long as a person needs to use them. */
export const LINK_SECONDS = 900;

/** Links to single files for people who have no AWS credentials. */
export type FileLinks = {
  /** To PUT one file at this key. */
  readonly toUpload: (key: string) => Promise<string>;
  /** To GET one file, saved under a name of letters, digits, dots and hyphens. */
  readonly toDownload: (key: string, fileName: string) => Promise<string>;
};

/**
 * @param client with `requestChecksumCalculation: 'WHEN_REQUIRED'`, else the checksum of an empty body is signed into
 *   the link and no file fits it
 */
export function fileLinks(client: S3Client, bucket: string): FileLinks {
  const expiry = { expiresIn: LINK_SECONDS };
  return {
    toUpload: (key) =>
      getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: key }), expiry),
    toDownload: (key, fileName) => {
      const ResponseContentDisposition = `attachment; filename="${fileName}"`;
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition,
      });
      return getSignedUrl(client, command, expiry);
    },
  };
}
