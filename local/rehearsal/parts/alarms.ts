import { addDays } from '#shared/domain/values/local-date.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Api } from '../api.ts';
import type { Cloud } from '../cloud.ts';
import { readDebtor } from '../life.ts';
import { type Log, seen } from '../log.ts';
import { type ArrivedEmail, type ArrivedSms, arrival, emailsTo, smsTo } from '../outbox.ts';
import { until } from '../until.ts';
import { ANA, ANA_REMINDED_IN_DAYS, JOAO, MARIA, todayIn } from './debtors.ts';
import type { People } from './import.ts';
import { ringByHand, scheduleOf } from './ring.ts';

const ARMED_SECONDS = 60;
/** An alarm for what is due already is set for the next full minute, half a minute ahead at least. */
const SOON_MS = 180_000;
const SENT_SECONDS = 240;

export type Arrived = { readonly email: ArrivedEmail; readonly sms: ArrivedSms };

/** One alarm is a week away and is read; two are due, ring, and end as an SMS and an e-mail. */
export async function ringAlarms(
  cloud: Cloud,
  api: Api,
  { maria, joao, ana }: People,
  { step }: Log,
): Promise<Arrived> {
  const { endpoint } = cloud;
  await step("Ana's alarm is set (stream, follower, Scheduler)", async () => {
    const set = await until(ARMED_SECONDS, "Ana's alarm", () => scheduleOf(cloud, ana));
    const zoned = `${set.ScheduleExpression} in ${set.ScheduleExpressionTimezone}`;
    const wanted = `at(${addDays(todayIn(ANA.zone), ANA_REMINDED_IN_DAYS)}T09:30:00) in ${ANA.zone}`;
    if (zoned !== wanted) throw new Error(`The alarm is "${zoned}" and not "${wanted}".`);
    return seen(zoned);
  });
  await step("João's alarm is rung by hand besides, and Maria's if it is night", async () => {
    await ringByHand(cloud, joao);
    return seen(await ringIfLater(cloud, api, maria));
  });
  const sms = await step('An SMS leaves (Scheduler, queue, gate, queue, gate, SNS)', async () => {
    const value = await arrival(() => smsTo(endpoint, JOAO.phone), 1, SENT_SECONDS);
    return { seen: `"${value.Message}"`, value };
  });
  const email = await step('An e-mail leaves (the same, and SES)', async () => {
    const value = await arrival(() => emailsTo(endpoint, MARIA.email), 1, SENT_SECONDS);
    if (/350,00/.test(value.BodyText + value.BodyHtml))
      throw new Error('The e-mail tells of the debt to an address that nobody has confirmed.');
    return { seen: `"${value.Subject}", without a word of the debt`, value };
  });
  return { email, sms };
}

/** No step of a régua may be set before 08:00, so at night an alarm waits for the morning; a rehearsal does not. */
async function ringIfLater(cloud: Cloud, api: Api, debtorId: DebtorId): Promise<string> {
  const { at } = (await readDebtor(api, debtorId)).next;
  if (at === null) return "Maria's rang already";
  if (epochMsOf(at) < Date.now() + SOON_MS)
    return `Maria's is set for ${at}, and Scheduler rings it`;
  await ringByHand(cloud, debtorId);
  return `Maria's is set for ${at} and was rung by hand`;
}
