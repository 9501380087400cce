import type { Mutant } from '../mutant.ts';

/** Nobody learns of a debt who should not, and nothing that names a person lies where it cannot be erased. */
export const PRIVACY_MUTANTS: readonly Mutant[] = [
  {
    name: 'address-in-the-history',
    law: 'No personal data in histories, which are never erased.',
    file: 'shared/domain/regua/choose-message.ts',
    find: "return { answer: 'send', channel, templateId, contactId: contact.contactId };",
    replace:
      "return { answer: 'send', channel, templateId, contactId: contact.contactId, to: contact.value };",
    tests: ['shared/domain/regua/decide-alarm.test.ts'],
  },
  {
    name: 'phone-in-a-queue',
    law: 'No personal data in queues.',
    file: 'shared/adapters/channel-events/sms-status-log.ts',
    find: "{ name: 'SmsReported' as const, providerMessageId: notification.messageId, status, response },",
    replace:
      "{ name: 'SmsReported' as const, providerMessageId: notification.messageId, status, response, line: message },",
    tests: ['shared/adapters/channel-events/sms-status-log.test.ts'],
  },
  {
    name: 'message-in-the-log',
    law: 'No personal data in logs.',
    file: 'shared/lambda/queue-handler.ts',
    find: 'const about = { requestId: context.awsRequestId, messageId: record.messageId };',
    replace:
      'const about = { requestId: context.awsRequestId, messageId: record.messageId, body: record.body };',
    tests: ['shared/lambda/queue-handler.test.ts'],
  },
  {
    name: 'error-quotes-what-was-typed',
    law: 'The log learns of an error nothing that somebody typed.',
    file: 'shared/lambda/describe-error.ts',
    find: "return 'code' in error && typeof error.code === 'string' ? error.code : undefined;",
    replace:
      "return 'code' in error && typeof error.code === 'string' ? error.code : error.message;",
    tests: ['shared/lambda/describe-error.test.ts'],
  },
  {
    name: 'documents-tried-without-end',
    law: 'Whoever types five wrong documents is let in no more.',
    file: 'shared/domain/history/evolve-contact.ts',
    find: 'identityTriesLeft: Math.max(0, record.debtor.identityTriesLeft - 1),',
    replace: 'identityTriesLeft: Math.max(1, record.debtor.identityTriesLeft - 1),',
    tests: ['functions/portal/portal/actions/identify.test.ts'],
  },
  {
    name: 'session-opens-another-link',
    law: 'A session serves one debtor and one credor.',
    file: 'functions/portal/portal/session.ts',
    find: "mac(key, 'portal-session', debtorId, credorId, claims);",
    replace: "mac(key, 'portal-session', debtorId && credorId && claims);",
    tests: ['functions/portal/portal/session.test.ts'],
  },
  {
    name: 'neighbouring-credor-sees-the-payments',
    law: 'Whoever works for one credor sees nothing of another.',
    file: 'functions/api/api/own-record.ts',
    find: 'payments: own(record.payments),',
    replace: 'payments: record.payments,',
    tests: ['functions/api/api/own-record.test.ts', 'functions/api/api/scope.test.ts'],
  },
  {
    name: 'alarm-of-another-credor-shown',
    law: 'A dossier names no creditor but its own.',
    file: 'functions/regua/run-step/run-step.ts',
    find: 'cause: causeOfAlarm(key), at }',
    replace: 'cause: key, at }',
    tests: ['functions/regua/run-step/run-step.test.ts'],
  },
];
