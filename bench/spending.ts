import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { createWireTally } from './wire-tally.ts';

/**
 * How much of everything was used, by unit: `wru` and `rru` of the table, `requests` that functions make, `invocations`,
 * `queued` requests to SQS with those of the poller and of other services, `rings`, `api`, `events`, `logBytes`,
 * `call <function> <service>.<operation>` for each kind of request, and `wru <kind>` for each kind of item.
 */
export type Spending = { readonly amounts: Readonly<Record<string, number>> };

/** Put into a queue by an AWS service and so by no request of ours: Scheduler, SES's events, S3's notices. */
const FILLED_BY_AWS: ReadonlySet<string> = new Set([
  'regua/run-step',
  'debts/import-debts',
  'messages/record-delivery',
]);

/** Adds up what the functions of one world do. */
export function createSpending(
  { lambda, logs }: Pick<EmbeddedAws, 'lambda' | 'logs'>,
  tally: Pick<ReturnType<typeof createWireTally>, 'take'>,
) {
  let amounts: Record<string, number> = {};
  const add = (unit: string, amount: number): void => {
    amounts[unit] = (amounts[unit] ?? 0) + amount;
  };

  lambda.whenInvoked(({ functionName, event, result }) => {
    if (!result.ok) throw new Error(`${functionName} failed: ${result.error.errorMessage}`);
    add('invocations', 1);
    add(`invoked ${functionName}`, 1);
    if (isHttp(event)) add('api', 1);
    const messages = messagesIn(event);
    if (messages === 0) return;
    add('queued', 2);
    if (FILLED_BY_AWS.has(functionName)) add('queued', messages);
    if (functionName === 'regua/run-step') add('rings', messages);
  });
  logs.whenPrinted(({ line }) => add('logBytes', Buffer.byteLength(line) + LOG_EVENT_BYTES));

  return {
    /** What was spent since it was last asked, divided by how often it was done. */
    per(times: number): Spending {
      for (const { functionName, service, operation, wru, rru, events } of tally.take()) {
        add('requests', 1);
        add('rru', rru);
        add('events', events);
        for (const [kind, units] of Object.entries(wru)) {
          add('wru', units);
          add(`wru ${kind}`, units);
        }
        if (service === 'sqs') add('queued', 1);
        add(`call ${functionName} ${service}.${operation}`, 1);
      }
      const spent: Record<string, number> = {};
      for (const [unit, amount] of Object.entries(amounts)) spent[unit] = amount / times;
      amounts = {};
      return { amounts: spent };
    },
  };
}

/** What CloudWatch Logs adds to each line. */
const LOG_EVENT_BYTES = 26;

const isHttp = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'requestContext' in event;

/** How many messages of a queue an event brings. */
function messagesIn(event: unknown): number {
  const records: unknown =
    typeof event === 'object' && event !== null && 'Records' in event ? event.Records : [];
  if (!Array.isArray(records)) return 0;
  const fromQueue = (record: unknown) =>
    typeof record === 'object' &&
    record !== null &&
    'eventSource' in record &&
    record.eventSource === 'aws:sqs';
  return records.filter(fromQueue).length;
}
