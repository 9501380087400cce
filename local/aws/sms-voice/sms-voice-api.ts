import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { type Outbox, SentSms, SentVoice } from '../outbox.ts';
import { createAwsJsonService } from '../protocols/aws-json.ts';
import { operation } from '../protocols/operation.ts';
import { type Recipients, SmsFate, VoiceFate } from '../recipients.ts';
import { countSmsParts } from '../sns/sms-parts.ts';
import type { WireHandler } from '../wire.ts';
import { smsEvent, voiceEvent } from './sms-voice-event.ts';

const Context = z.record(z.string().max(100), z.string().max(800));
const CONTEXT_KEYS_MAX = 5;
const TIME_TO_LIVE_SECONDS_MAX = 259_200;

const SendTextMessageInput = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+?[1-9]\d{6,14}$/),
  OriginationIdentity: z.string().min(1).max(256),
  MessageBody: z.string().min(1).max(1_600),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']),
  ConfigurationSetName: z.string(),
  MaxPrice: z.string().regex(/^\d+(\.\d+)?$/),
  TimeToLive: z.int().min(5).max(TIME_TO_LIVE_SECONDS_MAX),
  Context: Context.refine((context) => Object.keys(context).length <= CONTEXT_KEYS_MAX),
});

const SSML_LENGTH_MAX = 6_000;
const SendVoiceMessageInput = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+?[1-9]\d{6,14}$/),
  OriginationIdentity: z.string().min(1).max(256),
  MessageBody: z
    .string()
    .max(SSML_LENGTH_MAX)
    .regex(/^<speak>.+<\/speak>$/s),
  MessageBodyTextType: z.literal('SSML'),
  VoiceId: z.enum(['CAMILA', 'VITORIA', 'RICARDO', 'JOANNA']),
  ConfigurationSetName: z.string(),
  MaxPricePerMinute: z.string().regex(/^\d+(\.\d+)?$/),
  TimeToLive: z.int().min(5).max(TIME_TO_LIVE_SECONDS_MAX),
  Context: Context.refine((context) => Object.keys(context).length <= CONTEXT_KEYS_MAX),
});

type Surroundings = {
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly ids: Chance;
  readonly outbox: Outbox;
  readonly recipients: Recipients;
  /** The configuration sets that exist. */
  readonly configurationSets: ReadonlySet<string>;
  /** Hands an event to whoever subscribed to it. */
  readonly publish: (event: string) => void;
};

/**
 * The API of AWS End User Messaging SMS (AWS JSON), SendTextMessage and SendVoiceMessage: what is written and spoken goes to the
 * outbox, its fate to the topic.
 */
export function createSmsVoiceApi(surroundings: Surroundings): WireHandler {
  const { clock, agenda, ids, outbox, recipients, configurationSets, publish } = surroundings;

  const fate = agenda.define(
    'sms-voice.fate',
    z.object({ sms: SentSms, fate: SmsFate, context: Context }),
    ({ sms, fate: happening, context }) => {
      outbox.noteFate(sms.id, happening.status, clock.now());
      publish(smsEvent(sms, happening, context, clock.now()));
    },
  );

  const callsFate = agenda.define(
    'sms-voice.calls-fate',
    z.object({ call: SentVoice, fate: VoiceFate }),
    ({ call, fate: { status } }) => {
      outbox.noteFate(call.id, status, clock.now());
      publish(voiceEvent(call, status, clock.now()));
    },
  );

  const requireSet = (name: string) => {
    if (configurationSets.has(name)) return;
    throw new AwsError('ResourceNotFoundException', 'The configuration set does not exist.');
  };

  const sendTextMessage = operation(
    SendTextMessageInput,
    (input) => {
      requireSet(input.ConfigurationSetName);
      const to = `+${input.DestinationPhoneNumber.replace(/^\+/, '')}`;
      const sms: SentSms = {
        kind: 'sms',
        id: ids.uuid(),
        at: clock.now(),
        to,
        text: input.MessageBody,
        smsType: input.MessageType === 'TRANSACTIONAL' ? 'Transactional' : 'Promotional',
        parts: countSmsParts(input.MessageBody),
        fates: [],
      };
      outbox.add(sms);
      for (const next of recipients.onSms(sms)) {
        const kept = { ...sms, text: '', fates: [] };
        fate.at(clock.now() + next.afterMs, { sms: kept, fate: next, context: input.Context });
      }
      return { MessageId: sms.id };
    },
    'ValidationException',
  );

  const sendVoiceMessage = operation(
    SendVoiceMessageInput,
    (input) => {
      requireSet(input.ConfigurationSetName);
      const call: SentVoice = {
        kind: 'voice',
        id: ids.uuid(),
        at: clock.now(),
        to: `+${input.DestinationPhoneNumber.replace(/^\+/, '')}`,
        text: heardOf(input.MessageBody),
        voice: input.VoiceId,
        context: input.Context,
        fates: [],
      };
      outbox.add(call);
      for (const next of recipients.onVoice(call))
        callsFate.at(clock.now() + next.afterMs, { call: { ...call, text: '' }, fate: next });
      return { MessageId: call.id };
    },
    'ValidationException',
  );

  return createAwsJsonService({
    version: '1.0',
    namespace: 'com.amazonaws.pinpointsmsvoicev2',
    operations: { SendTextMessage: sendTextMessage, SendVoiceMessage: sendVoiceMessage },
    ids,
  });
}

/** What a person hears of a text with marks for the machine: a line for each paragraph. */
const heardOf = (ssml: string): string =>
  ssml
    .replaceAll('</p><p>', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
