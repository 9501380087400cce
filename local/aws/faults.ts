import type { WireHandler, WireRequest, WireResponse } from './wire.ts';

/** Runs once more what a function is doing. @returns whether there was anything that may be run twice at once */
export type Again = (mayRun: (event: unknown) => boolean) => Promise<boolean>;

/** Has the next message that is due reach its function while another function works. @returns whether there was any */
export type Meanwhile = () => Promise<boolean>;

/**
 * Where the simulated world makes the embedded AWS misbehave, within what AWS allows itself. Nothing goes wrong by default.
 * Each answer should come from a seed, so that a run can be repeated.
 */
export type Faults = {
  /**
   * Stands around every AWS call (and every other in-process request) of a function. Call `next` for the true answer; do so and
   * throw for a lost answer, throw an Error with a code such as ECONNRESET for a broken connection, answer a 503 or 429 for
   * throttling, throw a FunctionCrash to kill the function at this call. Call `again` to have another run of the function do
   * the same from first to last in between, as where an event is delivered twice at once; it does nothing within such a run. Call
   * `meanwhile` to have another event go from first to last in between, as where two functions run at once.
   */
  readonly wire?: (
    request: WireRequest,
    next: WireHandler,
    functionName: string,
    again: Again,
    meanwhile: Meanwhile,
  ) => Promise<WireResponse>;
  /** How far a function's clock is off, in milliseconds. */
  readonly skewMs?: (functionName: string) => number;
  /** How many milliseconds of its time a function has used up when an invocation begins, as if what it did until then was slow. */
  readonly spentMs?: (functionName: string) => number;
  /** How late a message becomes visible, in seconds, beyond its own delay. */
  readonly lateSeconds?: (queueName: string) => number;
  /** Whether a message that was handled is delivered again, as a standard queue may. */
  readonly isRedelivered?: (queueName: string) => boolean;
  /** How often a due schedule rings: 0 loses it, 2 is the "at least once" of the documentation. */
  readonly rings?: (scheduleName: string) => number;
  /** How often a function that runs by the calendar is run when its time has come, as `rings`. */
  readonly runs?: (functionName: string) => number;
  /**
   * What becomes of a stretch of the stream that a function has followed: it is delivered once more, as "at least once" allows,
   * or Lambda never hears the answer, so that the stretch counts as failed, is halved and comes again.
   */
  readonly afterStretch?: (functionName: string) => 'as-answered' | 'repeated' | 'answer-lost';
};
