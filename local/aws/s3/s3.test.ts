import { createHash, hash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';

const Bucket = 'regua-files';
const Key = 'imports/carteira de março.csv';
const MIB = 1024 * 1024;

let server: SdkServer;
let s3: S3Client;
beforeEach(async () => {
  server = await serveForSdk();
  s3 = new S3Client(server.client);
});
afterEach(() => server.close());

async function read(Range?: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, Range }));
  return (await Body?.transformToString()) ?? '';
}

test('an object comes back with its type and metadata, whole or in part', async () => {
  const Metadata = { credor: '42' };
  await s3.send(
    new PutObjectCommand({ Bucket, Key, Body: 'nome;valor', ContentType: 'text/csv', Metadata }),
  );

  expect(await read()).toBe('nome;valor');
  expect(await read('bytes=5-')).toBe('valor');
  expect(await read('bytes=-3')).toBe('lor');
  expect(await read('bytes=0-3')).toBe('nome');
  expect(await s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
    ContentLength: 10,
    ContentType: 'text/csv',
    ETag: `"${hash('md5', 'nome;valor')}"`,
    Metadata,
  });
});

test('an object that is deleted or never was is not found', async () => {
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key }));

  await expect(read()).rejects.toBeInstanceOf(NoSuchKey);
  await expect(s3.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({
    name: 'NotFound',
  });
});

test('a stream of unknown checksum is stored without its chunk framing', async () => {
  const chunks = Array.from({ length: 40 }, (_, index) => Buffer.alloc(50_000, index));
  const Body = Readable.from(chunks);
  await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: 2_000_000 }));

  const { Body: stored } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const bytes = await stored?.transformToByteArray();
  expect(
    createHash('md5')
      .update(bytes ?? '')
      .digest('hex'),
  ).toBe(hash('md5', Buffer.concat(chunks)));
});

test('parts become one object, and its arrival is told to the queue of imports', async () => {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const bodies = [Buffer.alloc(5 * MIB, 'a'), Buffer.from('the end')];
  const Parts = [];
  for (const [index, Body] of bodies.entries()) {
    const PartNumber = index + 1;
    const { ETag } = await s3.send(
      new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }),
    );
    Parts.push({ PartNumber, ETag });
  }
  const { ETag } = await s3.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
  );

  expect(ETag).toMatch(/-2"$/);
  expect(await read(`bytes=${5 * MIB - 2}-${5 * MIB + 2}`)).toBe('aathe');
  const [message] = server.aws.services.sqs.queue('steps').receive(10);
  expect(JSON.parse(message?.body ?? '')).toMatchObject({
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:CompleteMultipartUpload',
        s3: {
          bucket: { name: Bucket },
          object: { key: 'imports/carteira+de+mar%C3%A7o.csv', size: 5 * MIB + 7 },
        },
      },
    ],
  });
});

test('keys are listed by prefix and folder, page by page', async () => {
  for (const key of ['a/1', 'a/2', 'b', 'c/1'])
    await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: key }));

  const folders = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }));
  expect(folders.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['a/', 'c/']);
  expect(folders.Contents?.map(({ Key: key }) => key)).toEqual(['b']);

  const first = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 3 }));
  const ContinuationToken = first.NextContinuationToken;
  const second = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken }));
  expect([first, second].map(({ Contents }) => Contents?.map(({ Key: key }) => key))).toEqual([
    ['a/1', 'a/2', 'b'],
    ['c/1'],
  ]);
});

test('a presigned address lets anybody upload until its time is over', async () => {
  const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key }), {
    expiresIn: 900,
    signingDate: new Date(server.aws.now()),
  });

  expect((await fetch(url, { method: 'PUT', body: 'nome' })).status).toBe(200);
  expect(await read()).toBe('nome');
  await server.aws.advanceTo(server.aws.now() + 901_000);
  const late = await fetch(url, { method: 'PUT', body: 'late' });
  expect([late.status, await late.text()]).toEqual([
    403,
    expect.stringContaining('Request has expired'),
  ]);
});

test('an object larger than anybody would hold in memory passes through', async () => {
  const megabyte = Buffer.alloc(MIB, 'x');
  const Body = Readable.from(
    (function* () {
      for (let count = 0; count < 300; count++) yield megabyte;
    })(),
  );
  const before = process.memoryUsage().arrayBuffers;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: 300 * MIB }));

  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * MIB);
  expect(await s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
    ContentLength: 300 * MIB,
  });
});
