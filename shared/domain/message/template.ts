import * as z from 'zod';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { FIRST_LANGUAGE, type Language, OtherLanguage } from '#shared/domain/values/language.ts';

/** Of a body, by Meta (Cloud API, "Template components"). */
export const WHATSAPP_TEXT_MAX = 1_024;

const identity = {
  templateId: TemplateId,
  /** Of the words that stand in the text itself; those of other languages are its translations. */
  language: z.literal(FIRST_LANGUAGE).default(FIRST_LANGUAGE),
  /** What it may be sent for, which decides the facts that it can count on. */
  purpose: z.enum([
    'regua-step',
    'payment-receipt',
    'owed-again-notice',
    'agreement-notice',
    'listing-notice',
    'opt-out-confirmation',
  ]),
};

const UNKNOWN_LANGUAGE = `não é uma língua em que textos são escritos; use ${OtherLanguage.options.join(', ')}, ou escreva o português nos campos do próprio texto`;

const spoken = { text: z.string().min(1).max(1_500) };
const sms = { text: z.string().min(1).max(1_000) };
const email = {
  subject: z.string().min(1).max(200),
  /** What the inbox shows after the subject. */
  preview: z.string().min(1).max(300),
  text: z.string().min(1).max(10_000),
  /** Plain HTML without styles; `<a class="botao">` becomes the button. */
  html: z.string().min(1).max(20_000),
};
const whatsapp = {
  /** The body as it was approved, letter by letter; `{{1}}` is the first variable. */
  text: z.string().min(1).max(WHATSAPP_TEXT_MAX),
  /** What stands for each variable, in Liquid. */
  variables: z.array(z.string().min(1).max(500)).max(20),
};

/** The same words in other languages. Whoever reads one that is not here gets the Portuguese. */
const translated = <Words extends z.ZodRawShape>(words: Words) => ({
  ...words,
  translations: z
    .partialRecord(OtherLanguage, z.strictObject(words), { error: UNKNOWN_LANGUAGE })
    .optional(),
});

/**
 * A text that a gestor may change, in Liquid, in Portuguese and in whatever languages it was translated into; all of them are
 * published together. Its version is the one under which it was published. Of an e-mail the author writes only what is said:
 * brand, legal data and opt-out stand in the frame around it (email-layout.ts).
 */
export const Template = z.discriminatedUnion('channel', [
  z.object({ ...identity, channel: z.literal('sms'), ...translated(sms) }),
  z.object({ ...identity, channel: z.literal('email'), ...translated(email) }),
  /** Spoken by a machine to whoever picks up, so it asks for money of nobody: a step of a régua is all that it is for. */
  z.object({
    ...identity,
    purpose: z.literal('regua-step', {
      error: 'um aviso de voz é só de passo de régua; use regua-step',
    }),
    channel: z.literal('voice'),
    ...translated(spoken),
  }),
  /** Meta lets nothing begin a conversation but a text that it approved beforehand, in which only the variables change. */
  z.object({
    ...identity,
    channel: z.literal('whatsapp'),
    /** Under which Meta approved it, as utility, in pt_BR and in the language of each translation. */
    name: z.string().regex(/^[a-z0-9_]{1,100}$/, 'use só letras minúsculas, algarismos e _'),
    ...translated(whatsapp),
  }),
]);
export type Template = z.infer<typeof Template>;
export type EmailTemplate = Extract<Template, { channel: 'email' }>;
export type SmsTemplate = Extract<Template, { channel: 'sms' }>;
export type VoiceTemplate = Extract<Template, { channel: 'voice' }>;
export type WhatsAppTemplate = Extract<Template, { channel: 'whatsapp' }>;

/** The languages that a text is written in, Portuguese first. */
export const languagesOf = ({ translations }: Template): readonly Language[] => [
  FIRST_LANGUAGE,
  ...OtherLanguage.options.filter((language) => translations?.[language] !== undefined),
];

/** What somebody who reads this language gets a text in: Portuguese where it was not translated. */
export const languageFor = (template: Template, wanted: Language | undefined): Language =>
  languagesOf(template).find((language) => language === wanted) ?? FIRST_LANGUAGE;

/** A text with the words of one of its languages in the place of the Portuguese. */
export function inLanguage(template: Template, language: Language): Template {
  return language === FIRST_LANGUAGE
    ? template
    : { ...template, ...template.translations?.[language] };
}
