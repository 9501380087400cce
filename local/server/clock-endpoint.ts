import * as z from 'zod';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';
import { jsonBody } from './json-body.ts';

const BODY_BYTES_MAX = 1_000;
const HOUR_MS = 3_600_000;
const STEPS_MS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS } as const;
const Advance = z.object({ advance: z.enum(['hour', 'day', 'week']) });

export type LocalClock = {
  readonly now: () => number;
  /** Lets everything happen up to an instant (epoch milliseconds). */
  readonly advanceTo: (instant: number) => Promise<void>;
};

/** Shows and moves the clock of the local run. The answer comes when everything due by then has happened. */
export function clockEndpoint(clock: LocalClock): WireHandler {
  const shown = () => jsonResponse(200, { now: new Date(clock.now()).toISOString() });
  return async (request) => {
    if (request.method === 'GET') return shown();
    const asked = await jsonBody(request, Advance, BODY_BYTES_MAX);
    if (!asked) return jsonResponse(400, { message: 'advance: hour, day or week' });
    await clock.advanceTo(clock.now() + STEPS_MS[asked.advance]);
    return shown();
  };
}
