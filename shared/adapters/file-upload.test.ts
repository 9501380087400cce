import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '#local/aws/testing/sdk-server.ts';
import { uploadText } from './file-upload.ts';
import { fileStore } from './files.ts';

const BUCKET = 'regua-files';
const KEY = 'import-work/loja-aurora/planilha.csv';
const LINE = 'A-1;Maria da Conceição\r\n'.repeat(1_000);

let server: SdkServer;
let client: S3Client;
beforeAll(async () => {
  server = await serveForSdk();
  client = new S3Client({ ...server.client, forcePathStyle: true });
});
afterAll(() => server.close());

async function* lines(count: number, failure?: Error): AsyncGenerator<string> {
  for (let at = 0; at < count; at++) yield LINE;
  if (failure) throw failure;
}

test.each([1, 800])('a file of %i times a thousand lines is written whole', async (count) => {
  await uploadText(client, BUCKET)(KEY, lines(count), 'text/csv');
  const bytes = Buffer.byteLength(LINE) * count;
  const found = await fileStore(client, BUCKET).describe(KEY);
  expect(found?.bytes).toBe(bytes);
});

test.each([1, 800])('of a text that breaks off after %i pieces there is no file', async (count) => {
  const key = `${KEY}-${count}`;
  const failure = new Error('broken');
  await expect(uploadText(client, BUCKET)(key, lines(count, failure), 'text/csv')).rejects.toBe(
    failure,
  );
  expect(await fileStore(client, BUCKET).describe(key)).toBeNull();
});
