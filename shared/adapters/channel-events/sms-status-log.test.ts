import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { reportsIn } from './sms-status-log.ts';

const line = (status: string, providerResponse: string) =>
  JSON.stringify({
    notification: { messageId: '34d9b400-c6dd', timestamp: '2026-03-13 13:00:00.000' },
    delivery: { phoneCarrier: 'x', destination: '+5511987654321', providerResponse },
    status,
  });
const batch = (messages: readonly string[], messageType = 'DATA_MESSAGE') =>
  gzipSync(
    JSON.stringify({ messageType, logEvents: messages.map((message, id) => ({ id, message })) }),
  ).toString('base64');

test('each line about a debtor’s SMS becomes a report without the number', () => {
  const reports = reportsIn(batch([line('SUCCESS', 'ok'), line('FAILURE', 'No +5511987654321')]));
  expect(reports).toEqual([
    { name: 'SmsReported', providerMessageId: '34d9b400-c6dd', status: 'SUCCESS', response: 'ok' },
    {
      name: 'SmsReported',
      providerMessageId: '34d9b400-c6dd',
      status: 'FAILURE',
      response: 'No +#',
    },
  ]);
});

test('lines of other kinds say nothing of any debtor', () => {
  expect(reportsIn(batch(['not json', '{}', '[1]', line('PENDING', '')]))).toEqual([]);
  expect(reportsIn(batch([line('SUCCESS', 'ok')], 'CONTROL_MESSAGE'))).toEqual([]);
});

test.each([
  ['', 'unexpected end of file'],
  [Buffer.from('{}').toString('base64'), 'incorrect header'],
  [gzipSync('nothing').toString('base64'), 'JSON'],
  [gzipSync('{}').toString('base64'), 'messageType'],
])('a batch that CloudWatch Logs did not write is an error: %s', (data, why) => {
  expect(() => reportsIn(data)).toThrow(why);
});
