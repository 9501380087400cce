import type { Readable } from 'node:stream';

/** An HTTP request as the services see it: a path as it was sent (still encoded), headers in lower case. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** The IP address of whoever is at the other end of the connection; absent where there is none. */
  readonly peer?: string;
  /** A stream only for what may be large: objects on their way into S3. */
  readonly body: Buffer | Readable;
};

export type WireResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | Readable;
};

/** Whatever answers HTTP requests: a service, the router of all services, a fault injector around it. */
export type WireHandler = (request: WireRequest) => Promise<WireResponse>;

/** Splits the target of a request line into its path, which stays encoded, and its query. */
export function targetOf(target: string): Pick<WireRequest, 'path' | 'query'> {
  const [beforeHash = ''] = target.split('#');
  const mark = beforeHash.indexOf('?');
  const path = mark < 0 ? beforeHash : beforeHash.slice(0, mark);
  return { path, query: new URLSearchParams(mark < 0 ? '' : beforeHash.slice(mark + 1)) };
}

/** A memo: several ask for the text of one request, and nobody writes into a body. */
const texts = new WeakMap<Buffer, string>();

/** The body of a request as text; one that streams is a file on its way into S3, and says nothing. */
export function textOf({ body }: WireRequest): string {
  if (!Buffer.isBuffer(body)) return '';
  const text = texts.get(body) ?? body.toString();
  texts.set(body, text);
  return text;
}

/** The body of a request as text, however it comes. */
export const readText = async (request: WireRequest): Promise<string> =>
  Buffer.isBuffer(request.body) ? textOf(request) : (await readBody(request.body)).toString();

/** Reads a body to its end. Throws a RangeError beyond `limit` bytes. */
export async function readBody(
  body: Buffer | Readable,
  limit = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of Buffer.isBuffer(body) ? [body] : body) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > limit) throw new RangeError(`the body is longer than ${limit} bytes`);
    parts.push(bytes);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

/** A response with a JSON body. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}
