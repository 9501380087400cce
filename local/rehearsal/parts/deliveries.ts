import { sesEventDetail } from '#local/aws/ses/ses-event.ts';
import { smsDeliveryRecord } from '#local/aws/sns/sms-delivery-log.ts';
import type { Cloud } from '../cloud.ts';
import { factIn } from '../life.ts';
import { type Log, seen } from '../log.ts';
import { ACCOUNT, REGION } from '../place.ts';
import type { Arrived } from './alarms.ts';
import { JOAO, MARIA } from './debtors.ts';
import type { People } from './import.ts';
import { byRule } from './by-rule.ts';

const HEARD_SECONDS = 60;

/** The emulator tells of no delivery, so the rehearsal says what SES and SNS would, in their words and places. */
export async function tellOfDeliveries(
  cloud: Cloud,
  { email, sms }: Arrived,
  { maria, joao }: People,
  { step }: Log,
): Promise<void> {
  const { table } = cloud;
  await step('SES says that the e-mail arrived (rule, queue, function)', async () => {
    const fact = await factIn(table, maria, 'message-claimed', HEARD_SECONDS);
    const { messageId, contactId, credorId } = fact;
    const detail = sesEventDetail(
      {
        kind: 'email',
        id: email.MessageId,
        at: Date.now(),
        from: email.Source,
        to: [MARIA.email],
        replyTo: [],
        subject: email.Subject,
        headers: {},
        tags: { debtorId: maria, messageId, contactId, credorId },
        fates: [],
      },
      { what: 'Delivery', afterMs: 900 },
      Date.now(),
      email.MessageId,
    );
    await byRule(cloud, 'Email Delivered', detail);
    const told = await factIn(table, maria, 'message-outcome', HEARD_SECONDS);
    return seen(`history says: ${told.channel} ${told.outcome}`);
  });
  await step('SNS says that the SMS arrived (CloudWatch Logs subscription)', async () => {
    const sent = {
      kind: 'sms' as const,
      id: sms.MessageId,
      at: Date.now(),
      to: JOAO.phone,
      text: sms.Message,
      smsType: 'Transactional',
      parts: 1,
      fates: [],
    };
    const fate = {
      status: 'SUCCESS' as const,
      providerResponse: 'Message has been accepted by phone',
      usdPerPart: 0.02,
      afterMs: 900,
    };
    await writeLine(cloud, smsDeliveryRecord(sent, fate));
    const told = await factIn(table, joao, 'message-outcome', HEARD_SECONDS);
    return seen(`history says: ${told.channel} ${told.outcome}`);
  });
}

async function writeLine({ aws }: Cloud, message: string): Promise<void> {
  const group = ['--log-group-name', `sns/${REGION}/${ACCOUNT}/DirectPublishToPhoneNumber`];
  const stream = ['--log-stream-name', 'rehearsal'];
  await aws('logs', 'create-log-stream', ...group, ...stream);
  const events = JSON.stringify([{ timestamp: Date.now(), message }]);
  await aws('logs', 'put-log-events', ...group, ...stream, '--log-events', events);
}
