import type * as z from 'zod';
import type { Clock } from './clock.ts';

/** A kind of thing that happens later. `at` books it and returns the ticket that cancels it. */
export type Job<Data> = { at(instant: number, data: Data): number };

type Entry = {
  readonly at: number;
  readonly ticket: number;
  readonly kind: string;
  readonly data: unknown;
  readonly run: () => void | Promise<void>;
};

export type AgendaState = {
  lastTicket: number;
  entries: { at: number; ticket: number; kind: string; data: unknown }[];
};

export type Agenda = ReturnType<typeof createAgenda>;

/**
 * Everything the embedded AWS will still do, ordered by moment and then by booking: the one place where the future is kept, so
 * that a run is deterministic and can be saved whole.
 */
export function createAgenda(clock: Clock) {
  const heap: Entry[] = [];
  const booked = new Map<number, Entry>();
  const revivers = new Map<string, (data: unknown) => () => void | Promise<void>>();
  let lastTicket = 0;
  let onBooked = () => {};

  function book(entry: Entry): void {
    booked.set(entry.ticket, entry);
    push(heap, entry);
    if (entry.at <= clock.now()) onBooked();
  }

  function next(): Entry | undefined {
    while (heap[0] !== undefined && booked.get(heap[0].ticket) !== heap[0]) pop(heap);
    return heap[0];
  }

  return {
    /** Declares a kind of job. Its data must survive JSON, for the schema reads it back from a saved state. */
    define<Data>(
      kind: string,
      schema: z.ZodType<Data>,
      run: (data: Data) => void | Promise<void>,
    ): Job<Data> {
      revivers.set(kind, (data) => () => run(schema.parse(data)));
      return {
        at(instant, data) {
          lastTicket += 1;
          const at = Math.max(instant, clock.now());
          book({ at, ticket: lastTicket, kind, data, run: () => run(data) });
          return lastTicket;
        },
      };
    },
    /** Forgets a booked job; a ticket that was used or cancelled before is ignored. */
    cancel(ticket: number): void {
      booked.delete(ticket);
    },
    /** When the next job is due, or nothing when the agenda is empty. */
    nextAt: (): number | undefined => next()?.at,
    /** Runs the first job that is due now. Says which kind it was, or nothing when none is due. */
    async runDue(): Promise<string | undefined> {
      const entry = next();
      if (entry === undefined || entry.at > clock.now()) return undefined;
      pop(heap);
      booked.delete(entry.ticket);
      await entry.run();
      return entry.kind;
    },
    /** Runs the first due job of these kinds while another one is under way. @returns whether there was any */
    async runMeanwhile(isMeant: (kind: string) => boolean): Promise<boolean> {
      const [entry] = heap
        .filter(
          (one) => booked.get(one.ticket) === one && one.at <= clock.now() && isMeant(one.kind),
        )
        .toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
      if (entry === undefined) return false;
      booked.delete(entry.ticket);
      await entry.run();
      return true;
    },
    /** Called whenever a job is booked for this very moment: the live run settles then. */
    whenDue(listener: () => void): void {
      onBooked = listener;
    },
    size: () => booked.size,
    exportState: (): AgendaState => ({
      lastTicket,
      entries: [...booked.values()].map(({ at, ticket, kind, data }) => ({
        at,
        ticket,
        kind,
        data,
      })),
    }),
    importState(state: AgendaState): void {
      heap.length = 0;
      booked.clear();
      lastTicket = state.lastTicket;
      for (const entry of state.entries) {
        const revive = revivers.get(entry.kind);
        if (revive === undefined) {
          throw new Error(
            `the saved agenda holds a job of the unknown kind "${entry.kind}": start afresh`,
          );
        }
        book({ ...entry, run: revive(entry.data) });
      }
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.ticket < b.ticket);
}

/** A binary heap in an array, the earliest entry first. */
function push(heap: Entry[], entry: Entry): void {
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (parent === undefined || !isBefore(entry, parent)) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    const right = heap[2 * index + 2];
    const goRight = left !== undefined && right !== undefined && isBefore(right, left);
    const child = goRight ? right : left;
    if (child === undefined || !isBefore(child, last)) break;
    heap[index] = child;
    index = 2 * index + (goRight ? 2 : 1);
  }
  heap[index] = last;
}
