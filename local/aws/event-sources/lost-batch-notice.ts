import type { DynamoDBRecord } from 'aws-lambda';
import { arn } from '../arn.ts';
import type { InvocationResult } from '../lambda/lambda.ts';

type Circumstances = {
  readonly functionName: string;
  readonly region: string;
  readonly result: InvocationResult;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** What Lambda tells the on-failure destination of a stream: where the lost records stand, never what they say. */
export function lostBatchNotice(
  records: readonly DynamoDBRecord[],
  attempts: number,
  { functionName, region, result, now }: Circumstances,
): object {
  const arrival = (record: DynamoDBRecord | undefined) =>
    new Date((record?.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  const [first, last] = [records[0], records.at(-1)];
  return {
    requestContext: {
      requestId: result.requestId,
      functionArn: arn('lambda', region, `function:${functionName}`),
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: result.ok ? null : 'Unhandled',
    },
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000000',
      startSequenceNumber: first?.dynamodb?.SequenceNumber,
      endSequenceNumber: last?.dynamodb?.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: first?.eventSourceARN,
    },
  };
}
