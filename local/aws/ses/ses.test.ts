import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventEnvelope } from '../eventbridge/event-bus.ts';
import { agreeableRecipients, type Recipients } from '../recipients.ts';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';

const clickers: Recipients = {
  ...agreeableRecipients,
  onEmail: (email) => [
    ...agreeableRecipients.onEmail(email),
    { what: 'Open', afterMs: 5000 },
    { what: 'Click', afterMs: 6000, link: 'https://x.example/p/1' },
  ],
};

let server: SdkServer;
let ses: SESv2Client;
let events: EventEnvelope[];
beforeEach(async () => {
  server = await serveForSdk(clickers);
  ses = new SESv2Client(server.client);
  events = [];
  server.aws.services.bus.whenPut((event) => events.push(event));
});
afterEach(() => server.close());

function send(to: string, changes: Partial<SendEmailCommandInput> = {}) {
  return ses.send(
    new SendEmailCommand({
      FromEmailAddress: 'cobranca@loja.example',
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: { Data: 'Olá' }, Body: { Text: { Data: 'Oi' } } } },
      ConfigurationSetName: 'regua',
      ...changes,
    }),
  );
}

async function eventTypes(): Promise<unknown[]> {
  await server.aws.advanceTo(server.aws.now() + 3_600_000);
  return events.map((event) => event['detail-type']);
}

test.each([
  ['maria@exemplo.com.br', ['Email Sent', 'Email Delivered', 'Email Opened', 'Email Clicked']],
  [
    'bounce@simulator.amazonses.com',
    ['Email Sent', 'Email Bounced', 'Email Opened', 'Email Clicked'],
  ],
  [
    'complaint+1@simulator.amazonses.com',
    ['Email Sent', 'Email Delivered', 'Email Opened', 'Email Clicked', 'Email Complaint Received'],
  ],
])('an e-mail to %s is followed by its events', async (to, types) => {
  const { MessageId } = await send(to);

  expect(await eventTypes()).toEqual(types);
  expect(events[1]).toMatchObject({
    source: 'aws.ses',
    detail: { mail: { messageId: MessageId } },
  });
});

test('without a configuration set nothing is told, yet the e-mail leaves', async () => {
  await send('maria@exemplo.com.br', { ConfigurationSetName: undefined });

  expect(await eventTypes()).toEqual([]);
  expect(server.aws.outbox()).toHaveLength(1);
});

test.each([
  [
    'a configuration set that does not exist',
    { ConfigurationSetName: 'other' },
    'NotFoundException',
  ],
  [
    'an accent before the @',
    { Destination: { ToAddresses: ['josé@exemplo.com'] } },
    'BadRequestException',
  ],
  ['no recipient', { Destination: { ToAddresses: [] } }, 'BadRequestException'],
])('%s is refused', async (_what, changes, name) => {
  await expect(send('maria@exemplo.com.br', changes)).rejects.toMatchObject({ name });
  expect(server.aws.outbox()).toEqual([]);
});
