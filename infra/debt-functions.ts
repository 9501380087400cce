import { SORTED_AT } from '#shared/domain/carteira/sorted-at.ts';
import { type FunctionSpec, TABLE } from './function-spec.ts';

const [SORTED_HOUR, SORTED_MINUTE] = SORTED_AT.time.split(':').map(Number);

/** The first stage of a debt's life, as part of the topology: it comes in, and finds its carteira. */
export const DEBT_FUNCTIONS = {
  'debts/import-debts': {
    triggers: [{ kind: 'queue', queue: 'imports', batchSize: 1, maxConcurrency: 5 }],
    permissions: [
      ...TABLE,
      { kind: 'read-files', under: 'imports/' },
      { kind: 'write-files', under: 'rejected/' },
      { kind: 'read-files', under: 'import-work/' },
      { kind: 'write-files', under: 'import-work/' },
      { kind: 'send-to', queue: 'imports' },
      { kind: 'read-secret', secret: 'document-key' },
    ],
    timeoutSeconds: 900,
    memoryMb: 1024,
    impact: 'files of receivables stay unread and their debtors are not reminded',
  },
  'debts/look-up-contacts': {
    triggers: [{ kind: 'queue', queue: 'lookups', batchSize: 1, maxConcurrency: 2 }],
    permissions: [
      ...TABLE,
      { kind: 'send-to', queue: 'lookups' },
      { kind: 'read-secret', secret: 'enrichment' },
      { kind: 'read-secret', secret: 'document-key' },
    ],
    timeoutSeconds: 900,
    memoryMb: 1024,
    impact: 'contacts that somebody wants looked up for many people stay unknown',
  },
  'debts/sort-cases': {
    triggers: [
      { kind: 'queue', queue: 'sortings', batchSize: 1, maxConcurrency: 8 },
      {
        kind: 'cron',
        expression: `cron(${SORTED_MINUTE} ${SORTED_HOUR} * * ? *)`,
        zone: SORTED_AT.zone,
      },
    ],
    permissions: [...TABLE, { kind: 'send-to', queue: 'sortings' }],
    timeoutSeconds: 900,
    memoryMb: 1024,
    impact: 'debtors stay in carteiras whose rules no longer take them',
  },
} as const satisfies Record<string, FunctionSpec>;
