import { isDeepStrictEqual } from 'node:util';
import { wireError } from './wire-error.ts';

/** How long a ClientRequestToken is remembered (TransactWriteItems, "10 minutes"). */
const WINDOW_MS = 10 * 60 * 1000;

/** The tokens of the transactions that went through, so that a repeated request writes once. */
export interface TransactionTokens {
  /**
   * Whether this very request has gone through already under this token. Throws
   * IdempotentParameterMismatchException when the token belongs to another request.
   */
  isRepeat(token: string, request: unknown): boolean;
  remember(token: string, request: unknown): void;
}

export function createTransactionTokens(now: () => number): TransactionTokens {
  const done = new Map<string, { at: number; request: unknown }>();

  /** The map is in the order of the requests, so the expired ones stand first. */
  function forgetExpired(): void {
    for (const [token, { at }] of done) {
      if (now() - at < WINDOW_MS) return;
      done.delete(token);
    }
  }

  return {
    isRepeat(token, request) {
      forgetExpired();
      const earlier = done.get(token);
      if (earlier === undefined) return false;
      if (isDeepStrictEqual(earlier.request, request)) return true;
      throw wireError(
        'IdempotentParameterMismatchException',
        'The request uses the same client token as a previous, but non-identical request. Do not ' +
          'reuse a client token with different requests, unless the requests are identical',
      );
    },
    remember(token, request) {
      done.set(token, { at: now(), request });
    },
  };
}
