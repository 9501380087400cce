import * as z from 'zod';
import { AwsError } from '../aws-error.ts';
import { Piece } from './object-store.ts';

export const StoredObject = z.object({
  key: z.string(),
  pieces: z.array(Piece),
  size: z.number(),
  /** Without quotation marks: the MD5, or that of the parts' MD5s with their number. */
  etag: z.string(),
  contentType: z.string(),
  /** What was said in x-amz-meta-* headers. */
  metadata: z.record(z.string(), z.string()),
  /** Epoch milliseconds. */
  modifiedAt: z.number(),
});
export type StoredObject = z.infer<typeof StoredObject>;

/** An upload in parts that is not complete yet. */
export const Upload = z.object({
  bucket: z.string(),
  key: z.string(),
  contentType: z.string(),
  metadata: z.record(z.string(), z.string()),
  parts: z.record(z.string(), Piece),
});
export type Upload = z.infer<typeof Upload>;

export const BucketsState = z.object({
  buckets: z.record(z.string(), z.array(StoredObject)),
  uploads: z.record(z.string(), Upload),
});
export type BucketsState = z.infer<typeof BucketsState>;

/** What is known of each object; the contents are in the object store. */
export function createBuckets() {
  const buckets = new Map<string, Map<string, StoredObject>>();
  const uploads = new Map<string, Upload>();

  function bucket(name: string): Map<string, StoredObject> {
    const found = buckets.get(name);
    if (found === undefined) {
      throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    }
    return found;
  }

  return {
    create: (name: string) => void buckets.set(name, new Map()),
    bucket,
    find(bucketName: string, key: string): StoredObject {
      const found = bucket(bucketName).get(key);
      if (found === undefined) {
        throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
      }
      return found;
    },
    uploads,
    findUpload(id: string): Upload {
      const found = uploads.get(id);
      if (found === undefined) {
        throw new AwsError('NoSuchUpload', 'The specified upload does not exist.', 404);
      }
      return found;
    },
    exportState: (): BucketsState => ({
      buckets: Object.fromEntries(
        [...buckets].map(([name, objects]) => [name, [...objects.values()]]),
      ),
      uploads: Object.fromEntries(uploads),
    }),
    importState(state: BucketsState): void {
      for (const [name, objects] of Object.entries(state.buckets)) {
        buckets.set(name, new Map(objects.map((object) => [object.key, object])));
      }
      for (const [id, upload] of Object.entries(state.uploads)) uploads.set(id, upload);
    },
  };
}
