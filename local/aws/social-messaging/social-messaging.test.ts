import {
  SendWhatsAppMessageCommand,
  type SendWhatsAppMessageCommandInput,
  SocialMessagingClient,
} from '@aws-sdk/client-socialmessaging';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';

let server: SdkServer;
let client: SocialMessagingClient;
beforeEach(async () => {
  server = await serveForSdk();
  client = new SocialMessagingClient(server.client);
});
afterEach(() => server.close());

const blob = (message: object) => Buffer.from(JSON.stringify(message));
const MESSAGE = {
  messaging_product: 'whatsapp',
  to: '+5511999990000',
  type: 'template',
  template: { name: 'aviso', language: { code: 'pt_BR' } },
};

const sending = (changes: Partial<SendWhatsAppMessageCommandInput>) =>
  client.send(
    new SendWhatsAppMessageCommand({
      originationPhoneNumberId: 'phone-number-id-1',
      metaApiVersion: 'v20.0',
      message: blob(MESSAGE),
      ...changes,
    }),
  );

test('without an account there is no number that a message could leave from', async () => {
  await expect(sending({})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  expect(server.aws.outbox()).toEqual([]);
});

test('a version that is none is refused', async () => {
  await expect(sending({ metaApiVersion: '20' })).rejects.toMatchObject({
    name: 'ValidationException',
  });
});
