import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';
import { countSmsParts } from './sms-parts.ts';

let server: SdkServer;
let sns: SNSClient;
beforeEach(async () => {
  server = await serveForSdk();
  sns = new SNSClient(server.client);
});
afterEach(() => server.close());

test('an SMS is answered with its id and lies in the outbox as it was written', async () => {
  const command = new PublishCommand({
    PhoneNumber: '+5511999990000',
    Message: 'Olá, 1 < 2 & "tal"',
  });
  const { MessageId } = await sns.send(command);

  expect(server.aws.outbox()).toMatchObject([
    { id: MessageId, text: 'Olá, 1 < 2 & "tal"', smsType: 'Promotional' },
  ]);
});

test.each([
  ['a number without country', '11999990000', 'oi'],
  ['an empty text', '+5511999990000', ' '],
  ['a text over 1600 bytes', '+5511999990000', 'x'.repeat(1601)],
])('%s is refused', async (_what, PhoneNumber, Message) => {
  const sent = sns.send(new PublishCommand({ PhoneNumber, Message }));

  await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test.each([
  ['160 plain letters', 'x'.repeat(160), 1],
  ['161 plain letters', 'x'.repeat(161), 2],
  ['80 euro signs, two places each', '€'.repeat(80), 1],
  ['70 letters with a til', `ã${'x'.repeat(69)}`, 1],
  ['71 letters with a til', `ã${'x'.repeat(70)}`, 2],
])('%s take %s parts', (_what, text, parts) => {
  expect(countSmsParts(text)).toBe(parts);
});
