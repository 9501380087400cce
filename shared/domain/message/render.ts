import assert from 'node:assert/strict';
import type { Liquid } from 'liquidjs';
import type { Language } from '#shared/domain/values/language.ts';
import { emailHtml, emailText } from './email-layout.ts';
import { cleanMarkup } from './email-markup.ts';
import { fillText } from './fill-text.ts';
import { transliterate } from './gsm7.ts';
import { LIQUID } from './liquid.ts';
import { inLanguage, languageFor, type Template } from './template.ts';
import type { MessageFacts } from './template-facts.ts';

/** The exact message that will leave. */
export type RenderedMessage =
  | { readonly channel: 'sms'; readonly text: string }
  /** What is spoken. */
  | { readonly channel: 'voice'; readonly text: string; readonly language: Language }
  | {
      readonly channel: 'whatsapp';
      /** Of the template that Meta approved in this language, and what stands for its variables. */
      readonly name: string;
      readonly language: Language;
      readonly variables: readonly string[];
      /** What the person reads: the approved body with the variables in it. */
      readonly text: string;
    }
  | {
      readonly channel: 'email';
      readonly subject: string;
      readonly text: string;
      readonly html: string;
    };

/** A template that cannot be rendered with these facts. `cause` is Liquid's own error, with the place. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/**
 * The message that a template and the facts amount to, in the language of the facts, which the template must have. An SMS
 * comes in GSM-7; an e-mail in its frame.
 *
 * @throws TemplateError
 */
export function render(template: Template, facts: MessageFacts): RenderedMessage {
  const { idioma: language } = facts;
  assert(languageFor(template, language) === language, `the text has no words in ${language}`);
  const worded = inLanguage(template, language);
  const { text: plain, html } = LIQUID[language];
  switch (worded.channel) {
    case 'sms':
      return { channel: 'sms', text: oneLine(transliterate(fill(plain, worded.text, facts))) };
    case 'voice':
      return { channel: 'voice', language, text: paragraphs(fill(plain, worded.text, facts)) };
    case 'whatsapp': {
      const variables = worded.variables.map((source) => oneLine(fill(plain, source, facts)));
      const text = withVariables(worded.text, variables);
      return { channel: 'whatsapp', name: worded.name, language, variables, text };
    }
    case 'email':
      return {
        channel: 'email',
        subject: oneLine(fill(plain, worded.subject, facts)),
        text: emailText(paragraphs(fill(plain, worded.text, facts)), facts),
        html: emailHtml(
          {
            preview: oneLine(fill(plain, worded.preview, facts)),
            content: cleanMarkup(fill(html, worded.html, facts)),
          },
          facts,
        ),
      };
  }
}

const withVariables = (text: string, variables: readonly string[]): string =>
  text.replace(
    /\{\{(\d+)\}\}/g,
    (placeholder, number) => variables[Number(number) - 1] ?? placeholder,
  );

function fill(liquid: Liquid, source: string, facts: MessageFacts): string {
  try {
    return fillText(liquid, source, facts);
  } catch (error) {
    throw new TemplateError('a template does not fit its facts', { cause: error });
  }
}

/** Branches leave blanks behind; a line break in a subject would start another header, and WhatsApp refuses one in a variable. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
