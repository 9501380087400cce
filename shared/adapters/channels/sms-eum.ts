import {
  PinpointSMSVoiceV2Client,
  type PinpointSMSVoiceV2ClientConfig,
  PinpointSMSVoiceV2ServiceException,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { partsOf } from '#shared/domain/message/sent-message.ts';
import type { ChannelSender, OutgoingSms } from './channel-sender.ts';
import { ANSWER_MS_MAX, sendOnce } from './send-once.ts';

/** A telephone that is off for longer is not written to any more: by default it would be for three days, at any hour. */
const DELIVERED_WITHIN_SECONDS = 1_800;

/** The least that the service takes. */
const TIME_TO_LIVE_MIN = 5;

/** In seconds: as long as something is worth waiting for, and no longer than its place is open. */
export const timeToLive = (most: number, livesSeconds: number | null): number =>
  Math.max(TIME_TO_LIVE_MIN, Math.min(most, livesSeconds ?? most));

/** What the account sends from, and where it tells what became of each SMS. */
export type EumSettings = {
  /** A short code, pool or number of the account, by its id or ARN. */
  readonly origination: string;
  readonly configurationSet: string;
  readonly answerMsMax?: number;
};

/** One attempt: SendTextMessage has no idempotency token, so a retry by the SDK could send twice. */
export const eumClient = (config: PinpointSMSVoiceV2ClientConfig = {}): PinpointSMSVoiceV2Client =>
  new PinpointSMSVoiceV2Client({ ...config, maxAttempts: 1 });

/** SMS through AWS End User Messaging, from a number of the account's own, with tags that its events bring back. */
export function eumSender(
  client: PinpointSMSVoiceV2Client,
  { answerMsMax = ANSWER_MS_MAX, ...settings }: EumSettings,
): ChannelSender<OutgoingSms> {
  return (outgoing) =>
    sendOnce((options) => client.send(commandOf(outgoing, settings), options), isOwn, answerMsMax);
}

const isOwn = (error: unknown): error is PinpointSMSVoiceV2ServiceException =>
  error instanceof PinpointSMSVoiceV2ServiceException;

/** The fuse is for each part here, and for the whole SMS at SNS. */
const commandOf = (
  { to, message, maxPriceUsd, livesSeconds, tags }: OutgoingSms,
  { origination, configurationSet }: EumSettings,
): SendTextMessageCommand =>
  new SendTextMessageCommand({
    DestinationPhoneNumber: to,
    OriginationIdentity: origination,
    MessageBody: message.text,
    MessageType: 'TRANSACTIONAL',
    ConfigurationSetName: configurationSet,
    MaxPrice: (maxPriceUsd / partsOf(message)).toFixed(2),
    TimeToLive: timeToLive(DELIVERED_WITHIN_SECONDS, livesSeconds),
    Context: { ...tags },
  });
