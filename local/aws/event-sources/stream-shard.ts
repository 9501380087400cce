import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { InvocationResult, Lambda } from '../lambda/lambda.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { lostBatchNotice } from './lost-batch-notice.ts';

/** Between retries a shard waits one second, then two, four, up to a minute. */
const RETRY_WAIT_MAX_MS = 60_000;

/** Who is given the records of a shard, and what becomes of those that it cannot work on. */
export type ShardReader = {
  readonly functionName: string;
  readonly batchSize: number;
  readonly maximumRetryAttempts: number;
  /** The queue that is told of batches given up. */
  readonly onFailureQueue: string;
};

/** Records that are delivered together, and how often just these came back. */
type Segment = { readonly records: readonly DynamoDBRecord[]; readonly retries: number };

export type ShardState = { segments: Segment[]; waiting: DynamoDBRecord[] };

export type ShardSurroundings = {
  clock: Clock;
  agenda: Agenda;
  lambda: Lambda;
  sqs: Sqs;
  region: string;
  afterStretch?: Faults['afterStretch'];
};

const ANSWER_LOST = {
  errorType: 'ServiceException',
  errorMessage: 'the answer was lost',
  trace: [],
};

/**
 * Feeds the changes of one shard to a function in their order. A batch that fails is halved, which is no retry; what
 * cannot be halved is tried again while the rest of the shard waits, until it succeeds or is given up to the
 * on-failure queue. Only a thrown error fails a batch: the mapping does not ask for a report of single records, and
 * Lambda takes such a report for a success then.
 */
export function createShard(name: string, reader: ShardReader, surroundings: ShardSurroundings) {
  const { functionName, batchSize, maximumRetryAttempts, onFailureQueue } = reader;
  const { clock, agenda, lambda, sqs, region, afterStretch } = surroundings;
  let segments: Segment[] = [];
  let waiting: DynamoDBRecord[] = [];
  let isBooked = false;

  const poll = agenda.define(`${name} to ${functionName}`, z.object({}), async () => {
    isBooked = false;
    const segment = segments.shift() ?? { records: waiting.splice(0, batchSize), retries: 0 };
    if (segment.records.length === 0) return;
    const result = await follow(segment.records);
    if (!result.ok) return comeBack(segment, result);
    if (segments.length + waiting.length > 0) wake(0);
  });

  async function follow(Records: readonly DynamoDBRecord[]): Promise<InvocationResult> {
    const answer = await lambda.invoke(functionName, { Records });
    switch (afterStretch?.(functionName) ?? 'as-answered') {
      case 'as-answered':
        return answer;
      case 'repeated':
        return lambda.invoke(functionName, { Records });
      case 'answer-lost':
        return { ok: false, requestId: answer.requestId, error: ANSWER_LOST };
    }
  }

  function wake(afterMs: number): void {
    if (isBooked) return;
    isBooked = true;
    poll.at(clock.now() + afterMs, {});
  }

  function comeBack({ records, retries }: Segment, result: InvocationResult): void {
    const middle = Math.ceil(records.length / 2);
    if (records.length > 1) {
      const halves = [records.slice(0, middle), records.slice(middle)];
      segments.unshift(...halves.map((half) => ({ records: half, retries: 0 })));
    } else if (retries < maximumRetryAttempts) {
      segments.unshift({ records, retries: retries + 1 });
    } else {
      const now = clock.now();
      const notice = lostBatchNotice(records, retries + 1, { functionName, region, result, now });
      sqs.send(onFailureQueue, { body: JSON.stringify(notice) });
    }
    if (segments.length + waiting.length > 0) wake(waitMs(retries));
  }

  return {
    add(record: DynamoDBRecord): void {
      waiting.push(record);
      wake(0);
    },
    /** Looks for records once, as after a restart. */
    wake: () => wake(0),
    exportState: (): ShardState => ({ segments, waiting }),
    importState(state: ShardState): void {
      segments = state.segments;
      waiting = state.waiting;
    },
  };
}

function waitMs(retries: number): number {
  return Math.min(RETRY_WAIT_MAX_MS, 1000 * 2 ** retries);
}
