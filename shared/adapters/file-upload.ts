import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const PART_BYTES = 8 * 1024 ** 2;
/** Parts that are held at a time: one on its way, one that fills. */
const PARTS_HELD = 2;

/**
 * Writes a file of any length as its text comes, in parts, and so at a memory that does not grow with it. Nobody sees the
 * file before all of it is there.
 *
 * @throws what `texts` throws, after what was written is given up
 */
export type UploadText = (
  key: string,
  texts: AsyncIterable<string>,
  contentType: string,
) => Promise<void>;

export function uploadText(client: S3Client, bucket: string): UploadText {
  return async (key, texts, contentType) => {
    const Body = Readable.from(texts, { objectMode: false });
    const params = { Bucket: bucket, Key: key, Body, ContentType: contentType };
    const upload = new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_HELD });
    await upload.done();
  };
}
