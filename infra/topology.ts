import type { Channel } from '#shared/domain/message/channel.ts';
import { DEBT_FUNCTIONS } from './debt-functions.ts';
import { type FunctionSpec, TABLE, ZONE } from './function-spec.ts';
import { HISTORY_FUNCTIONS } from './history-functions.ts';
import type { QueueName } from './queues.ts';
import { SCORE_FUNCTIONS } from './score-functions.ts';

/** What is deployed and what wakes it, as plain data: the CDK app and the embedded AWS are both made from it and so cannot drift apart. */

/** The queue of a channel, worked on by as many functions as keep to its rate of sending. */
const lanesOf = <Q extends QueueName>(queue: Q, channel: Channel) =>
  ({ kind: 'queue', queue, batchSize: 5, maxConcurrency: { lanesOf: channel } }) as const;

export const FUNCTIONS = {
  ...DEBT_FUNCTIONS,
  'regua/run-step': {
    triggers: [{ kind: 'queue', queue: 'steps', batchSize: 10, maxConcurrency: 50 }],
    permissions: [{ kind: 'read-table' }, { kind: 'write-table' }],
    timeoutSeconds: 30,
    memoryMb: 512,
    impact: 'debtors are not contacted on the day that their régua says',
  },
  'regua/reconcile-schedules': {
    triggers: [{ kind: 'cron', expression: 'cron(30 5 * * ? *)', zone: ZONE }],
    permissions: [{ kind: 'read-table' }, { kind: 'write-table' }, { kind: 'schedule' }],
    timeoutSeconds: 900,
    memoryMb: 512,
    impact: 'debtors whose alarm was lost stay forgotten',
  },
  'regua/gather-experience': {
    triggers: [{ kind: 'cron', expression: 'cron(40 0 * * ? *)', zone: ZONE }],
    permissions: [...TABLE],
    timeoutSeconds: 300,
    memoryMb: 512,
    impact: 'channels and hours go on being chosen by what was known the day before',
  },
  'regua/move-cases': {
    triggers: [{ kind: 'queue', queue: 'regua-moves', batchSize: 1, maxConcurrency: 2 }],
    permissions: [...TABLE, { kind: 'send-to', queue: 'regua-moves' }],
    timeoutSeconds: 900,
    memoryMb: 1024,
    impact: 'cases that were to go on in a new version of their régua stay in the old one',
  },
  'regua/simulate-regua': {
    triggers: [{ kind: 'queue', queue: 'trials', batchSize: 1, maxConcurrency: 8 }],
    permissions: [
      ...TABLE,
      { kind: 'write-files', under: 'trials/' },
      { kind: 'send-to', queue: 'trials' },
    ],
    timeoutSeconds: 900,
    memoryMb: 1769,
    impact: 'nobody can see what a draft of a régua would do before it is published',
  },
  'messages/send-message': {
    triggers: [
      lanesOf('messages-email', 'email'),
      lanesOf('messages-sms', 'sms'),
      lanesOf('messages-whatsapp', 'whatsapp'),
      lanesOf('messages-voice', 'voice'),
    ],
    permissions: [
      ...TABLE,
      { kind: 'send-email' },
      { kind: 'send-sms' },
      { kind: 'send-whatsapp' },
      { kind: 'send-voice' },
      { kind: 'read-secret', secret: 'document-key' },
    ],
    timeoutSeconds: 30,
    memoryMb: 512,
    impact: 'e-mails, SMS, WhatsApp and voice messages that were decided do not leave',
  },
  'messages/record-delivery': {
    triggers: [
      { kind: 'queue', queue: 'deliveries', batchSize: 10, maxConcurrency: 10 },
      { kind: 'sms-delivery-logs' },
    ],
    permissions: [...TABLE, { kind: 'send-to', queue: 'deliveries' }],
    timeoutSeconds: 30,
    memoryMb: 512,
    impact: 'bounces and complaints are not heeded, so dead addresses are contacted again',
  },
  'messages/receive-reply': {
    // One at a time: an e-mail that takes long has nobody's SAIR delivered again with it.
    triggers: [{ kind: 'queue', queue: 'replies', batchSize: 1, maxConcurrency: 10 }],
    permissions: [
      ...TABLE,
      { kind: 'read-files', under: 'replies/' },
      { kind: 'send-to', queue: 'deliveries' },
      { kind: 'read-secret', secret: 'document-key' },
    ],
    timeoutSeconds: 60,
    memoryMb: 512,
    impact: 'what debtors write back is not heard, and whoever wants no more messages gets some',
  },
  'payments/receive-webhook': {
    triggers: [
      {
        kind: 'http',
        routes: [{ method: 'POST', path: '/webhooks/{proxy+}', authorizer: 'none' }],
      },
    ],
    permissions: [{ kind: 'write-table' }, { kind: 'read-secret', secret: 'gateways' }],
    timeoutSeconds: 10,
    memoryMb: 512,
    impact: 'gateways cannot report payments, and whoever paid may be reminded again',
  },
  'payments/apply-payment': {
    triggers: [{ kind: 'queue', queue: 'payments', batchSize: 10, maxConcurrency: 20 }],
    permissions: [
      ...TABLE,
      { kind: 'read-secret', secret: 'gateways' },
      { kind: 'read-secret', secret: 'document-key' },
    ],
    timeoutSeconds: 30,
    memoryMb: 512,
    impact: 'payments are not applied, and whoever paid may be reminded again',
  },
  'payments/read-retorno': {
    triggers: [{ kind: 'queue', queue: 'retornos', batchSize: 1, maxConcurrency: 5 }],
    permissions: [...TABLE, { kind: 'read-files', under: 'retornos/' }],
    timeoutSeconds: 900,
    memoryMb: 1024,
    impact:
      'boletos that banks report as paid are not applied, and whoever paid may be reminded again',
  },
  'payments/issue-charge': {
    triggers: [{ kind: 'queue', queue: 'charges', batchSize: 5, maxConcurrency: 10 }],
    permissions: [...TABLE, { kind: 'read-secret', secret: 'gateways' }],
    timeoutSeconds: 30,
    memoryMb: 512,
    impact: 'debtors who want to pay wait for their Pix',
  },
  'payments/ask-gateways': {
    triggers: [{ kind: 'cron', expression: 'cron(20 3 * * ? *)', zone: ZONE }],
    permissions: [...TABLE, { kind: 'read-secret', secret: 'gateways' }],
    timeoutSeconds: 900,
    memoryMb: 512,
    impact: 'payments whose webhook got lost stay unknown, and whoever paid may be reminded again',
  },
  'listings/serve-listing': {
    triggers: [{ kind: 'queue', queue: 'listings', batchSize: 5, maxConcurrency: 5 }],
    permissions: [{ kind: 'read-table' }, { kind: 'write-table' }],
    timeoutSeconds: 30,
    memoryMb: 512,
    impact:
      'debts that were paid stay listed at bureaus and cartórios, beyond the days that the law gives',
  },
  ...HISTORY_FUNCTIONS,
  'portal/portal': {
    triggers: [
      {
        kind: 'http',
        routes: [
          { method: 'ANY', path: '/p/{proxy+}', authorizer: 'none' },
          { method: 'ANY', path: '/u/{proxy+}', authorizer: 'none' },
        ],
      },
    ],
    permissions: [
      ...TABLE,
      { kind: 'read-secret', secret: 'document-key' },
      { kind: 'read-secret', secret: 'edge-proof' },
    ],
    timeoutSeconds: 15,
    memoryMb: 512,
    impact: 'debtors cannot see or pay what they owe, nor opt out',
  },
  'api/api': {
    triggers: [
      {
        kind: 'http',
        routes: [
          { method: 'GET', path: '/api/openapi.json', authorizer: 'none' },
          { method: 'ANY', path: '/api/{proxy+}', authorizer: 'jwt' },
        ],
      },
    ],
    permissions: [
      ...TABLE,
      { kind: 'read-files', under: 'imports/' },
      { kind: 'read-files', under: 'rejected/' },
      { kind: 'read-files', under: 'import-work/' },
      { kind: 'send-to', queue: 'imports' },
      { kind: 'read-files', under: 'remessas/' },
      { kind: 'write-files', under: 'imports/' },
      { kind: 'write-files', under: 'retornos/' },
      { kind: 'write-files', under: 'remessas/' },
      { kind: 'send-to', queue: 'regua-moves' },
      { kind: 'send-to', queue: 'messages-email' },
      { kind: 'read-files', under: 'trials/' },
      { kind: 'read-files', under: 'scores/' },
      { kind: 'send-to', queue: 'trials' },
      { kind: 'read-secret', secret: 'enrichment' },
      { kind: 'send-to', queue: 'lookups' },
      { kind: 'send-to', queue: 'hooks' },
      { kind: 'send-to', queue: 'sortings' },
      { kind: 'read-secret', secret: 'document-key' },
      { kind: 'place-calls' },
      { kind: 'read-secret', secret: 'edge-proof' },
    ],
    timeoutSeconds: 29,
    memoryMb: 1024,
    impact: 'the console and every integration stand still',
  },
  ...SCORE_FUNCTIONS,
  'reports/snapshot-portfolio': {
    triggers: [{ kind: 'cron', expression: 'cron(10 0 * * ? *)', zone: ZONE }],
    permissions: [{ kind: 'read-table' }, { kind: 'write-table' }],
    timeoutSeconds: 900,
    memoryMb: 1024,
    impact: 'the panels show the book of an earlier day',
  },
} as const satisfies Record<string, FunctionSpec>;
export type FunctionName = keyof typeof FUNCTIONS;
