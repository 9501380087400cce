import {
  PublishCommand,
  SNSClient,
  type SNSClientConfig,
  SNSServiceException,
} from '@aws-sdk/client-sns';
import { type ChannelSender, type OutgoingSms, UncertainOutcome } from './channel-sender.ts';
import { answerOf } from './send-failure.ts';

/** After this long nobody waits for the answer any more; the SMS may still have left. */
const ANSWER_MS_MAX = 10_000;

/** One attempt: Publish has no idempotency token, so a retry by the SDK could send twice. */
export const snsClient = (config: SNSClientConfig = {}): SNSClient =>
  new SNSClient({ ...config, maxAttempts: 1 });

/** SMS through SNS. What becomes of them is told only in CloudWatch Logs. */
export function snsSender(
  client: SNSClient,
  { answerMsMax = ANSWER_MS_MAX }: { answerMsMax?: number } = {},
): ChannelSender<OutgoingSms> {
  return async (outgoing) => {
    try {
      const { MessageId } = await client.send(commandOf(outgoing), {
        abortSignal: AbortSignal.timeout(answerMsMax),
      });
      if (!MessageId) throw new UncertainOutcome('answer without an id');
      return { outcome: 'accepted', providerMessageId: MessageId };
    } catch (error) {
      if (error instanceof UncertainOutcome) throw error;
      return answerOf(
        error,
        error instanceof SNSServiceException
          ? { name: error.name, status: error.$metadata.httpStatusCode }
          : null,
      );
    }
  };
}

const commandOf = ({ to, message, maxPriceUsd }: OutgoingSms): PublishCommand =>
  new PublishCommand({
    PhoneNumber: to,
    Message: message.text,
    MessageAttributes: {
      'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
      'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: maxPriceUsd.toFixed(2) },
    },
  });
