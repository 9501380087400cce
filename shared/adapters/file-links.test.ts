import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { serveForSdk } from '#local/aws/testing/sdk-server.ts';
import { fileLinks } from './file-links.ts';
import { fileStore } from './files.ts';

const BUCKET = 'regua-files';
const KEY = 'imports/loja-aurora/2026-03-20-marco-1a2b3c4d.csv';

test('whoever holds a link sends and fetches a file of debtors without credentials', async () => {
  const served = await serveForSdk();
  const client = new S3Client({
    ...served.client,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const links = fileLinks(client, BUCKET);

  const body = 'codigo;nome\r\nNF-1;Maria da Silva\r\n';
  const headers = { 'content-type': 'text/csv' };
  const upload = await links.toUpload(KEY);
  const put = await fetch(upload, { method: 'PUT', body, headers });
  expect(put.status).toBe(200);
  expect(new URL(upload).search).not.toContain('checksum');
  await expect(fileStore(client, BUCKET).describe(KEY)).resolves.toMatchObject({
    bytes: Buffer.byteLength(body),
  });

  const download = await fetch(await links.toDownload(KEY, 'rejeitadas-abc.csv'));
  expect(await download.text()).toBe(body);
  await served.close();
});
