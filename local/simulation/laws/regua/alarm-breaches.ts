import { DAY_MS } from '#local/simulation/day.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const ONE = 'whoever is active has exactly one alarm to come, or a reason for none';

/** The law of alarms to come, broken. */
export const ALARM_BREACHES: readonly BreachExample[] = [
  [
    ONE,
    'its schedule stands twice',
    (the) => ({ armed: [...the.evidence.armed, ...the.evidence.armed] }),
  ],
  [
    ONE,
    'its schedule rings three hours later',
    ({ evidence: { armed } }) => ({
      armed: armed.map((one) => ({ ...one, ringsAt: (one.ringsAt ?? 0) + 3 * 3_600_000 })),
    }),
    /rings at/,
  ],
  [
    ONE,
    'its schedule lies in the past',
    ({ evidence: { armed } }) => ({ armed: armed.map((one) => ({ ...one, ringsAt: null })) }),
    /rings never/,
  ],
  [ONE, 'no schedule is left', () => ({ armed: [] })],
  [ONE, 'the alarm was not answered', (the) => ({ now: the.evidence.now + 400 * DAY_MS })],
];
