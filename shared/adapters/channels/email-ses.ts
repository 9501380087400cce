import {
  SESv2Client,
  type SESv2ClientConfig,
  SESv2ServiceException,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import type { ChannelSender, OutgoingEmail } from './channel-sender.ts';
import { mailbox } from './mailbox.ts';
import { ANSWER_MS_MAX, sendOnce } from './send-once.ts';

/** One attempt: SES has no idempotency token, so a retry by the SDK could send twice. */
export const sesClient = (config: SESv2ClientConfig = {}): SESv2Client =>
  new SESv2Client({ ...config, maxAttempts: 1 });

/** E-mails through SES v2, with one-click unsubscribe (RFC 8058) and tags that its events bring back. */
export function sesSender(
  client: SESv2Client,
  {
    configurationSet,
    answerMsMax = ANSWER_MS_MAX,
  }: { configurationSet: string; answerMsMax?: number },
): ChannelSender<OutgoingEmail> {
  return (outgoing) =>
    sendOnce(
      (options) => client.send(commandOf(outgoing, configurationSet), options),
      isOwn,
      answerMsMax,
    );
}

const isOwn = (error: unknown): error is SESv2ServiceException =>
  error instanceof SESv2ServiceException;

function commandOf(outgoing: OutgoingEmail, configurationSet: string): SendEmailCommand {
  const { to, message, from, unsubscribeUrl, tags } = outgoing;
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return new SendEmailCommand({
    FromEmailAddress: mailbox(from.name, from.address),
    ReplyToAddresses: [from.replyTo],
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: utf8(message.subject),
        Body: { Text: utf8(message.text), Html: utf8(message.html) },
        Headers: [
          { Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ],
      },
    },
    EmailTags: Object.entries<string>(tags).map(([Name, Value]) => ({ Name, Value })),
    ConfigurationSetName: configurationSet,
  });
}
