import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import { readText, type WireHandler, type WireResponse } from '../wire.ts';
import type { Operation } from './operation.ts';

type AwsJsonService = {
  readonly version: '1.0' | '1.1';
  /** What stands before # in an error's type, such as com.amazonaws.sqs. */
  readonly namespace: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly ids: Chance;
};

/** The AWS JSON protocol: the operation is named by X-Amz-Target, input and output are JSON bodies. */
export function createAwsJsonService(service: AwsJsonService): WireHandler {
  const answer = (status: number, value: object, extra: Record<string, string> = {}) =>
    ({
      status,
      headers: {
        'content-type': `application/x-amz-json-${service.version}`,
        'x-amzn-requestid': service.ids.uuid(),
        ...extra,
      },
      body: Buffer.from(JSON.stringify(value)),
    }) satisfies WireResponse;

  return async (request) => {
    try {
      const name = request.headers['x-amz-target']?.split('.').at(-1) ?? '';
      const run = service.operations[name];
      if (run === undefined) {
        throw new AwsError(
          'UnknownOperationException',
          `The embedded AWS does not know "${name}".`,
        );
      }
      const text = await readText(request);
      return answer(200, await run(parse(text)));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { code, message, queryCode } = error;
      return answer(
        error.status,
        { __type: `${service.namespace}#${code}`, message },
        queryCode === undefined ? {} : { 'x-amzn-query-error': `${queryCode};Sender` },
      );
    }
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new AwsError('SerializationException', 'The request body is not JSON.');
  }
}
