import * as z from 'zod';
import { jsonResponse, readBody, type WireHandler } from '#local/aws/wire.ts';

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
  return async ({ method, body }) => {
    if (method === 'GET') return shown();
    const text = (await readBody(body, BODY_BYTES_MAX)).toString();
    const asked = Advance.safeParse(z.json().safeParse(parsed(text)).data);
    if (!asked.success) return jsonResponse(400, { message: 'advance: hour, day or week' });
    await clock.advanceTo(clock.now() + STEPS_MS[asked.data.advance]);
    return shown();
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
