import { type ServiceName, serviceOf } from '#local/aws/router.ts';
import { textOf, type WireRequest } from '#local/aws/wire.ts';

/** Whom a call is for: a service of AWS, or somebody else, such as a gateway. */
export type Callee = ServiceName | 'gateway';

export function calleeOf(request: WireRequest): Callee {
  const isSigned = request.headers['authorization']?.startsWith('AWS4-') ?? false;
  return isSigned ? serviceOf(request) : 'gateway';
}

/**
 * Names the place in a function from which a call comes: the function, what it calls, and what for, as far as the request tells.
 * Lines of code that ask for the same are one place: every `Query` of a debtor's rooms in a function has one name, and all writes
 * of one function whose first fact is the same.
 */
export function callSiteOf(request: WireRequest, callee: Callee, functionName: string): string {
  return `${functionName} → ${callee} ${operationOf(request, callee)}`;
}

function operationOf(request: WireRequest, callee: Callee): string {
  const body = textOf(request);
  switch (callee) {
    case 'dynamodb': {
      const operation = targetOf(request);
      return `${operation} ${operation === 'TransactWriteItems' ? writtenIn(body) : keyIn(body)}`;
    }
    case 'sqs':
      return `${targetOf(request)} ${/QueueUrl":"[^"]*\/([\w-]+)"/.exec(body)?.[1] ?? ''}`;
    case 'events':
    case 'sms-voice':
    case 'secretsmanager':
      return targetOf(request);
    case 'sns':
      return /(?:^|&)Action=(\w+)/.exec(body)?.[1] ?? '';
    case 's3':
      return `${request.method} ${request.path.split('/').slice(1, 2).join('/')}`;
    case 'ses':
    case 'social-messaging':
    case 'connect':
    case 'scheduler':
    case 'gateway':
      return `${request.method} /${request.path.split('/')[1] ?? ''}`;
  }
}

const targetOf = ({ headers }: WireRequest): string =>
  headers['x-amz-target']?.split('.').at(-1) ?? '';

/** The kind of the first key in a request: `D` of `D#…`, the room of the table that is asked for. */
const keyIn = (body: string): string => /"S":"([A-Z]+)[#"]/.exec(body)?.[1] ?? '';

/** The first fact that a transaction records, or the kind of its first item. */
const writtenIn = (body: string): string =>
  /"fact":\{"M":\{"type":\{"S":"([a-z-]+)"/.exec(body)?.[1] ?? keyIn(body);

/** Whom a call is about, if it names a debtor. */
export function debtorIn(request: WireRequest): string | null {
  const body = textOf(request);
  return (
    /"[DHTK]#([a-z0-9]{20})"|debtorId[\\":]+([a-z0-9]{20})/.exec(body)?.slice(1).find(Boolean) ??
    null
  );
}
