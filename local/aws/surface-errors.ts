import type { Readable } from 'node:stream';
import { jsonResponse, type WireHandler } from './wire.ts';

/**
 * Keeps errors of the embedded AWS itself from hiding behind the SDK's retries: they answer 500 to whoever asked, and are thrown
 * again where a run can see them. A browser that leaves a page in the middle of a request has found no error.
 */
export function guard() {
  const errors: unknown[] = [];
  return {
    around:
      (handle: WireHandler): WireHandler =>
      async (request) => {
        try {
          return await handle(request);
        } catch (error) {
          if (hasHungUp(request.body))
            return jsonResponse(499, { message: 'Client Closed Request' });
          errors.push(error);
          return jsonResponse(500, { message: 'Internal Server Error' });
        }
      },
    /** Throws the first error that is not yet known. */
    rethrow(): void {
      if (errors.length > 0) throw errors.shift();
    },
  };
}

/** Whether the other end went away before it had sent all: only then has its stream failed. */
const hasHungUp = (body: Buffer | Readable): boolean =>
  !Buffer.isBuffer(body) && body.errored !== null && 'code' in body.errored
    ? body.errored.code === 'ECONNRESET'
    : false;
