import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

type FileDescription = {
  readonly bytes: number;
  readonly etag: string;
  /** What was said in `x-amz-meta-*`. */
  readonly metadata: Readonly<Record<string, string>>;
};

/** Another file was put in the place of the one that is being read. */
export class FileReplaced extends Error {
  override readonly name = 'FileReplaced';
}

export type FileStore = {
  /** Null when there is no such file. */
  readonly describe: (key: string) => Promise<FileDescription | null>;
  /** A piece of a file. @throws FileReplaced when the file is no longer the one with this etag */
  readonly read: (key: string, etag: string, from: number, bytes: number) => Promise<Uint8Array>;
  readonly write: (key: string, text: string, contentType: string) => Promise<void>;
};

export function fileStore(client: S3Client, bucket: string): FileStore {
  return {
    async describe(key) {
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        const { ContentLength: bytes = 0, ETag: etag = '', Metadata: metadata = {} } = head;
        return { bytes, etag, metadata };
      } catch (error) {
        if (error instanceof NotFound) return null;
        throw error;
      }
    },

    async read(key, etag, from, bytes) {
      try {
        const range = `bytes=${from}-${from + bytes - 1}`;
        const { Body, ETag } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, Range: range }),
        );
        if (ETag !== etag || Body === undefined) throw new FileReplaced();
        return await Body.transformToByteArray();
      } catch (error) {
        throw error instanceof NoSuchKey ? new FileReplaced() : error;
      }
    },

    async write(key, text, contentType) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: contentType }),
      );
    },
  };
}
