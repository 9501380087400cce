import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { type QueueName } from '#infra/queues.ts';
import type { Trigger } from '#infra/function-spec.ts';
import { FUNCTIONS, type FunctionName } from '#infra/topology.ts';
import { arn } from '#local/aws/arn.ts';
import { md5OfBody } from '#local/aws/sqs/message.ts';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { CONTRACTS } from './contracts.ts';
import { insertOf } from './stream-insert.ts';

const REGION = 'sa-east-1';

/** A file that is an AWS event already, told by what only such events have. */
const AWS_EVENTS: Readonly<Record<Trigger['kind'], z.ZodType>> = {
  queue: z.object({ Records: z.array(z.object({ eventSource: z.literal('aws:sqs') })) }),
  'table-stream': z.object({
    Records: z.array(z.object({ eventSource: z.literal('aws:dynamodb') })),
  }),
  http: z.object({ rawPath: z.string(), requestContext: z.object({}) }),
  cron: z.unknown(),
  'sms-delivery-logs': z.object({ awslogs: z.object({ data: z.string() }) }),
};

/** What a function is given when this document comes in by one of its triggers, or why it cannot. */
export type Wrapped =
  | { readonly ok: true; readonly event: unknown }
  | { readonly ok: false; readonly problem: string };

/**
 * The AWS event in which a document reaches a function: a contract of events/ as the message of a queue, a history
 * entry as a new item in the table's stream, and whatever is an AWS event already as it is.
 *
 * @param now epoch milliseconds
 */
export function eventFor(name: FunctionName, document: unknown, now: number): Wrapped {
  const triggers: readonly Trigger[] = FUNCTIONS[name].triggers;
  const problems: string[] = [];
  for (const trigger of triggers) {
    if (AWS_EVENTS[trigger.kind].safeParse(document).success) return { ok: true, event: document };
    const wrapped = wrap(trigger, document, now);
    if (wrapped.ok) return wrapped;
    problems.push(wrapped.problem);
  }
  return { ok: false, problem: [...new Set(problems)].join('\n') };
}

function wrap(trigger: Trigger, document: unknown, now: number): Wrapped {
  switch (trigger.kind) {
    case 'queue':
      return queued(trigger.queue, document, now);
    case 'table-stream': {
      const entry = HistoryEntry.safeParse(document);
      return entry.success
        ? { ok: true, event: insertOf(entry.data, REGION) }
        : misfit('HistoryEntry', entry.error);
    }
    case 'http':
      return refused(
        'It wants an event of API Gateway as it is (payload format 2.0, with rawPath).',
      );
    case 'sms-delivery-logs':
      return refused('It also takes an event of CloudWatch Logs as it is (with awslogs.data).');
    case 'cron':
      return { ok: true, event: document };
  }
}

function queued(queue: QueueName, document: unknown, now: number): Wrapped {
  const problems = Object.entries(CONTRACTS[queue]).map(([contract, schema]) => {
    const parsed = schema.safeParse(document);
    return parsed.success ? null : misfit(contract, parsed.error).problem;
  });
  if (problems.includes(null)) return { ok: true, event: messageOf(queue, document, now) };
  return refused(problems.join('\n'));
}

const refused = (problem: string) => ({ ok: false, problem }) as const;

const misfit = (contract: string, error: z.ZodError) =>
  refused(`It is no ${contract}:\n${z.prettifyError(error)}`);

function messageOf(queue: QueueName, document: unknown, now: number): SQSEvent {
  const body = JSON.stringify(document);
  const messageId = '00000000-0000-4000-8000-000000000001';
  const attributes = {
    ApproximateReceiveCount: '1',
    SentTimestamp: String(now),
    SenderId: 'invoke',
    ApproximateFirstReceiveTimestamp: String(now),
  };
  const record = {
    messageId,
    receiptHandle: `${messageId}#1`,
    body,
    attributes,
    messageAttributes: {},
    md5OfBody: md5OfBody(body),
    eventSource: 'aws:sqs',
    eventSourceARN: arn('sqs', REGION, queue),
    awsRegion: REGION,
  };
  return { Records: [record] };
}
