import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from 'dynalite/db/index.js';
import type { Engine } from './engine.ts';
import { itemSize } from './item-size.ts';
import type { Change } from './journal.ts';
import type { Table } from './table.ts';
import { sameItem } from './value-equality.ts';

export type ChangeListener = (record: DynamoDBRecord) => void;

/** Who removed an item: a caller, or DynamoDB itself when its time to live was over. */
type Remover = 'caller' | 'time-to-live';

export interface ChangeFeed {
  onChange(listener: ChangeListener): void;
  /** Tells the listeners, one record after the other in the order of the writes. */
  publish(changes: readonly Change[], remover?: Remover): void;
  /** The number of the last record, to go on from after a restart. */
  sequence: { last: number };
}

/**
 * The streams of all tables in one feed, in the record shape that Lambda gives to its functions. A
 * write that changes nothing makes no record. A listener that writes has its records told after
 * those at hand.
 */
export function createChangeFeed({ now, region }: Pick<Engine, 'now' | 'region'>): ChangeFeed {
  const listeners: ChangeListener[] = [];
  const sequence = { last: 0 };
  const waiting: DynamoDBRecord[] = [];
  let isTelling = false;

  function tell(): void {
    if (isTelling) return;
    isTelling = true;
    try {
      for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) {
        for (const listener of listeners) listener(record);
      }
    } finally {
      isTelling = false;
    }
  }

  return {
    sequence,
    onChange: (listener) => void listeners.push(listener),
    publish(changes, remover = 'caller') {
      for (const change of changes) {
        if (change.table.description.StreamSpecification?.StreamEnabled !== true) continue;
        if (isNoOp(change)) continue;
        sequence.last += 1;
        waiting.push(recordOf(change, { sequence: sequence.last, now: now(), region, remover }));
      }
      tell();
    },
  };
}

function isNoOp({ before, after }: Change): boolean {
  if (before === undefined || after === undefined) return before === after;
  return sameItem(before, after);
}

interface Circumstances {
  sequence: number;
  now: number;
  region: string;
  remover: Remover;
}

function recordOf(
  { table, before, after }: Change,
  { sequence, now, region, remover }: Circumstances,
): DynamoDBRecord {
  const view = table.description.StreamSpecification?.StreamViewType ?? 'NEW_AND_OLD_IMAGES';
  const keys = keysOf(table, after ?? before ?? {});
  const newImage = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES' ? after : undefined;
  const oldImage = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  return {
    eventID: sequence.toString(16).padStart(32, '0'),
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: table.description.LatestStreamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      Keys: keys,
      ...(newImage === undefined ? {} : { NewImage: newImage }),
      ...(oldImage === undefined ? {} : { OldImage: oldImage }),
      SequenceNumber: String(sequence).padStart(21, '0'),
      SizeBytes: [keys, newImage ?? {}, oldImage ?? {}].reduce((n, item) => n + itemSize(item), 0),
      StreamViewType: view,
    },
    ...(remover === 'time-to-live'
      ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }
      : {}),
  };
}

function keysOf({ description }: Table, item: Item): Item {
  const keys: Item = {};
  for (const { AttributeName } of description.KeySchema) {
    const value = item[AttributeName];
    if (value !== undefined) keys[AttributeName] = value;
  }
  return keys;
}
