import assert from 'node:assert/strict';
import { FUNCTIONS } from '#infra/topology.ts';
import { ASSUMED_MS_PER_INVOCATION, ASSUMED_MS_PER_REQUEST, PRICES } from './prices.ts';
import type { UseCase } from './requests.ts';

/** What a thousand debtors do in a month, by the name of the use case: eight touches each, and what comes of them. */
const MONTH: readonly (readonly [RegExp, number])[] = [
  [/^import of one row \(a new/, 100],
  [/^import of one row that is known/, 900],
  [/^one night/, 30_000],
  [/^step by e-mail/, 5_000],
  [/^step by SMS/, 3_000],
  [/^portal visit/, 500],
  [/^Pix asked/, 300],
  [/^payment in full/, 250],
];
const STEPS = { email: 5_000, sms: 3_000 };

export type Line = { readonly name: string; readonly usd: number };

/** The month's bill from the requests that were counted: infrastructure line by line, then the messages themselves. */
export function billOf(useCases: readonly UseCase[]): readonly Line[] {
  const used = (unit: string): number =>
    MONTH.reduce((sum, [name, times]) => {
      const found = useCases.find((useCase) => name.test(useCase.name));
      assert(found, `no use case is named like ${name}`);
      return sum + times * (found.amounts[unit] ?? 0);
    }, 0);
  const seconds =
    (used('requests') * ASSUMED_MS_PER_REQUEST + used('invocations') * ASSUMED_MS_PER_INVOCATION) /
    1000;
  const gigabytes = FUNCTIONS['regua/run-step'].memoryMb / 1024;
  const infrastructure: readonly Line[] = [
    { name: 'DynamoDB writes', usd: used('wru') * PRICES.writeUnit.usd },
    { name: 'DynamoDB reads', usd: used('rru') * PRICES.readUnit.usd },
    { name: 'Lambda requests', usd: used('invocations') * PRICES.lambdaRequest.usd },
    {
      name: 'Lambda time (assumed)',
      usd: seconds * gigabytes * PRICES.lambdaGigabyteSecondArm.usd,
    },
    { name: 'SQS', usd: used('queued') * PRICES.queueRequest.usd },
    { name: 'EventBridge Scheduler', usd: used('rings') * PRICES.scheduleRing.usd },
    { name: 'EventBridge, own bus', usd: used('events') * PRICES.customEvent.usd },
    { name: 'API Gateway', usd: used('api') * PRICES.apiRequest.usd },
    { name: 'CloudWatch Logs', usd: (used('logBytes') / 1e9) * PRICES.logGigabyte.usd },
  ];
  return [
    ...infrastructure,
    { name: 'Infrastructure', usd: infrastructure.reduce((sum, { usd }) => sum + usd, 0) },
    { name: 'E-mails (5,000)', usd: STEPS.email * PRICES.email.usd },
    { name: 'SMS (3,000, one part each)', usd: STEPS.sms * PRICES.smsPartToBrazil.usd },
  ];
}
