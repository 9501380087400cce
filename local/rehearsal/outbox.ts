import * as z from 'zod';
import { until } from './until.ts';

const Email = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.string(),
  BodyHtml: z.string(),
});
export type ArrivedEmail = z.infer<typeof Email>;
const Sms = z.object({ MessageId: z.string(), Message: z.string() });
export type ArrivedSms = z.infer<typeof Sms>;

const Emails = z.object({ messages: z.record(z.string(), z.array(Email)) });
const Texts = z.object({ sms_messages: z.record(z.string(), z.array(Sms)) });

/** The e-mails that the emulator took for an address, oldest first. */
export async function emailsTo(
  endpoint: string,
  address: string,
): Promise<readonly ArrivedEmail[]> {
  const response = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = Emails.parse(await response.json());
  return Object.values(messages)
    .flat()
    .filter(({ To }) => To.includes(address));
}

/** The SMS that the emulator took for a number, oldest first. */
export async function smsTo(endpoint: string, phone: string): Promise<readonly ArrivedSms[]> {
  const response = await fetch(`${endpoint}/_ministack/sns/sms-messages`);
  return Texts.parse(await response.json()).sms_messages[phone] ?? [];
}

/** Waits for the message of this number, the first being 1. */
export const arrival = <T>(
  inbox: () => Promise<readonly T[]>,
  number: number,
  seconds: number,
): Promise<T> =>
  until(seconds, `message ${number}`, async () => (await inbox())[number - 1] ?? null);
