import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { targetOf, type WireHandler, type WireResponse } from '../wire.ts';
import { FunctionCrash } from './function-crash.ts';

/** What a caller of http.request says about its request, once URL and options are joined. */
export type RequestHead = {
  readonly method: string;
  /** Path and query, as they stand in the request line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** The little of a socket that clients ask for; it is connected from the start. */
class NoSocket extends EventEmitter {
  readonly connecting = false;
  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  destroy(): this {
    return this;
  }
}

/**
 * Stands in for http.ClientRequest without a socket: when it has been written to its end, the handler answers it. An error of
 * the handler becomes the request's error, as a broken connection would; a crash is told to `onCrash` and never answered.
 */
export class InProcessRequest extends Writable {
  readonly socket = new NoSocket();
  readonly #head: RequestHead;
  readonly #handle: WireHandler;
  readonly #onCrash: (crash: FunctionCrash) => void;
  readonly #chunks: Buffer[] = [];

  constructor(head: RequestHead, handle: WireHandler, onCrash: (crash: FunctionCrash) => void) {
    // Like a real request, it closes when the response has been read, not when the body has been written.
    super({ autoDestroy: false });
    this.#head = head;
    this.#handle = handle;
    this.#onCrash = onCrash;
    if (head.headers['expect'] === '100-continue') setImmediate(() => this.emit('continue'));
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  override _final(done: () => void): void {
    done();
    this.#answer().catch((error: Error) => this.destroy(error));
  }

  async #answer(): Promise<void> {
    const { method, path, headers } = this.#head;
    const body = Buffer.concat(this.#chunks);
    try {
      const response = await this.#handle({ method, ...targetOf(path), headers, body });
      if (this.destroyed) return;
      const message = incomingMessage(response);
      message.once('close', () => this.destroy());
      this.emit('response', message);
    } catch (error) {
      if (!(error instanceof FunctionCrash)) throw error;
      this.#onCrash(error);
    }
  }

  abort(): void {
    this.destroy();
  }
  setTimeout(): this {
    return this;
  }
  setNoDelay(): void {}
  setSocketKeepAlive(): void {}
  flushHeaders(): void {}
}

/** The body as a stream that carries what http.IncomingMessage carries. */
function incomingMessage({ status, headers, body }: WireResponse): Readable {
  const content = Buffer.isBuffer(body) ? streamOf(body) : body;
  const message = Object.assign(content, {
    statusCode: status,
    statusMessage: '',
    httpVersion: '1.1',
    headers,
    complete: false,
  });
  message.once('end', () => {
    message.complete = true;
  });
  return message;
}

function streamOf(bytes: Buffer): Readable {
  const stream = new Readable({ read() {} });
  if (bytes.length > 0) stream.push(bytes);
  stream.push(null);
  return stream;
}
