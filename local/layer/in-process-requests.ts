import type { Readable } from 'node:stream';
import { readBody } from '#local/aws/wire.ts';
import { answer } from 'embedded-aws';

/** What the SDK asks of its request handler, as far as an embedded AWS needs to know it. */
type SdkRequest = {
  readonly method: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | Readable;
};

/** Stands in the place of the SDK's own handler: a request is answered in the process, with no socket and no streams. */
export class NodeHttpHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };

  static create(): NodeHttpHandler {
    return new NodeHttpHandler();
  }

  async handle(request: SdkRequest) {
    const { status, headers, body } = await answer(
      request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`,
      {
        method: request.method,
        path: request.path,
        query: new URLSearchParams(Object.entries(request.query ?? {}).flatMap(pairsOf)),
        headers: lowerCased(request.headers),
        body: bodyOf(request.body ?? ''),
      },
    );
    return { response: { statusCode: status, headers, body } };
  }

  updateHttpClientConfig(): void {}
  httpHandlerConfigs(): object {
    return {};
  }
  destroy(): void {}
}

/** Reads what S3 sends as a stream. */
export const streamCollector = (stream: Readable): Promise<Uint8Array> => readBody(stream);

const pairsOf = ([name, value]: [string, string | readonly string[] | null]): [string, string][] =>
  [value ?? ''].flat().map((one) => [name, one]);

const lowerCased = (headers: SdkRequest['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function bodyOf(body: string | Uint8Array | Readable): Buffer | Readable {
  if (typeof body === 'string') return Buffer.from(body);
  return body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.length) : body;
}
