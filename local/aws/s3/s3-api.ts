import { pipeline, Readable } from 'node:stream';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { readBody, type WireHandler, type WireRequest, type WireResponse } from '../wire.ts';
import { type XmlTree, xml } from '../xml.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import type { StoredObject } from './buckets.ts';
import { listObjects } from './list-objects.ts';
import { checkPresignedUrl } from './presigned-url.ts';
import type { Description, S3 } from './s3.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const COMPLETE_BYTES_MAX = 1024 * 1024;

/** A browser on another port uploads and downloads by presigned URLs. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, POST, DELETE, HEAD',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'ETag',
};

/** The S3 API (REST XML) with the bucket first in the path. Signatures are not checked, the expiry of presigned URLs is. */
export function createS3Api(s3: S3, clock: Clock, ids: Chance): WireHandler {
  return async (request) => {
    try {
      const response = await answer(s3, request, clock);
      return { ...response, headers: { ...response.headers, ...CORS } };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { code, message, status } = error;
      const content = xml({ Error: { Code: code, Message: message, RequestId: ids.uuid() } });
      const body = Buffer.from(request.method === 'HEAD' ? '' : content);
      return { status, headers: { 'content-type': 'application/xml', ...CORS }, body };
    }
  };
}

async function answer(s3: S3, request: WireRequest, clock: Clock): Promise<WireResponse> {
  const { method, query } = request;
  if (method === 'OPTIONS') return empty(200);
  checkPresignedUrl(query, clock.now());
  const [bucket = '', ...rest] = request.path.slice(1).split('/').map(decodeURIComponent);
  const place = { bucket, key: rest.join('/') };
  const uploadId = query.get('uploadId') ?? undefined;
  if (place.key === '') {
    if (method === 'GET') {
      const result = listObjects(bucket, s3.bucket(bucket).values(), query);
      return xmlResponse('ListBucketResult', result);
    }
    s3.bucket(bucket);
    if (method === 'HEAD') return empty(200);
    throw notImplemented(method);
  }

  switch (method) {
    case 'GET':
      return download(s3, s3.find(bucket, place.key), request);
    case 'HEAD':
      return { ...empty(200), headers: headersOf(s3.find(bucket, place.key)) };
    case 'PUT': {
      if (uploadId !== undefined) {
        const md5 = await s3.putPart(uploadId, Number(query.get('partNumber')), contentOf(request));
        return empty(200, { etag: `"${md5}"` });
      }
      if (request.headers['if-none-match'] === '*' && s3.bucket(bucket).has(place.key)) {
        const message = 'At least one of the pre-conditions you specified did not hold';
        throw new AwsError('PreconditionFailed', message, 412);
      }
      const { etag } = await s3.put(place, contentOf(request), descriptionOf(request));
      return empty(200, { etag: `"${etag}"` });
    }
    case 'DELETE':
      if (uploadId === undefined) await s3.delete(place);
      else await s3.abortUpload(uploadId);
      return empty(204);
    case 'POST': {
      if (query.has('uploads')) {
        const UploadId = s3.startUpload(place, descriptionOf(request));
        const result = { Bucket: bucket, Key: place.key, UploadId };
        return xmlResponse('InitiateMultipartUploadResult', result);
      }
      if (uploadId === undefined) throw notImplemented(method);
      const text = (await readBody(request.body, COMPLETE_BYTES_MAX)).toString();
      const { etag } = await s3.completeUpload(uploadId, partsIn(text));
      const result = { Location: request.path, Bucket: bucket, Key: place.key, ETag: `"${etag}"` };
      return xmlResponse('CompleteMultipartUploadResult', result);
    }
    default:
      throw notImplemented(method);
  }
}

function download(s3: S3, object: StoredObject, request: WireRequest): WireResponse {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.headers['range'] ?? '') ?? [];
  const isRange = first !== undefined && last !== undefined && first + last !== '';
  if (!isRange) return { status: 200, headers: headersOf(object), body: s3.read(object) };
  const start = first === '' ? Math.max(object.size - Number(last), 0) : Number(first);
  const end =
    first === '' || last === '' ? object.size - 1 : Math.min(Number(last), object.size - 1);
  if (start > end) {
    throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  }
  const headers = {
    ...headersOf(object),
    'content-length': String(end - start + 1),
    'content-range': `bytes ${start}-${end}/${object.size}`,
  };
  return { status: 206, headers, body: s3.read(object, start, end) };
}

function headersOf(object: StoredObject): Record<string, string> {
  return {
    'content-type': object.contentType,
    'content-length': String(object.size),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
    ...Object.fromEntries(
      Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
    ),
  };
}

function descriptionOf({ headers }: WireRequest): Description {
  return {
    contentType: headers['content-type'] ?? 'binary/octet-stream',
    metadata: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => name.startsWith('x-amz-meta-'))
        .map(([name, value]) => [name.slice('x-amz-meta-'.length), value]),
    ),
  };
}

function contentOf({ headers, body }: WireRequest): Readable {
  const stream = Buffer.isBuffer(body) ? Readable.from([body]) : body;
  const isChunked =
    headers['content-encoding']?.includes('aws-chunked') === true ||
    headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true;
  // The callback has nothing to do: an error of the stream reaches whoever reads the decoder.
  return isChunked ? pipeline(stream, decodeAwsChunked(), () => {}) : stream;
}

/** The parts that CompleteMultipartUpload lists, each with its number and ETag. */
function partsIn(text: string): { partNumber: number; etag: string }[] {
  return [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    partNumber: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
    etag: /<ETag>(?:&quot;|"|&#34;)?([^<&"]+)/.exec(part)?.[1] ?? '',
  }));
}

function xmlResponse(root: string, tree: XmlTree): WireResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${NAMESPACE}">${xml(tree)}</${root}>`;
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}

function empty(status: number, headers: Record<string, string> = {}): WireResponse {
  return { status, headers, body: Buffer.alloc(0) };
}

function notImplemented(method: string): AwsError {
  return new AwsError('NotImplemented', `The embedded S3 has no ${method} of this kind.`, 501);
}
