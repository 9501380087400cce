import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { type Outbox, SentSms } from '../outbox.ts';
import { createQueryService } from '../protocols/query-xml.ts';
import { type Recipients, SmsFate } from '../recipients.ts';
import type { WireHandler } from '../wire.ts';
import { smsDeliveryRecord, smsLogGroup } from './sms-delivery-log.ts';
import { countSmsParts } from './sms-parts.ts';

const SMS_BYTES_MAX = 1600;

type Surroundings = {
  clock: Clock;
  agenda: Agenda;
  ids: Chance;
  region: string;
  outbox: Outbox;
  recipients: Recipients;
  writeLog: (logGroup: string, message: string) => void;
};

/** The SNS API (query protocol), Publish to a phone number: the SMS goes to the outbox, its fate into the delivery logs. */
export function createSnsApi(surroundings: Surroundings): WireHandler {
  const { clock, agenda, ids, region, outbox, recipients, writeLog } = surroundings;

  const fate = agenda.define(
    'sns.fate',
    z.object({ sms: SentSms, fate: SmsFate }),
    ({ sms, fate: { status, ...rest } }) => {
      outbox.noteFate(sms.id, status, clock.now());
      writeLog(smsLogGroup(region, status), smsDeliveryRecord(sms, { status, ...rest }));
    },
  );

  function publish(form: URLSearchParams): { MessageId: string } {
    const to = form.get('PhoneNumber') ?? '';
    const text = form.get('Message') ?? '';
    if (!/^\+[1-9]\d{6,14}$/.test(to)) {
      throw invalid(`PhoneNumber Reason: ${to} is not valid to publish to`);
    }
    if (text.trim() === '') throw invalid('Empty message');
    if (Buffer.byteLength(text) > SMS_BYTES_MAX) throw invalid('Message too long');
    const attributes = attributesOf(form);
    const sms: SentSms = {
      kind: 'sms',
      id: ids.uuid(),
      at: clock.now(),
      to,
      text,
      smsType: attributes.get('AWS.SNS.SMS.SMSType') ?? 'Promotional',
      parts: countSmsParts(text),
      fates: [],
    };
    outbox.add(sms);
    for (const next of recipients.onSms(sms)) {
      fate.at(clock.now() + next.afterMs, { sms: { ...sms, text: '', fates: [] }, fate: next });
    }
    return { MessageId: sms.id };
  }

  return createQueryService({
    namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    operations: { Publish: publish },
    ids,
  });
}

/** MessageAttributes.entry.1.Name, .Value.StringValue and so on, joined to a map. */
function attributesOf(form: URLSearchParams): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [field, name] of form) {
    if (!/^MessageAttributes\.entry\.\d+\.Name$/.test(field)) continue;
    const value = form.get(field.replace(/Name$/, 'Value.StringValue'));
    if (value !== null) attributes.set(name, value);
  }
  return attributes;
}

function invalid(what: string): AwsError {
  return new AwsError('InvalidParameter', `Invalid parameter: ${what}`);
}
