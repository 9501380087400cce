import type { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';

/** More jobs than this at one instant means that two of them keep waking each other. */
const JOBS_PER_INSTANT_MAX = 5_000_000;

/** Runs the agenda: one job at a time, jumping from due moment to due moment. Calls queue behind one another. */
export function createPump(clock: Clock, agenda: Agenda) {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(run: () => Promise<void>): Promise<void> {
    const turn = last.then(run);
    last = turn.catch(() => {});
    return turn;
  }

  async function runAllDue(): Promise<void> {
    for (let jobs = 0; jobs < JOBS_PER_INSTANT_MAX; jobs++) {
      if ((await agenda.runDue()) === undefined) return;
    }
    throw new Error(
      `more than ${JOBS_PER_INSTANT_MAX} jobs are due at ${new Date(clock.now()).toISOString()}: something wakes itself for ever`,
    );
  }

  return {
    /** Runs until nothing is due at the present moment. */
    settle: () => inTurn(runAllDue),
    /** Moves the clock to `instant` (epoch milliseconds), doing on the way all that falls due. */
    advanceTo: (instant: number) =>
      inTurn(async () => {
        await runAllDue();
        for (let at = agenda.nextAt(); at !== undefined && at <= instant; at = agenda.nextAt()) {
          clock.advanceTo(at);
          await runAllDue();
        }
        clock.advanceTo(Math.max(instant, clock.now()));
      }),
  };
}
