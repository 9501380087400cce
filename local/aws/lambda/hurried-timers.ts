/** Longer timers are limits (of the function, of a connection), not waits; they stay real. */
const HURRIED_MAX_MS = 5000;
/** So many turns of the event loop without anything under way mean that only a timer can go on. */
const IDLE_TURNS = 3;

type Callback = (...args: unknown[]) => void;

/** A pending timer, as much of Node's Timeout as code asks of it. */
class HurriedTimer {
  readonly id: number;
  readonly dueAt: number;
  readonly fire: () => void;

  constructor(id: number, dueAt: number, fire: () => void) {
    this.id = id;
    this.dueAt = dueAt;
    this.fire = fire;
  }

  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  [Symbol.toPrimitive](): number {
    return this.id;
  }
}

/** The setTimeout and clearTimeout that a function sees. */
export type Timers = { readonly setTimeout: unknown; readonly clearTimeout: unknown };

export const REAL_TIMERS: Timers = { setTimeout, clearTimeout };

/**
 * Timers that nobody waits for in earnest: one of up to five seconds ends as soon as the function has no request under way, the
 * shortest first. A back-off before a retry costs no real time then, and a limit on a request still ends after its answer.
 */
export function createHurriedTimers(isBusy: () => boolean): Timers {
  const pending = new Map<number, HurriedTimer>();
  let lastId = 0;
  let virtualNow = 0;
  let idleTurns = 0;
  let isTurning = false;

  function turn(): void {
    const next = earliest(pending.values());
    if (next === undefined) {
      isTurning = false;
      return;
    }
    idleTurns = isBusy() ? 0 : idleTurns + 1;
    if (idleTurns > IDLE_TURNS) {
      idleTurns = 0;
      virtualNow = next.dueAt;
      pending.delete(next.id);
      next.fire();
    }
    setImmediate(turn);
  }

  return {
    setTimeout(callback: Callback, ms = 0, ...args: unknown[]): unknown {
      if (ms > HURRIED_MAX_MS) return setTimeout(callback, ms, ...args);
      // Negative, so that no number stands for one of these and for a real timer too.
      lastId -= 1;
      idleTurns = 0;
      const timer = new HurriedTimer(lastId, virtualNow + ms, () => callback(...args));
      pending.set(timer.id, timer);
      if (!isTurning) setImmediate(turn);
      isTurning = true;
      return timer;
    },
    clearTimeout(timer: unknown): void {
      if (timer instanceof HurriedTimer) pending.delete(timer.id);
      else if (typeof timer === 'number' && timer < 0) pending.delete(timer);
      else if (typeof timer === 'number' || isRealTimer(timer)) clearTimeout(timer);
    },
  };
}

function earliest(timers: Iterable<HurriedTimer>): HurriedTimer | undefined {
  let first: HurriedTimer | undefined;
  for (const timer of timers) if (first === undefined || timer.dueAt < first.dueAt) first = timer;
  return first;
}

function isRealTimer(timer: unknown): timer is NodeJS.Timeout {
  return typeof timer === 'object' && timer !== null && '_onTimeout' in timer;
}
