import {
  type PinpointSMSVoiceV2Client,
  PinpointSMSVoiceV2ServiceException,
  SendVoiceMessageCommand,
  type VoiceId,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { ssmlOf } from '#shared/domain/message/spoken.ts';
import type { Language } from '#shared/domain/values/language.ts';
import type { ChannelSender, OutgoingVoice } from './channel-sender.ts';
import { ANSWER_MS_MAX, sendOnce } from './send-once.ts';
import { type EumSettings, timeToLive } from './sms-eum.ts';

/** Of Amazon Polly. */
const VOICES: Readonly<Record<Language, VoiceId>> = { 'pt-BR': 'CAMILA', en: 'JOANNA' };
/** A call that the network could not place by then is not placed any more: by default it would be for three days, at any hour. */
const CALLED_WITHIN_SECONDS = 300;

/** Calls by AWS End User Messaging, whose machine speaks the text, with tags that its events bring back. */
export function voiceSender(
  client: PinpointSMSVoiceV2Client,
  { answerMsMax = ANSWER_MS_MAX, origination, configurationSet }: EumSettings,
): ChannelSender<OutgoingVoice> {
  const commandOf = ({ to, message, maxPriceUsd, livesSeconds, tags }: OutgoingVoice) =>
    new SendVoiceMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: origination,
      MessageBody: ssmlOf(message.text),
      MessageBodyTextType: 'SSML',
      VoiceId: VOICES[message.language],
      ConfigurationSetName: configurationSet,
      MaxPricePerMinute: maxPriceUsd.toFixed(2),
      TimeToLive: timeToLive(CALLED_WITHIN_SECONDS, livesSeconds),
      Context: { ...tags },
    });
  return (outgoing) =>
    sendOnce((options) => client.send(commandOf(outgoing), options), isOwn, answerMsMax);
}

/** Where a deployment has no number to call from nobody is called, whatever was asked for. */
export const noVoice: ChannelSender<OutgoingVoice> = async () => ({
  outcome: 'refused',
  detail: 'esta instalação não tem número para avisos de voz',
});

const isOwn = (error: unknown): error is PinpointSMSVoiceV2ServiceException =>
  error instanceof PinpointSMSVoiceV2ServiceException;
