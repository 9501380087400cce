import * as z from 'zod';
import { TemplateId } from '#shared/domain/values/ids.ts';

const identity = {
  templateId: TemplateId,
  language: z.literal('pt-BR'),
  /** What it may be sent for, which decides the facts that it can count on. */
  purpose: z.enum(['regua-step', 'payment-receipt', 'agreement-notice', 'listing-notice']),
};

/**
 * A text that a gestor may change, in Liquid. Its version is the one under which it was published. Of an e-mail the
 * author writes only what is said: brand, legal data and opt-out stand in the frame around it (email-layout.ts).
 */
export const Template = z.discriminatedUnion('channel', [
  z.object({
    ...identity,
    channel: z.literal('sms'),
    text: z.string().min(1).max(1_000),
  }),
  z.object({
    ...identity,
    channel: z.literal('email'),
    subject: z.string().min(1).max(200),
    /** What the inbox shows after the subject. */
    preview: z.string().min(1).max(300),
    text: z.string().min(1).max(10_000),
    /** Plain HTML without styles; `<a class="botao">` becomes the button. */
    html: z.string().min(1).max(20_000),
  }),
]);
export type Template = z.infer<typeof Template>;
export type EmailTemplate = Extract<Template, { channel: 'email' }>;
export type SmsTemplate = Extract<Template, { channel: 'sms' }>;
