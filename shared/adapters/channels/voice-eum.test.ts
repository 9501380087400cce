import { expect, test } from 'vitest';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { startStubServer } from '#shared/testing/stub-server.ts';
import { ChannelBusy, UncertainOutcome } from './channel-sender.ts';
import { eumClient } from './sms-eum.ts';
import { noVoice, voiceSender } from './voice-eum.ts';

const NUMBER = 'arn:aws:sms-voice:sa-east-1:123456789012:phone-number/phone-1';
const tags = {
  debtorId: DebtorId.parse('mfrggzdfmztwq2lknnwg'),
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  contactId: ContactId.parse('orsxg5dborsxg5dborsx'),
  credorId: CredorId.parse('loja-aurora'),
};
const VOICE = {
  to: '+5511987654321',
  message: {
    channel: 'voice',
    language: 'pt-BR',
    text: 'Aqui é Loja Aurora.\nLigue (19) 3232-1000.',
  },
  maxPriceUsd: 0.2,
  livesSeconds: 7_200,
  tags,
} as const;

async function callBy(status: number, body: string, error?: string) {
  const { url, received, close } = await startStubServer((response) =>
    response
      .writeHead(status, {
        'content-type': 'application/x-amz-json-1.0',
        ...(error && { 'x-amzn-errortype': error }),
      })
      .end(body),
  );
  const client = eumClient({
    endpoint: url,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const send = voiceSender(client, { origination: NUMBER, configurationSet: 'regua' });
  const answered = await send(VOICE).catch((thrown: unknown) => thrown);
  close();
  return { answered, received };
}

test('a voice message goes to End User Messaging as speech, with its tags and a limit to its price', async () => {
  const { answered, received } = await callBy(200, '{"MessageId":"v-1"}');
  expect(answered).toEqual({ outcome: 'accepted', providerMessageId: 'v-1' });
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    DestinationPhoneNumber: '+5511987654321',
    OriginationIdentity: NUMBER,
    MessageBody:
      '<speak><p>Aqui é Loja Aurora.</p>' +
      '<p>Ligue <say-as interpret-as="digits">1932321000</say-as>.</p></speak>',
    MessageBodyTextType: 'SSML',
    VoiceId: 'CAMILA',
    ConfigurationSetName: 'regua',
    MaxPricePerMinute: '0.20',
    TimeToLive: 300,
    Context: tags,
  });
});

test('a call whose answer was lost may ring, so it is asked for once', async () => {
  const { answered, received } = await callBy(500, '{}', 'InternalServerException');
  expect(answered).toBeInstanceOf(UncertainOutcome);
  expect(received).toHaveLength(1);
});

test('a call that is turned away for now may be placed later', async () => {
  const { answered } = await callBy(400, '{}', 'ThrottlingException');
  expect(answered).toBeInstanceOf(ChannelBusy);
});

test('without a number of the deployment no machine calls', async () => {
  expect(await noVoice(VOICE)).toMatchObject({ outcome: 'refused' });
});
