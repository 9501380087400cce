import type { XmlTree } from '../xml.ts';
import type { StoredObject } from './buckets.ts';

const KEYS_MAX = 1000;

/** The answer of ListObjectsV2: keys in UTF-8 order from a prefix on, those behind a delimiter folded into common prefixes. */
export function listObjects(
  bucket: string,
  objects: Iterable<StoredObject>,
  query: URLSearchParams,
): XmlTree {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const maxKeys = Math.min(Number(query.get('max-keys') ?? KEYS_MAX), KEYS_MAX);
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : fromToken(token);

  const contents: StoredObject[] = [];
  const folders = new Set<string>();
  let last = after;
  let isTruncated = false;
  for (const object of [...objects].sort(byKey)) {
    if (!object.key.startsWith(prefix) || object.key <= after) continue;
    const cut = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const folder = cut < 0 ? undefined : object.key.slice(0, cut + delimiter.length);
    const isCounted = folder !== undefined && (folders.has(folder) || after.startsWith(folder));
    if (!isCounted && contents.length + folders.size >= maxKeys) {
      isTruncated = true;
      break;
    }
    if (folder === undefined) contents.push(object);
    else if (!after.startsWith(folder)) folders.add(folder);
    last = object.key;
  }
  return {
    Name: bucket,
    Prefix: prefix,
    ...(delimiter === '' ? {} : { Delimiter: delimiter }),
    KeyCount: contents.length + folders.size,
    MaxKeys: maxKeys,
    IsTruncated: isTruncated,
    ...(isTruncated ? { NextContinuationToken: toToken(last) } : {}),
    Contents: contents.map(({ key, modifiedAt, etag, size }) => ({
      Key: key,
      LastModified: new Date(modifiedAt).toISOString(),
      ETag: `"${etag}"`,
      Size: size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: [...folders].map((folder) => ({ Prefix: folder })),
  };
}

function byKey(a: StoredObject, b: StoredObject): number {
  return Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));
}

const toToken = (key: string) => Buffer.from(key).toString('base64url');
const fromToken = (token: string) => Buffer.from(token, 'base64url').toString();
