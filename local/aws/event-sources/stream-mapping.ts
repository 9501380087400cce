import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import type { Clock } from '../clock.ts';
import { type EventPattern, matchesPattern } from '../eventbridge/event-pattern.ts';
import type { InvocationResult, Lambda } from '../lambda/lambda.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { failedItems } from './batch-item-failures.ts';
import { lostBatchNotice } from './lost-batch-notice.ts';

/** Between retries the shard waits one second, then two, four, up to a minute. */
const RETRY_WAIT_MAX_MS = 60_000;

export type StreamMapping = {
  readonly functionName: string;
  readonly batchSize: number;
  readonly maximumRetryAttempts: number;
  /** The queue that is told of batches given up. */
  readonly onFailureQueue: string;
  /** Records that match none of these are passed over; without any, all are delivered. */
  readonly filters: readonly EventPattern[];
};

type Segment = { readonly records: DynamoDBRecord[]; readonly attempts: number };

export type StreamState = { segments: Segment[]; waiting: DynamoDBRecord[] };

type Surroundings = { clock: Clock; agenda: Agenda; lambda: Lambda; sqs: Sqs; region: string };

/**
 * Feeds a table's changes to a function in their order, as one shard. A batch that fails is halved and tried again while the
 * rest waits, until it succeeds or is given up to the on-failure queue.
 */
export function mapStream(mapping: StreamMapping, surroundings: Surroundings) {
  const { functionName, batchSize, filters } = mapping;
  const { clock, agenda, lambda, sqs, region } = surroundings;
  let segments: Segment[] = [];
  let waiting: DynamoDBRecord[] = [];
  let isBooked = false;

  const poll = agenda.define(`stream to ${functionName}`, z.object({}), async () => {
    isBooked = false;
    const segment = segments.shift() ?? { records: waiting.splice(0, batchSize), attempts: 0 };
    if (segment.records.length === 0) return;
    const result = await lambda.invoke(functionName, { Records: segment.records });
    const left = unfinished(segment.records, result);
    if (left.length > 0) retryOrGiveUp({ records: left, attempts: segment.attempts + 1 }, result);
    if (segments.length > 0) wake(left.length === 0 ? 0 : waitMs(segment.attempts + 1));
    else if (waiting.length > 0) wake(0);
  });

  function wake(afterMs: number): void {
    if (isBooked) return;
    isBooked = true;
    poll.at(clock.now() + afterMs, {});
  }

  function retryOrGiveUp({ records, attempts }: Segment, result: InvocationResult): void {
    if (attempts > mapping.maximumRetryAttempts) {
      const notice = lostBatchNotice(records, attempts, {
        functionName,
        region,
        result,
        now: clock.now(),
      });
      sqs.send(mapping.onFailureQueue, { body: JSON.stringify(notice) });
      return;
    }
    const middle = Math.ceil(records.length / 2);
    const halves = result.ok ? [records] : [records.slice(0, middle), records.slice(middle)];
    segments.unshift(
      ...halves.filter(({ length }) => length > 0).map((half) => ({ records: half, attempts })),
    );
  }

  return {
    /** Takes a change of the table; the function hears of it when the agenda runs. */
    add(record: DynamoDBRecord): void {
      const isWanted = filters.length === 0 || filters.some((one) => matchesPattern(one, record));
      if (!isWanted) return;
      waiting.push(record);
      wake(0);
    },
    /** Looks for records once, as after a restart. */
    wake: () => wake(0),
    exportState: (): StreamState => ({ segments, waiting }),
    importState(state: StreamState): void {
      segments = state.segments;
      waiting = state.waiting;
    },
  };
}

/** The records that must be delivered again: from the first one reported as failed, or all of a failed invocation. */
function unfinished(records: DynamoDBRecord[], result: InvocationResult): DynamoDBRecord[] {
  if (!result.ok) return records;
  const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
  const failed = failedItems(result.payload, numbers);
  const first = numbers.findIndex((number) => failed.has(number));
  return first < 0 ? [] : records.slice(first);
}

function waitMs(attempts: number): number {
  return Math.min(RETRY_WAIT_MAX_MS, 1000 * 2 ** (attempts - 1));
}
