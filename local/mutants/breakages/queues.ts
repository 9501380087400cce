import type { Mutant } from '../mutant.ts';

/** Nothing that was asked for is lost on the way, and what arrives twice has one name. */
export const QUEUE_MUTANTS: readonly Mutant[] = [
  {
    name: 'failed-message-taken-for-handled',
    law: 'What fails is delivered again.',
    file: 'shared/lambda/queue-handler.ts',
    find: 'batchItemFailures.push({ itemIdentifier: record.messageId });',
    replace: 'batchItemFailures.splice(0);',
    tests: ['shared/lambda/queue-handler.test.ts'],
  },
  {
    name: 'one-failure-spoils-the-batch',
    law: 'Only the messages that failed are delivered again.',
    file: 'shared/lambda/queue-handler.ts',
    find: 'batchItemFailures.push({ itemIdentifier: record.messageId });',
    replace: "batchItemFailures.push({ itemIdentifier: Records[0]?.messageId ?? '' });",
    tests: ['shared/lambda/queue-handler.test.ts'],
  },
  {
    name: 'stretch-of-the-stream-dropped',
    law: 'A stretch of the stream that was not followed is followed again.',
    file: 'shared/lambda/stream-handler.ts',
    find: "throw new Error('A stretch of the stream was not followed.');",
    replace: "logger.info('followed', { ...about, followed: 0 });",
    tests: ['shared/lambda/stream-handler.test.ts'],
  },
  {
    name: 'refused-part-of-a-batch-dropped',
    law: 'A message that the queue did not take is not taken for queued.',
    file: 'shared/adapters/queue-sender.ts',
    find: 'if (failed) throw new OwnError(',
    replace: 'if (failed && Failed.length === batch.length) throw new OwnError(',
    tests: ['shared/adapters/queue-sender.test.ts'],
  },
  {
    name: 'lost-event-taken-for-published',
    law: 'An event that the bus lost is not taken for published.',
    file: 'shared/adapters/event-bus.ts',
    find: 'if (FailedEntryCount)',
    replace: 'if (FailedEntryCount === facts.length)',
    tests: ['shared/adapters/event-bus.test.ts'],
  },
  {
    name: 'event-named-after-its-moment',
    law: 'Two facts of one decision are two events, and one fact told twice is one.',
    file: 'functions/history/follow-history/published-fact.ts',
    find: 'eventId: `${debtorId}.${seq}`,',
    replace: "eventId: `${debtorId}.${seq > 0 ? occurredAt : ''}`,",
    tests: ['functions/history/follow-history/follow-history.test.ts'],
  },
  {
    name: 'import-left-to-the-dead',
    law: 'An import that another run took further and died over is taken up again.',
    file: 'functions/debts/import-debts/import-debts.ts',
    find: 'if (isOvertaken) throw error;',
    replace: "if (isOvertaken) return 'overtaken';",
    tests: ['functions/debts/import-debts/going-on.test.ts'],
  },
];
