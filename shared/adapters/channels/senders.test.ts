import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { startStubServer } from '#shared/testing/stub-server.ts';
import { ChannelBusy, type SendAnswer, UncertainOutcome } from './channel-sender.ts';
import { sesClient, sesSender } from './email-ses.ts';
import { eumClient, eumSender } from './sms-eum.ts';
import { snsClient, snsSender } from './sms-sns.ts';
import { socialClient, whatsAppSender } from './whatsapp-social.ts';

const tags = {
  debtorId: DebtorId.parse('mfrggzdfmztwq2lknnwg'),
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  contactId: ContactId.parse('orsxg5dborsxg5dborsx'),
  credorId: CredorId.parse('loja-aurora'),
};
const EMAIL = {
  to: 'maria@example.com',
  message: { channel: 'email', subject: 'Olá', text: 'Olá!', html: '<p>Olá!</p>' },
  from: { name: 'Móveis Aurora', address: 'ola@aurora.com.br', replyTo: 'sac@aurora.com.br' },
  unsubscribeUrl: 'https://pague.aurora.com.br/u/abc',
  tags,
} as const;
const SMS = {
  to: '+5511987654321',
  message: { channel: 'sms', text: 'Aurora: oi' },
  maxPriceUsd: 0.1,
  livesSeconds: 7_200,
  tags,
} as const;

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
const NUMBER = 'arn:aws:social-messaging:sa-east-1:123456789012:phone-number-id/976c72a7';

