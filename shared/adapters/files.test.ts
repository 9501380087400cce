import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '#local/aws/testing/sdk-server.ts';
import { FileReplaced, type FileStore, fileStore } from './files.ts';

const BUCKET = 'regua-files';
const KEY = 'imports/loja-aurora/março 2026.csv';
let server: SdkServer;
let client: S3Client;
let files: FileStore;

beforeAll(async () => {
  server = await serveForSdk();
  client = new S3Client({ ...server.client, forcePathStyle: true });
  files = fileStore(client, BUCKET);
});
afterAll(() => server.close());

const put = (Body: string) =>
  client.send(
    new PutObjectCommand({ Bucket: BUCKET, Key: KEY, Body, Metadata: { mapping: '{}' } }),
  );
const text = async (etag: string, from: number, bytes: number): Promise<string> =>
  Buffer.from(await files.read(KEY, etag, from, bytes)).toString();

test('a file is described and read piece by piece', async () => {
  await put('codigo;nome\n1;João\n');
  const described = await files.describe(KEY);
  expect(described).toMatchObject({ bytes: 20, metadata: { mapping: '{}' } });
  const { etag = '' } = described ?? {};
  expect(await text(etag, 0, 6)).toBe('codigo');
  expect(await text(etag, 12, 1_000)).toBe('1;João\n');
});

test('a file that is replaced or deleted while it is read is found out', async () => {
  await put('um');
  const { etag = '' } = (await files.describe(KEY)) ?? {};
  await put('outro');
  await expect(text(etag, 0, 1)).rejects.toBeInstanceOf(FileReplaced);
  await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: KEY }));
  await expect(text(etag, 0, 1)).rejects.toBeInstanceOf(FileReplaced);
  expect(await files.describe(KEY)).toBeNull();
});

test('what is written can be read', async () => {
  await files.write(KEY, 'motivo;João', 'text/csv; charset=utf-8');
  const { etag = '' } = (await files.describe(KEY)) ?? {};
  expect(await text(etag, 0, 100)).toBe('motivo;João');
});
