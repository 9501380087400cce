import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  SendVoiceMessageCommand,
  type SendTextMessageCommandInput,
  type SendVoiceMessageCommandInput,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '../testing/sdk-server.ts';

let server: SdkServer;
let client: PinpointSMSVoiceV2Client;
beforeEach(async () => {
  server = await serveForSdk();
  client = new PinpointSMSVoiceV2Client(server.client);
});
afterEach(() => server.close());

const SMS = {
  DestinationPhoneNumber: '+5511999990000',
  OriginationIdentity: 'arn:aws:sms-voice:sa-east-1:123456789012:pool/pool-1',
  MessageBody: 'Aurora: oi',
  MessageType: 'TRANSACTIONAL',
  ConfigurationSetName: 'regua',
  MaxPrice: '0.10',
  TimeToLive: 1_800,
  Context: { messageId: 'm-1' },
} as const satisfies SendTextMessageCommandInput;

const sending = (changes: Partial<SendTextMessageCommandInput>) =>
  client.send(new SendTextMessageCommand({ ...SMS, ...changes }));

test.each<[string, Partial<SendTextMessageCommandInput>, string]>([
  ['a set that does not exist', { ConfigurationSetName: 'other' }, 'ResourceNotFoundException'],
  ['an empty text', { MessageBody: '' }, 'ValidationException'],
  ['a text over 1600 characters', { MessageBody: 'x'.repeat(1_601) }, 'ValidationException'],
  ['a life of four days', { TimeToLive: 345_600 }, 'ValidationException'],
  [
    'six keys of context',
    { Context: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } },
    'ValidationException',
  ],
])('an SMS with %s is refused, and nothing leaves', async (_what, changes, name) => {
  await expect(sending(changes)).rejects.toMatchObject({ name });
  expect(server.aws.outbox()).toEqual([]);
});

const VOICE = {
  DestinationPhoneNumber: '+5511999990000',
  OriginationIdentity: 'arn:aws:sms-voice:sa-east-1:123456789012:phone-number/phone-1',
  MessageBody: '<speak><p>Aqui é A &amp; B.</p><p>Ligue.</p></speak>',
  MessageBodyTextType: 'SSML',
  VoiceId: 'CAMILA',
  ConfigurationSetName: 'regua',
  MaxPricePerMinute: '0.20',
  TimeToLive: 300,
  Context: { messageId: 'm-1' },
} as const satisfies SendVoiceMessageCommandInput;

const calling = (changes: Partial<SendVoiceMessageCommandInput>) =>
  client.send(new SendVoiceMessageCommand({ ...VOICE, ...changes }));

test('what a machine speaks is in the outbox as a person hears it', async () => {
  await calling({});
  expect(server.aws.outbox()).toMatchObject([
    { kind: 'voice', text: 'Aqui é A & B.\nLigue.', context: { messageId: 'm-1' } },
  ]);
});

test.each<[string, Partial<SendVoiceMessageCommandInput>, string]>([
  ['a set that does not exist', { ConfigurationSetName: 'other' }, 'ResourceNotFoundException'],
  ['plain words said to be SSML', { MessageBody: 'Oi.' }, 'ValidationException'],
  [
    'speech over 6000 characters',
    { MessageBody: `<speak>${'x'.repeat(6_000)}</speak>` },
    'ValidationException',
  ],
])('a voice message with %s is refused, and nobody is called', async (_what, changes, name) => {
  await expect(calling(changes)).rejects.toMatchObject({ name });
  expect(server.aws.outbox()).toEqual([]);
});
