import {
  PublishCommand,
  SNSClient,
  type SNSClientConfig,
  SNSServiceException,
} from '@aws-sdk/client-sns';
import type { ChannelSender, OutgoingSms } from './channel-sender.ts';
import { ANSWER_MS_MAX, sendOnce } from './send-once.ts';

/** One attempt: Publish has no idempotency token, so a retry by the SDK could send twice. */
export const snsClient = (config: SNSClientConfig = {}): SNSClient =>
  new SNSClient({ ...config, maxAttempts: 1 });

/** SMS through SNS, which knows no end of their life. What becomes of them is told only in CloudWatch Logs. */
export function snsSender(
  client: SNSClient,
  { answerMsMax = ANSWER_MS_MAX }: { answerMsMax?: number } = {},
): ChannelSender<OutgoingSms> {
  return (outgoing) =>
    sendOnce((options) => client.send(commandOf(outgoing), options), isOwn, answerMsMax);
}

const isOwn = (error: unknown): error is SNSServiceException =>
  error instanceof SNSServiceException;

const commandOf = ({ to, message, maxPriceUsd }: OutgoingSms): PublishCommand =>
  new PublishCommand({
    PhoneNumber: to,
    Message: message.text,
    MessageAttributes: {
      'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
      'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: maxPriceUsd.toFixed(2) },
    },
  });
