import { expect, test } from 'vitest';
import * as z from 'zod';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { startStubServer } from '#shared/testing/stub-server.ts';
import { noWhatsApp, socialClient, whatsAppSender } from './whatsapp-social.ts';

const NUMBER = 'arn:aws:social-messaging:sa-east-1:123456789012:phone-number-id/976c72a7';
const tags = {
  debtorId: DebtorId.parse('mfrggzdfmztwq2lknnwg'),
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  contactId: ContactId.parse('orsxg5dborsxg5dborsx'),
  credorId: CredorId.parse('loja-aurora'),
};
const WHATSAPP = {
  to: '+5511987654321',
  message: {
    channel: 'whatsapp',
    language: 'pt-BR',
    name: 'regua_aviso',
    variables: ['Maria', 'Loja Aurora'],
    text: 'Olá, Maria! Aqui é Loja Aurora.',
  },
  tags,
} as const;
const SentMessage = z.looseObject({ message: z.string() });

test('a WhatsApp message goes to End User Messaging Social as an approved text with its variables and tags', async () => {
  const { url, received, close } = await startStubServer((response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"messageId":"w-1"}'),
  );
  const client = socialClient({
    endpoint: url,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const answered = await whatsAppSender(client, { phoneNumber: NUMBER })(WHATSAPP);
  close();
  expect(answered).toEqual({ outcome: 'accepted', providerMessageId: 'w-1' });
  expect(received[0]?.path).toBe('/v1/whatsapp/send');
  const { message, ...asked } = SentMessage.parse(JSON.parse(received[0]?.body ?? ''));
  expect(asked).toEqual({ originationPhoneNumberId: NUMBER, metaApiVersion: 'v20.0' });
  expect(JSON.parse(Buffer.from(message, 'base64').toString())).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '+5511987654321',
    type: 'template',
    template: {
      name: 'regua_aviso',
      language: { code: 'pt_BR' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Maria' },
            { type: 'text', text: 'Loja Aurora' },
          ],
        },
      ],
    },
    biz_opaque_callback_data: JSON.stringify(tags),
  });
});

test('without a number of the deployment no WhatsApp message leaves', async () => {
  expect(await noWhatsApp(WHATSAPP)).toMatchObject({ outcome: 'refused' });
});
