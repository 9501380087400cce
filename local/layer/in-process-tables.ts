import assert from 'node:assert/strict';
import { readBody } from '#local/aws/wire.ts';
import { answer } from 'embedded-aws';

type Args = { readonly input: object; readonly request: Request };
type Request = { readonly headers: Record<string, string>; readonly body: string };
type Context = { readonly operation: Operation };
type Handler = (args: Args) => Promise<{ readonly response: object; readonly output?: object }>;
/** The SDK's stack of middlewares, as much of it as is used here. */
type Stack = {
  clone(): Stack;
  remove(name: string): boolean;
  add(middleware: (next: Handler, context: Context) => Handler, options: object): void;
  concat(other: Stack): Stack;
  resolve(last: Handler, context: Context): Handler;
};

type Operation = { readonly name: string; readonly [more: string]: unknown };
type PlainClient = {
  readonly middlewareStack: Stack;
  readonly config: {
    readonly protocol: {
      /** @throws the exception of the SDK for what a service answered */
      deserializeResponse(operation: Operation, context: object, response: object): Promise<object>;
    };
  };
};

/** A command of the library of documents, and DynamoDB's own, whose stack turns documents into attributes and back. */
type DocumentCommand = {
  readonly input: object;
  readonly clientCommand: {
    readonly middlewareStack: Stack;
    readonly schema: readonly [9, string, string, unknown, unknown, unknown];
  };
  addMarshallingMiddleware(config: object): void;
};

/** What a client does for the sake of a real AWS only. */
const LEFT_OUT = [
  'contentLengthMiddleware',
  'getUserAgentMiddleware',
  'hostHeaderMiddleware',
  'recursionDetectionMiddleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
];

/**
 * Stands in the place of the SDK's client of documents. Attributes look in memory as they do on the wire, where none is binary,
 * and so are neither written nor read by a schema; retries, errors and idempotency tokens are the SDK's.
 */
export class DynamoDBDocumentClient {
  readonly config: PlainClient['config'];
  readonly #stack: Stack;

  static from(client: PlainClient, translateConfig: object): DynamoDBDocumentClient {
    return new DynamoDBDocumentClient(client, translateConfig);
  }

  constructor({ config, middlewareStack }: PlainClient, translateConfig: object) {
    this.config = Object.assign(config, { translateConfig });
    this.#stack = middlewareStack.clone();
    for (const name of LEFT_OUT) this.#stack.remove(name);
    this.#stack.add(
      (next, { operation }) =>
        (args) =>
          next({ ...args, request: requestOf(operation.name, args.input) }),
      { name: 'serializerMiddleware', step: 'serialize', override: true },
    );
    this.#stack.add(
      (next, { operation }) =>
        async (args) => {
          const { response, output } = await next(args);
          return {
            response,
            output:
              output ?? (await config.protocol.deserializeResponse(operation, config, response)),
          };
        },
      { name: 'deserializerMiddleware', step: 'deserialize', override: true },
    );
  }

  async send(command: DocumentCommand): Promise<object | undefined> {
    command.addMarshallingMiddleware(this.config);
    const { middlewareStack, schema } = command.clientCommand;
    const [, namespace, name, traits, input, output] = schema;
    const operation = { namespace, name, traits, input, output };
    const ask = this.#stack.concat(middlewareStack).resolve(answered, { operation });
    const done = await ask({ input: command.input, request: { headers: {}, body: '' } });
    return done.output;
  }
}

/** In the form by which the SDK's retries know a request. */
function requestOf(operation: string, input: object) {
  const isUnnamed = operation === 'TransactWriteItems' && !('ClientRequestToken' in input);
  const token = isUnnamed ? { ClientRequestToken: crypto.randomUUID() } : {};
  return {
    method: 'POST',
    protocol: 'http:',
    hostname: '',
    path: '/',
    query: {},
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=embedded/20000101/local/dynamodb/aws4_request',
    },
    body: JSON.stringify({ ...token, ...input }),
  };
}

/** An answer, read where it is one; what went wrong is for the protocol to read. */
const answered: Handler = async ({ request }) => {
  const { host } = new URL(String(process.env['AWS_ENDPOINT_URL']));
  const { status, headers, body } = await answer(host, {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: request.headers,
    body: Buffer.from(request.body),
  });
  const response = { statusCode: status, headers, body };
  if (status >= 300) return { response };
  const output: unknown = JSON.parse((await readBody(body)).toString());
  assert(typeof output === 'object', 'DynamoDB answers with an object');
  return { response, output: { ...output, $metadata: { httpStatusCode: status } } };
};
