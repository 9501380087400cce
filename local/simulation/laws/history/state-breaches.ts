import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

/** The law of the chain, broken. */
export const STATE_BREACHES: readonly BreachExample[] = [
  [
    'history is an unbroken chain, and state is its fold',
    'its last line is taken out',
    (the) => the.withLife((life) => ({ ...life, entries: life.entries.slice(0, -1) })),
  ],
];
