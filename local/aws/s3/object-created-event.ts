import type { S3Event } from 'aws-lambda';
import { ACCOUNT_ID } from '../arn.ts';
import type { StoredObject } from './buckets.ts';

export type CreatedBy = 'ObjectCreated:Put' | 'ObjectCreated:CompleteMultipartUpload';

/** The notification S3 sends when an object has arrived. `sequencer` is a growing hex text, `region` the bucket's. */
export function objectCreatedEvent(
  bucket: string,
  object: StoredObject,
  eventName: CreatedBy,
  { region, sequencer }: { region: string; sequencer: string },
): S3Event {
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: new Date(object.modifiedAt).toISOString(),
        eventName,
        userIdentity: { principalId: `AWS:${ACCOUNT_ID}` },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': sequencer, 'x-amz-id-2': sequencer },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'embedded',
          bucket: {
            name: bucket,
            ownerIdentity: { principalId: ACCOUNT_ID },
            arn: `arn:aws:s3:::${bucket}`,
          },
          object: {
            key: encodeURIComponent(object.key).replaceAll('%20', '+').replaceAll('%2F', '/'),
            size: object.size,
            eTag: object.etag,
            sequencer,
          },
        },
      },
    ],
  };
}
