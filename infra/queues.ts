/** A queue always has a dead-letter queue of the same name with the suffix `-dead`. */
export type Queue = {
  /** At least six times the timeout of the function that reads it (Lambda's own advice). */
  readonly visibilitySeconds: number;
  /** Deliveries before a message goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
};

export const QUEUES = {
  imports: { visibilitySeconds: 5400, maxReceiveCount: 5 },
  retornos: { visibilitySeconds: 5400, maxReceiveCount: 5 },
  'regua-moves': { visibilitySeconds: 5400, maxReceiveCount: 5 },
  lookups: { visibilitySeconds: 1800, maxReceiveCount: 5 },
  sortings: { visibilitySeconds: 5400, maxReceiveCount: 5 },
  trials: { visibilitySeconds: 5400, maxReceiveCount: 5 },
  steps: { visibilitySeconds: 180, maxReceiveCount: 5 },
  'messages-email': { visibilitySeconds: 180, maxReceiveCount: 5 },
  'messages-sms': { visibilitySeconds: 180, maxReceiveCount: 5 },
  'messages-whatsapp': { visibilitySeconds: 180, maxReceiveCount: 5 },
  'messages-voice': { visibilitySeconds: 180, maxReceiveCount: 5 },
  deliveries: { visibilitySeconds: 180, maxReceiveCount: 8 },
  replies: { visibilitySeconds: 360, maxReceiveCount: 5 },
  charges: { visibilitySeconds: 180, maxReceiveCount: 5 },
  listings: { visibilitySeconds: 180, maxReceiveCount: 8 },
  payments: { visibilitySeconds: 180, maxReceiveCount: 8 },
  hooks: { visibilitySeconds: 360, maxReceiveCount: 8 },
  'stream-failures': { visibilitySeconds: 180, maxReceiveCount: 3 },
} as const satisfies Record<string, Queue>;
export type QueueName = keyof typeof QUEUES;
