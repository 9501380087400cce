import {
  readBody,
  type WireHandler,
  type WireRequest,
  type WireResponse,
} from '#local/aws/wire.ts';
import * as z from 'zod';

const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), z.unknown())) });

/** The IAM actions of the operations whose permission is named otherwise, and of those told by their method. */
const ACTIONS: Readonly<Record<string, string>> = {
  'sqs SendMessageBatch': 'SendMessage',
  'scheduler POST': 'CreateSchedule',
  'scheduler GET': 'GetSchedule',
  'scheduler DELETE': 'DeleteSchedule',
  'ses POST': 'SendEmail',
  's3 GET': 'GetObject',
  's3 HEAD': 'GetObject',
  's3 PUT': 'PutObject',
  'sns POST': 'Publish',
  'connect PUT': 'StartOutboundVoiceContact',
};
/** A transaction takes the permission of each of its writes. */
const WRITES: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** Stands around every AWS call of every function and notes which IAM actions it takes, as `service:Action`. */
export function createActionLog() {
  const taken = new Map<string, Set<string>>();
  return {
    taken,
    async wire(
      request: WireRequest,
      next: WireHandler,
      functionName: string,
    ): Promise<WireResponse> {
      const asked = await readBody(request.body);
      const actions = taken.get(functionName) ?? new Set();
      taken.set(functionName, actions);
      for (const action of actionsOf(request, asked)) actions.add(action);
      return next({ ...request, body: asked });
    },
  };
}

function actionsOf({ method, headers }: WireRequest, body: Buffer): readonly string[] {
  const scope = /Credential=([^,\s]+)/.exec(headers['authorization'] ?? '')?.[1];
  // Without a signature it is no call to AWS: a payment gateway, say.
  if (scope === undefined) return [];
  const service = scope.split('/').at(-2) ?? '';
  const operation = headers['x-amz-target']?.split('.').at(-1) ?? method;
  if (operation === 'TransactWriteItems') {
    const { TransactItems } = Transaction.parse(JSON.parse(body.toString()));
    return TransactItems.flatMap(Object.keys).map((write) => `dynamodb:${WRITES[write]}`);
  }
  return [`${service}:${ACTIONS[`${service} ${operation}`] ?? operation}`];
}
