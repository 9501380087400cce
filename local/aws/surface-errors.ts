import { jsonResponse, type WireHandler } from './wire.ts';

/**
 * Keeps errors of the embedded AWS itself from hiding behind the SDK's retries: they answer 500 to whoever asked, and are thrown
 * again where a run can see them.
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
