import { FOLLOWED_KEYS } from '#shared/table/followed-keys.ts';
import { type FunctionSpec, TABLE } from './function-spec.ts';

/** What follows the history as it is written: a part of the topology. */
export const HISTORY_FUNCTIONS = {
  'history/follow-history': {
    triggers: [
      {
        kind: 'table-stream',
        batchSize: 100,
        keysBeginWith: FOLLOWED_KEYS,
        retries: 20,
        deadLetters: 'stream-failures',
      },
    ],
    permissions: [
      ...TABLE,
      { kind: 'schedule' },
      { kind: 'publish-events' },
      { kind: 'send-to', queue: 'messages-email' },
      { kind: 'send-to', queue: 'messages-sms' },
      { kind: 'send-to', queue: 'messages-whatsapp' },
      { kind: 'send-to', queue: 'messages-voice' },
      { kind: 'send-to', queue: 'charges' },
      { kind: 'send-to', queue: 'payments' },
      { kind: 'send-to', queue: 'listings' },
      { kind: 'send-to', queue: 'hooks' },
    ],
    timeoutSeconds: 60,
    memoryMb: 512,
    impact: 'nothing follows a decision: no alarm, no message, no figure in the panels',
  },
  'history/deliver-hooks': {
    triggers: [{ kind: 'queue', queue: 'hooks', batchSize: 3, maxConcurrency: 10 }],
    permissions: [
      ...TABLE,
      { kind: 'send-to', queue: 'hooks' },
      { kind: 'read-secret', secret: 'document-key' },
    ],
    timeoutSeconds: 60,
    memoryMb: 512,
    impact:
      'systems of credores are not told what becomes true of their debtors, and learn it late',
  },
} as const satisfies Record<string, FunctionSpec>;
