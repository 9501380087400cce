import { hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { createBuckets, type StoredObject } from './buckets.ts';
import { type CreatedBy, objectCreatedEvent } from './object-created-event.ts';
import { createObjectStore, type Piece } from './object-store.ts';

/** Objects that arrive under a prefix of a bucket are told to a queue. */
export type ArrivalNotification = {
  readonly bucket: string;
  readonly prefix: string;
  readonly queue: string;
};

export type Description = {
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
};

type Place = { readonly bucket: string; readonly key: string };

type Surroundings = {
  clock: Clock;
  ids: Chance;
  region: string;
  folder: string | undefined;
  notify: (queue: string, body: string) => void;
};

export type S3 = ReturnType<typeof createS3>;

/** All buckets: objects whole or in parts, with the notifications of their arrival. */
export function createS3({ clock, ids, region, folder, notify }: Surroundings) {
  const buckets = createBuckets();
  const store = createObjectStore(folder, ids);
  const notifications: ArrivalNotification[] = [];
  let arrivals = 0;

  async function keep(
    { bucket, key }: Place,
    pieces: Piece[],
    etag: string,
    { contentType, metadata }: Description,
    eventName: CreatedBy,
  ): Promise<StoredObject> {
    const objects = buckets.bucket(bucket);
    const size = pieces.reduce((sum, piece) => sum + piece.size, 0);
    const replaced = objects.get(key);
    const object: StoredObject = {
      key,
      pieces,
      size,
      etag,
      contentType,
      metadata: { ...metadata },
      modifiedAt: clock.now(),
    };
    objects.set(key, object);
    if (replaced !== undefined) store.remove(replaced.pieces);
    arrivals += 1;
    const sequencer = arrivals.toString(16).toUpperCase().padStart(16, '0');
    for (const { bucket: watched, prefix, queue } of notifications) {
      if (watched !== bucket || !key.startsWith(prefix)) continue;
      const event = objectCreatedEvent(bucket, object, eventName, { region, sequencer });
      notify(queue, JSON.stringify(event));
    }
    return object;
  }

  return {
    ...buckets,
    close: store.close,
    notifyArrivals: (notification: ArrivalNotification) => void notifications.push(notification),
    async put(place: Place, content: Readable, description: Description): Promise<StoredObject> {
      buckets.bucket(place.bucket);
      const piece = await store.write(content);
      return keep(place, [piece], piece.md5, description, 'ObjectCreated:Put');
    },
    /** The bytes `start` to `end`, both included. */
    read: (object: StoredObject, start = 0, end = object.size - 1): Readable =>
      store.read(object.pieces, start, end),
    /** Deletes an object; one that is not there is no error. */
    async delete({ bucket, key }: Place): Promise<void> {
      const object = buckets.bucket(bucket).get(key);
      if (object === undefined) return;
      buckets.bucket(bucket).delete(key);
      store.remove(object.pieces);
    },
    startUpload({ bucket, key }: Place, { contentType, metadata }: Description): string {
      buckets.bucket(bucket);
      const id = ids.uuid();
      buckets.uploads.set(id, { bucket, key, contentType, metadata: { ...metadata }, parts: {} });
      return id;
    },
    async putPart(uploadId: string, partNumber: number, content: Readable): Promise<string> {
      const upload = buckets.findUpload(uploadId);
      const piece = await store.write(content);
      const replaced = upload.parts[partNumber];
      upload.parts[partNumber] = piece;
      if (replaced !== undefined) store.remove([replaced]);
      return piece.md5;
    },
    /** Joins the listed parts, in ascending order, to an object. */
    async completeUpload(
      uploadId: string,
      listed: readonly { partNumber: number; etag: string }[],
    ): Promise<StoredObject> {
      const upload = buckets.findUpload(uploadId);
      const pieces = listed.map(({ partNumber, etag }, index) => {
        const piece = upload.parts[partNumber];
        if (piece?.md5 !== etag) {
          throw new AwsError(
            'InvalidPart',
            'One or more of the specified parts could not be found.',
          );
        }
        if (partNumber <= (listed[index - 1]?.partNumber ?? 0)) {
          throw new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order.');
        }
        return piece;
      });
      if (pieces.length === 0) {
        throw new AwsError('MalformedXML', 'The XML you provided lists no parts.');
      }
      const md5s = Buffer.concat(pieces.map(({ md5 }) => Buffer.from(md5, 'hex')));
      const etag = `${hash('md5', md5s)}-${pieces.length}`;
      buckets.uploads.delete(uploadId);
      return keep(upload, pieces, etag, upload, 'ObjectCreated:CompleteMultipartUpload');
    },
    async abortUpload(uploadId: string): Promise<void> {
      const upload = buckets.findUpload(uploadId);
      buckets.uploads.delete(uploadId);
      store.remove(Object.values(upload.parts));
    },
  };
}
