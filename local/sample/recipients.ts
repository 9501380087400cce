import type { EmailFate, Recipients, VoiceFate, WhatsAppFate } from '#local/aws/recipients.ts';
import { agreeableRecipients } from '#local/aws/recipients.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { spread } from '#shared/domain/values/spread.ts';

const MINUTE_MS = 60_000;
/** Shares of delivered e-mails that are opened, and of opened ones whose link is followed. */
const OPENED = 0.35;
const CLICKED = 0.3;
/** Share of WhatsApp messages that are read, with the person letting it be told. */
const READ = 0.7;
/** Telephones that end so have no WhatsApp, whatever their owners agreed to. */
const WITHOUT_WHATSAPP = '7';
const NO_SUCH_USER: WhatsAppFate = {
  status: 'failed',
  afterMs: 2000,
  code: 131_026,
  title: 'Message undeliverable',
};
/** What becomes of a machine's call: nobody is there, the line is busy, somebody hangs up at once, or hears it to the end. */
const CALLS: readonly (readonly VoiceFate[])[] = [
  [{ status: 'NO_ANSWER', afterMs: 30_000 }],
  [{ status: 'BUSY', afterMs: 4000 }],
  [
    { status: 'ANSWERED', afterMs: 7000 },
    { status: 'COMPLETED', afterMs: 12_000 },
  ],
  [
    { status: 'ANSWERED', afterMs: 9000 },
    { status: 'COMPLETED', afterMs: 39_000 },
  ],
];
/** Share of SMS that a carrier cannot deliver: telephones are switched off. */
const SMS_LOST = 0.04;

/** Mailboxes and telephones of the sample town: some mail is opened, some SMS never arrive. */
export function townRecipients(seed: number): Recipients {
  const dice = diceOf(seed);
  // Calls draw from a stream of their own, so that mail is read the same with them and without.
  const ringing = diceOf(spread(2 ** 32, String(seed), 'calls'));
  return {
    onEmail(email) {
      const fates = agreeableRecipients.onEmail(email);
      const arrives = fates.some(({ what }) => what === 'Delivery');
      return arrives ? [...fates, ...reading(email.text ?? '')] : fates;
    },
    onWhatsApp(message) {
      if (message.to.endsWith(WITHOUT_WHATSAPP)) return [NO_SUCH_USER];
      const arrived = agreeableRecipients.onWhatsApp(message);
      if (!dice.chance(READ)) return arrived;
      return [...arrived, { status: 'read', afterMs: dice.between(1, 90) * MINUTE_MS }];
    },
    onVoice: () => ringing.pick(CALLS),
    onSms(sms) {
      if (!dice.chance(SMS_LOST)) return agreeableRecipients.onSms(sms);
      const providerResponse = 'Phone is currently unreachable/unavailable';
      return [{ status: 'FAILURE', afterMs: 2000, providerResponse, usdPerPart: 0.03 }];
    },
  };

  function reading(text: string): readonly EmailFate[] {
    if (!dice.chance(OPENED)) return [];
    const afterMs = dice.between(5, 55) * MINUTE_MS;
    const opened: EmailFate = { what: 'Open', afterMs };
    const link = /https?:\/\/\S+\/p\/\S+/.exec(text)?.[0];
    if (!link || !dice.chance(CLICKED)) return [opened];
    return [opened, { what: 'Click', afterMs: afterMs + MINUTE_MS, link }];
  }
}