const config = (endpoint: string) => ({
  endpoint,
  region: 'sa-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

type Answer = (response: ServerResponse) => void;
/** Long enough for an answer that is there to arrive on a busy machine. */
const PATIENCE_MS = 2_000;

/** Sends by a channel whose service answers so, and says what was received. */
async function sendTo(
  channel: 'email' | 'sms' | 'sms from a number' | 'WhatsApp message',
  answer: Answer,
  livesSeconds: number | null = SMS.livesSeconds,
) {
  const server = await startStubServer(answer);
  const options = { configurationSet: 'regua', origination: 'pool-1', answerMsMax: PATIENCE_MS };
  const send = (): Promise<SendAnswer> => {
    switch (channel) {
      case 'email':
        return sesSender(sesClient(config(server.url)), options)(EMAIL);
      case 'sms':
        return snsSender(snsClient(config(server.url)), options)(SMS);
      case 'sms from a number':
        return eumSender(eumClient(config(server.url)), options)({ ...SMS, livesSeconds });
      case 'WhatsApp message': {
        const number = { phoneNumber: NUMBER, answerMsMax: PATIENCE_MS };
        return whatsAppSender(socialClient(config(server.url)), number)(WHATSAPP);
      }
    }
  };
  try {
    const answered = await send().catch((error: unknown) => error);
    return { answered, received: server.received };
  } finally {
    server.close();
  }
}

const json =
  (status: number, body: object, type = ''): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
      .end(JSON.stringify(body));
const xml =
  (status: number, body: string): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
const xmlError = (status: number, code: string): Answer =>
  xml(
    status,
    `<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
  );
const PUBLISHED =
  '<PublishResponse><PublishResult><MessageId>sns-1</MessageId></PublishResult></PublishResponse>';

test('an e-mail goes to SES with both unsubscribe headers, its tags and configuration set', async () => {
  const { answered, received } = await sendTo('email', json(200, { MessageId: 'ses-1' }));
  expect(answered).toEqual({ outcome: 'accepted', providerMessageId: 'ses-1' });
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    FromEmailAddress: '=?UTF-8?B?TcOzdmVpcyBBdXJvcmE=?= <ola@aurora.com.br>',
    ReplyToAddresses: ['sac@aurora.com.br'],
    Destination: { ToAddresses: ['maria@example.com'] },
    ConfigurationSetName: 'regua',
    EmailTags: expect.arrayContaining([{ Name: 'debtorId', Value: tags.debtorId }]),
    Content: {
      Simple: {
        Subject: { Data: 'Olá', Charset: 'UTF-8' },
        Headers: [
          { Name: 'List-Unsubscribe', Value: '<https://pague.aurora.com.br/u/abc>' },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ],
      },
    },
  });
});

test('an SMS goes to SNS as transactional, with a price that it may not pass', async () => {
  const { answered, received } = await sendTo('sms', xml(200, PUBLISHED));
  expect(answered).toEqual({ outcome: 'accepted', providerMessageId: 'sns-1' });
  const form = new URLSearchParams(received[0]?.body);
  expect(form.get('PhoneNumber')).toBe('+5511987654321');
  const values = [...form].filter(([name]) => name.endsWith('.StringValue'));
  expect(values.map(([, value]) => value)).toEqual(['Transactional', '0.10']);
});

test('an SMS goes to End User Messaging with a price for each part, a short life and its tags', async () => {
  const { answered, received } = await sendTo('sms from a number', json(200, { MessageId: 'e-1' }));
  expect(answered).toEqual({ outcome: 'accepted', providerMessageId: 'e-1' });
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    DestinationPhoneNumber: '+5511987654321',
    OriginationIdentity: 'pool-1',
    MessageBody: 'Aurora: oi',
    MessageType: 'TRANSACTIONAL',
    ConfigurationSetName: 'regua',
    MaxPrice: '0.10',
    TimeToLive: 1_800,
    Context: tags,
  });
});

test.each([
  ['the hours of the place close sooner', 60, 60],
  ['they close this very second', 0, 5],
  ['no hours bind it', null, 1_800],
])('an SMS lives no longer than it may ring a phone: where %s', async (_, lives, seconds) => {
  const { received } = await sendTo('sms from a number', json(200, { MessageId: 'e-1' }), lives);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ TimeToLive: seconds });
});

const hang: Answer = () => {};
const reset: Answer = (response) => response.socket?.destroy();
const broken: Answer = (response) => {
  response.writeHead(200, { 'content-length': '500' }).write('{');
  setTimeout(() => response.socket?.destroy(), 20);
};

test.each([
  ['email', 'never answers', hang],
  ['email', 'breaks the connection', reset],
  ['email', 'breaks off its answer', broken],
  ['email', 'fails with 500', json(500, {}, 'InternalServiceErrorException')],
  ['email', 'fails with 503', json(503, {})],
  ['email', 'answers without an id', json(200, {})],
  ['sms', 'never answers', hang],
  ['sms', 'breaks the connection', reset],
  ['sms', 'fails with 500', xmlError(500, 'InternalError')],
  ['sms', 'answers without an id', xml(200, '<PublishResponse></PublishResponse>')],
  ['WhatsApp message', 'never answers', hang],
  ['WhatsApp message', 'fails with 500', json(500, {}, 'InternalServiceException')],
  ['WhatsApp message', 'answers without an id', json(200, {})],
  ['sms from a number', 'never answers', hang],
  ['sms from a number', 'fails with 500', json(500, {}, 'InternalServerException')],
  ['sms from a number', 'answers without an id', json(200, {})],
] as const)(
  'an %s whose service %s is asked once, and nobody knows whether it left',
  async (channel, _, answer) => {
    const { answered, received } = await sendTo(channel, answer);
    expect(answered).toBeInstanceOf(UncertainOutcome);
    expect(received).toHaveLength(1);
  },
);

test.each([
  ['email', json(429, {}, 'TooManyRequestsException'), 'TooManyRequestsException'],
  ['email', json(400, {}, 'SendingPausedException'), 'SendingPausedException'],
  ['email', json(403, {}, 'AccessDeniedException'), 'AccessDeniedException'],
  ['email', json(404, {}, 'NotFoundException'), 'NotFoundException'],
  ['sms', xmlError(400, 'Throttled'), 'Throttled'],
  ['sms', xmlError(403, 'AuthorizationError'), 'AuthorizationError'],
  ['sms from a number', json(400, {}, 'ThrottlingException'), 'ThrottlingException'],
  [
    'sms from a number',
    json(402, {}, 'ServiceQuotaExceededException'),
    'ServiceQuotaExceededException',
  ],
  ['sms from a number', json(400, {}, 'ResourceNotFoundException'), 'ResourceNotFoundException'],
] as const)(
  'an %s that is turned away for now may be tried later',
  async (channel, answer, detail) => {
    const { answered, received } = await sendTo(channel, answer);
    expect(answered).toBeInstanceOf(ChannelBusy);
    expect(answered).toMatchObject({ detail: expect.stringContaining(detail.slice(0, 9)) });
    expect(received).toHaveLength(1);
  },
);

test.each([
  ['email', json(400, { message: 'maria@example.com is not verified' }, 'MessageRejected')],
  ['email', json(400, {}, 'BadRequestException')],
  ['sms', xmlError(400, 'InvalidParameter')],
  ['sms from a number', json(400, { Message: '+5511987654321' }, 'ConflictException')],
] as const)(
  'an %s that is refused for good says so without the address',
  async (channel, answer) => {
    const { answered } = await sendTo(channel, answer);
    expect(answered).toMatchObject({ outcome: 'refused', detail: expect.any(String) });
    expect(JSON.stringify(answered)).not.toContain('maria');
  },
);

test('a service that cannot be reached took nothing', async () => {
  const server = await startStubServer(hang);
  server.close();
  const send = snsSender(snsClient(config(server.url)));
  await expect(send(SMS)).rejects.toBeInstanceOf(ChannelBusy);
});
