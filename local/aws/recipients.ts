import * as z from 'zod';
import type { SentEmail, SentSms, SentVoice, SentWhatsApp } from './outbox.ts';

/** What happens to an e-mail, `afterMs` milliseconds after it was sent. */
export const EmailFate = z.discriminatedUnion('what', [
  z.object({ what: z.literal('Delivery'), afterMs: z.number() }),
  z.object({
    what: z.literal('Bounce'),
    afterMs: z.number(),
    bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
    bounceSubType: z.string(),
  }),
  z.object({ what: z.literal('Complaint'), afterMs: z.number() }),
  z.object({ what: z.literal('DeliveryDelay'), afterMs: z.number(), delayType: z.string() }),
  z.object({ what: z.literal('Reject'), afterMs: z.number() }),
  z.object({ what: z.literal('Open'), afterMs: z.number() }),
  z.object({ what: z.literal('Click'), afterMs: z.number(), link: z.string() }),
]);
export type EmailFate = z.infer<typeof EmailFate>;

/** What the carrier reports of an SMS; `usdPerPart` is the price SNS writes into the log. */
export const SmsFate = z.object({
  status: z.enum(['SUCCESS', 'FAILURE']),
  afterMs: z.number(),
  providerResponse: z.string(),
  usdPerPart: z.number(),
});
export type SmsFate = z.infer<typeof SmsFate>;

/** What Meta tells of a WhatsApp message; a failure with the code and title of its error. */
export const WhatsAppFate = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['sent', 'delivered', 'read']), afterMs: z.number() }),
  z.object({
    status: z.literal('failed'),
    afterMs: z.number(),
    code: z.int(),
    title: z.string(),
  }),
]);
export type WhatsAppFate = z.infer<typeof WhatsAppFate>;

/** What the network tells of a voice message: picked up and over, or neither. */
export const VoiceFate = z.object({
  status: z.enum(['ANSWERED', 'COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED']),
  afterMs: z.number(),
});
export type VoiceFate = z.infer<typeof VoiceFate>;

/** How the people and machines at the other end behave. The simulated world brings its own. */
export type Recipients = {
  onEmail(email: SentEmail): readonly EmailFate[];
  onSms(sms: SentSms): readonly SmsFate[];
  onWhatsApp(message: SentWhatsApp): readonly WhatsAppFate[];
  onVoice(message: SentVoice): readonly VoiceFate[];
};

const SIMULATOR = '@simulator.amazonses.com';

/** Everybody receives after two seconds; the addresses of the SES mailbox simulator do what they are made for. */
export const agreeableRecipients: Recipients = {
  onEmail({ to }) {
    const [localPart = ''] = (to.find((address) => address.endsWith(SIMULATOR)) ?? '').split('@');
    switch (localPart.split('+')[0]) {
      case 'bounce':
        return [
          { what: 'Bounce', afterMs: 2000, bounceType: 'Permanent', bounceSubType: 'General' },
        ];
      case 'suppressionlist':
        return [
          { what: 'Bounce', afterMs: 500, bounceType: 'Permanent', bounceSubType: 'Suppressed' },
        ];
      case 'complaint':
        return [
          { what: 'Delivery', afterMs: 2000 },
          { what: 'Complaint', afterMs: 60_000 },
        ];
      default:
        return [{ what: 'Delivery', afterMs: 2000 }];
    }
  },
  onSms: () => [
    {
      status: 'SUCCESS',
      afterMs: 2000,
      providerResponse: 'Message has been accepted by phone carrier',
      usdPerPart: 0.03,
    },
  ],
  onWhatsApp: () => [
    { status: 'sent', afterMs: 1000 },
    { status: 'delivered', afterMs: 2000 },
  ],
  onVoice: () => [
    { status: 'ANSWERED', afterMs: 9000 },
    { status: 'COMPLETED', afterMs: 39_000 },
  ],
};
