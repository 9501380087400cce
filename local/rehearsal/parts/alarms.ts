import { OF_A_DEBT } from '#local/simulation/laws/words/of-a-debt.ts';
import { shownWords, withoutLinks } from '#local/simulation/laws/words/shown-words.ts';
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
import { alarmsOf, ringByHand, scheduleOf } from './ring.ts';

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
  await step(
    "João's alarm rings twice by hand besides, and Maria's once if it is night",
    async () => {
      const [first] = await alarmsOf(cloud, joao);
      for (const _ of ['once', 'twice']) await ringByHand(cloud, joao, first);
      return seen(`${first.key}, twice; ${await ringIfLater(cloud, api, maria)}`);
    },
  );
  const sms = await step('An SMS leaves (Scheduler, queue, gate, queue, gate, SNS)', async () => {
    const value = await arrival(() => smsTo(endpoint, JOAO.phone), 1, SENT_SECONDS);
    neutral({ kind: 'sms', text: value.Message });
    return { seen: `"${value.Message}", without a word of the debt`, value };
  });
  const email = await step('An e-mail leaves (the same, and SES)', async () => {
    const value = await arrival(() => emailsTo(endpoint, MARIA.email), 1, SENT_SECONDS);
    const { Subject: subject, BodyText: text, BodyHtml: html } = value;
    neutral({ kind: 'email', subject, text, html });
    return { seen: `"${value.Subject}", without a word of the debt`, value };
  });
  return { email, sms };
}

/** Whoever reads at an address that nobody has confirmed may be anybody. */
function neutral(message: Parameters<typeof shownWords>[0]): void {
  for (const { part, words } of shownWords(message)) {
    const [told] = OF_A_DEBT.exec(withoutLinks(words)) ?? [];
    if (told !== undefined) throw new Error(`The ${part} tells an unconfirmed address: ${told}`);
  }
}

/** No step of a régua may be set before 08:00, so at night an alarm waits for the morning; a rehearsal does not. */
async function ringIfLater(cloud: Cloud, api: Api, debtorId: DebtorId): Promise<string> {
  const { at } = (await readDebtor(api, debtorId)).next;
  if (at === null) return "Maria's rang already";
  if (epochMsOf(at) < Date.now() + SOON_MS)
    return `Maria's is set for ${at}, and Scheduler rings it`;
  const newest = (await alarmsOf(cloud, debtorId)).at(-1);
  if (newest !== undefined) await ringByHand(cloud, debtorId, newest);
  return `Maria's is set for ${at} and was rung by hand`;
}
