import { marshall } from '@aws-sdk/util-dynamodb';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { keys } from '#shared/table/keys.ts';

/** The event of the table's stream that tells of one new line in a debtor's history. */
export function insertOf(entry: HistoryEntry, region: string) {
  const key = keys.history(entry.debtorId, entry.seq);
  const options = { removeUndefinedValues: true };
  return {
    Records: [
      {
        eventID: '00000000000000000000000000000001',
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: region,
        dynamodb: {
          Keys: marshall(key),
          NewImage: marshall({ ...key, ...entry }, options),
          SequenceNumber: '1',
          StreamViewType: 'NEW_IMAGE',
        },
      },
    ],
  };
}
