/** Everything that the simulated AWS may do to a function, within what AWS allows itself. */
export const FAULTS = {
  'error-before': 'a call breaks off or is answered with a 5xx, and nothing was done',
  'error-after': 'a call was done, and its answer is lost',
  timeout: 'nobody answers a call in time, whether it was done or not',
  throttle: 'a service turns a call away for now',
  partial: 'a batch is done in part, and the answer says which part was not',
  conflict: 'a write meets a transaction on the same item',
  overtaken: 'just before a write another run of the function does the same from first to last',
  crossed:
    'just before a write another message reaches its function, which works from first to last',
  crash: 'the function is killed just before or just after a call',
  duplicate: 'a queue delivers a message again that was handled',
  late: 'a queue holds a message back for up to half a day',
  reorder: 'messages of a queue overtake one another',
  'lost-alarm': 'a schedule never rings',
  'double-alarm': 'a schedule rings twice',
  'lost-night': 'a nightly run is never started, though not twice in a row',
  'double-night': 'a nightly run is started twice at once',
  'stream-repeat': 'a stretch of the stream is delivered again',
  'stream-bisect': 'a followed stretch counts as failed, is halved and comes again',
  slow: 'an import finds its time gone after its first rows, and has to be taken up again',
  skew: "a function's clock is off by up to two seconds",
} as const satisfies Record<string, string>;

export type FaultKind = keyof typeof FAULTS;

export const FAULT_KINDS: readonly FaultKind[] = Object.keys(FAULTS).filter(isFaultKind);

export function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(FAULTS, text);
}

/** How often each fault strikes, of so many times that it could. A crash is bound to call sites instead. */
export const ODDS: Readonly<Record<Exclude<FaultKind, 'crash' | 'skew'>, number>> = {
  'error-before': 1 / 300,
  'error-after': 1 / 300,
  timeout: 1 / 600,
  throttle: 1 / 300,
  partial: 1 / 30,
  conflict: 1 / 100,
  overtaken: 1 / 20,
  crossed: 1 / 12,
  duplicate: 1 / 40,
  late: 1 / 80,
  reorder: 1 / 8,
  'lost-alarm': 1 / 60,
  'double-alarm': 1 / 40,
  'lost-night': 1 / 20,
  'double-night': 1 / 15,
  'stream-repeat': 1 / 40,
  'stream-bisect': 1 / 60,
  slow: 1 / 2,
};

/** The furthest that a function's clock is off. */
export const SKEW_MS_MAX = 2_000;
