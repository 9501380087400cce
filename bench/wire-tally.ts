import * as z from 'zod';
import {
  type WireHandler,
  type WireRequest,
  type WireResponse,
  readBody,
} from '#local/aws/wire.ts';
import { type Capacity, createCapacityMeter } from './capacity.ts';

/** One request that a function made. */
export type Call = Capacity & {
  readonly functionName: string;
  readonly service: string;
  readonly operation: string;
  /** Events that it publishes. */
  readonly events: number;
};

/** Stands around every request of every function and notes it; nothing is changed on the way. */
export function createWireTally() {
  const capacityOf = createCapacityMeter();
  let calls: Call[] = [];
  return {
    async wire(
      request: WireRequest,
      next: WireHandler,
      functionName: string,
    ): Promise<WireResponse> {
      const { service, operation } = nameOf(request);
      const call = { functionName, service, operation };
      if (service !== 'dynamodb') {
        calls.push({ ...call, wru: {}, rru: 0, events: eventsIn(request) });
        return next(request);
      }
      const asked = await readBody(request.body);
      const response = await next({ ...request, body: asked });
      const answered = await readBody(response.body);
      const capacity = capacityOf(operation, asked.toString(), answered.toString());
      calls.push({ ...call, ...capacity, events: 0 });
      return { ...response, body: answered };
    },
    /** Everything since it was last asked. */
    take(): readonly Call[] {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

const Published = z.object({ Entries: z.array(z.unknown()) });

function eventsIn({ headers, body }: WireRequest): number {
  if (headers['x-amz-target'] !== 'AWSEvents.PutEvents' || !Buffer.isBuffer(body)) return 0;
  return Published.parse(JSON.parse(body.toString())).Entries.length;
}

/** The service by its signature and the operation by its target, action or path. */
function nameOf({ method, headers, body }: WireRequest): {
  readonly service: string;
  readonly operation: string;
} {
  const scope = /Credential=([^,\s]+)/.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const service = scope.split('/').at(-2) ?? 'gateway';
  const target = headers['x-amz-target']?.split('.').at(-1);
  const form = Buffer.isBuffer(body) && service === 'sns' ? body.toString() : '';
  const action = /(?:^|&)Action=(\w+)/.exec(form)?.[1];
  return { service, operation: target ?? action ?? OPERATIONS[`${service} ${method}`] ?? method };
}

/** Of the services whose operations are named by method and path, of which each is used one way here. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'scheduler POST': 'CreateSchedule',
  'scheduler GET': 'GetSchedule',
  'ses POST': 'SendEmail',
  's3 GET': 'GetObject',
  's3 HEAD': 'HeadObject',
  's3 PUT': 'PutObject',
  'gateway PUT': 'PUT /cob',
};
