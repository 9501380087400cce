import { textOf, type WireRequest, type WireResponse } from '#local/aws/wire.ts';
import type { Dice } from '#shared/domain/values/dice.ts';
import type { Callee } from './call-site.ts';

/** How a service says that it takes no more for now. */
const THROTTLED: Readonly<Record<Callee, readonly [code: string, status: number]>> = {
  connect: ['ThrottlingException', 429],
  dynamodb: ['ThrottlingException', 400],
  events: ['ThrottlingException', 400],
  gateway: ['Too Many Requests', 429],
  s3: ['SlowDown', 503],
  scheduler: ['ThrottlingException', 429],
  secretsmanager: ['ThrottlingException', 400],
  ses: ['TooManyRequestsException', 429],
  'sms-voice': ['ThrottlingException', 400],
  sns: ['Throttled', 429],
  'social-messaging': ['ThrottledRequestException', 429],
  sqs: ['ThrottlingException', 400],
};

export const throttled = (callee: Callee): WireResponse => {
  const [code, status] = THROTTLED[callee];
  return refusal(callee, code, status, 'Rate exceeded');
};

export const outOfOrder = (callee: Callee): WireResponse =>
  refusal(callee, 'InternalServerError', 500, 'Internal server error');

/**
 * How DynamoDB turns down a write that meets a transaction on the same item, or null when this call cannot meet one. Of a
 * transaction any item may be the one that is met.
 */
export function conflicting(
  request: WireRequest,
  dice: Pick<Dice, 'between'>,
): WireResponse | null {
  const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? '';
  const namespace = 'com.amazonaws.dynamodb.v20120810';
  const message = 'Transaction is ongoing for the item';
  if (operation === 'TransactWriteItems') {
    const items = textOf(request).match(/"(?:Put|Update|Delete|ConditionCheck)":\{/g) ?? [];
    const met = dice.between(0, Math.max(0, items.length - 1));
    const reasons = items.map((_, index) =>
      index === met ? { Code: 'TransactionConflict', Message: message } : { Code: 'None' },
    );
    const cancelled =
      'Transaction cancelled, please refer cancellation reasons for specific reasons';
    return json(400, {
      __type: `${namespace}#TransactionCanceledException`,
      Message: `${cancelled} [${reasons.map(({ Code }) => Code).join(', ')}]`,
      CancellationReasons: reasons,
    });
  }
  if (!['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation)) return null;
  return json(400, { __type: `${namespace}#TransactionConflictException`, message });
}

function refusal(callee: Callee, code: string, status: number, message: string): WireResponse {
  if (callee === 'sns' || callee === 's3') {
    const error = `<Error><Type>Receiver</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
    const body = callee === 's3' ? error : `<ErrorResponse>${error}</ErrorResponse>`;
    return { status, headers: { 'content-type': 'text/xml' }, body: Buffer.from(body) };
  }
  return json(status, { __type: code, message }, { 'x-amzn-errortype': code });
}

const json = (
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): WireResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: Buffer.from(JSON.stringify(value)),
});
