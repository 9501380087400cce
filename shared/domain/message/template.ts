import * as z from 'zod';
import { TemplateId } from '#shared/domain/values/ids.ts';

/** Of a body, by Meta (Cloud API, "Template components"). */
export const WHATSAPP_TEXT_MAX = 1_024;

const identity = {
  templateId: TemplateId,
  language: z.literal('pt-BR'),
  /** What it may be sent for, which decides the facts that it can count on. */
  purpose: z.enum([
    'regua-step',
    'payment-receipt',
    'agreement-notice',
    'listing-notice',
    'opt-out-confirmation',
  ]),
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
  /** Spoken by a machine to whoever picks up, so it asks for money of nobody: a step of a régua is all that it is for. */
  z.object({
    ...identity,
    purpose: z.literal('regua-step', {
      error: 'um aviso de voz é só de passo de régua; use regua-step',
    }),
    channel: z.literal('voice'),
    text: z.string().min(1).max(1_500),
  }),
  /** Meta lets nothing begin a conversation but a text that it approved beforehand, in which only the variables change. */
  z.object({
    ...identity,
    channel: z.literal('whatsapp'),
    /** Under which Meta approved it, as utility and in pt_BR. */
    name: z.string().regex(/^[a-z0-9_]{1,100}$/, 'use só letras minúsculas, algarismos e _'),
    /** The body as it was approved, letter by letter; `{{1}}` is the first variable. */
    text: z.string().min(1).max(WHATSAPP_TEXT_MAX),
    /** What stands for each variable, in Liquid. */
    variables: z.array(z.string().min(1).max(500)).max(20),
  }),
]);
export type Template = z.infer<typeof Template>;
export type EmailTemplate = Extract<Template, { channel: 'email' }>;
export type SmsTemplate = Extract<Template, { channel: 'sms' }>;
export type VoiceTemplate = Extract<Template, { channel: 'voice' }>;
export type WhatsAppTemplate = Extract<Template, { channel: 'whatsapp' }>;
