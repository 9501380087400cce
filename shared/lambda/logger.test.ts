import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

test('what became of a debtor is one line of JSON, with level and moment', () => {
  const lines: string[] = [];
  const logger = createLogger((line) => lines.push(line));

  logger.info('handled', { messageId: 'm-1', outcome: 'sent' });
  logger.error('failed', { stack: 'at one\nat two' });

  expect(lines).toHaveLength(2);
  expect(lines.map((line) => line.indexOf('\n') === line.length - 1)).toEqual([true, true]);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'INFO',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    message: 'handled',
    messageId: 'm-1',
    outcome: 'sent',
  });
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ level: 'ERROR', message: 'failed' });
});
