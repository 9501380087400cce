import type { SmsReported } from '#events/sms-reported.ts';
import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';

/** A number that will never receive, by the carrier's words. */
const DEAD_NUMBER =
  /invalid phone number|not a valid|destination (?:number )?(?:does not exist|unknown)/i;
/** Whoever answered SAIR or STOP is on the provider's own list. */
const OPTED_OUT = /opted out/i;

/** What the account, the text or the carrier kept back, whoever's telephone it was for (SNS, "SMS delivery status logs"). */
const KEPT_BACK =
  /spam|blocked list(?<!phone is on a blocked list)|body is invalid|carrier has blocked|carrier is currently un|max price|no quota left|rate exceeded|sandbox|spend(?:ing)? limit/i;

export function newsOfSms({ status, response }: SmsReported): DeliveryNews {
  const channel = 'sms';
  if (status === 'SUCCESS')
    return { channel, outcome: 'delivered', detail: response, optOut: null };
  if (OPTED_OUT.test(response)) {
    return { channel, outcome: 'undelivered', detail: response, optOut: 'reply' };
  }
  if (KEPT_BACK.test(response)) {
    return {
      channel,
      outcome: 'undelivered',
      detail: response,
      saysNothingOfAddress: true,
      optOut: null,
    };
  }
  const outcome = DEAD_NUMBER.test(response) ? 'bounced' : 'undelivered';
  return { channel, outcome, detail: response, optOut: null };
}
