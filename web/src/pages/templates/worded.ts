import type { Template } from '#shared/domain/message/template.ts';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';

/** What an author writes in one language; which of it a text has, its channel says. */
export type Words = {
  readonly name?: string;
  readonly subject?: string;
  readonly preview?: string;
  readonly text?: string;
  readonly html?: string;
  readonly variables?: string[];
};

/** A text with some of its words changed in one language; one that it did not have begins with the Portuguese. */
export function withWords(document: Template, language: Language, words: Words): Template {
  if (language === FIRST_LANGUAGE) return { ...document, ...words };
  switch (document.channel) {
    case 'sms':
    case 'voice': {
      const { text, translations } = document;
      const translated = { ...(translations?.[language] ?? { text }), ...words };
      return { ...document, translations: { ...translations, [language]: translated } };
    }
    case 'whatsapp': {
      const { text, variables, translations } = document;
      const translated = { ...(translations?.[language] ?? { text, variables }), ...words };
      return { ...document, translations: { ...translations, [language]: translated } };
    }
    case 'email': {
      const { subject, preview, text, html, translations } = document;
      const begun = translations?.[language] ?? { subject, preview, text, html };
      const translated = { ...begun, ...words };
      return { ...document, translations: { ...translations, [language]: translated } };
    }
  }
}

/** A text in Portuguese alone. */
export function withoutTranslations(document: Template): Template {
  const { translations: _, ...portuguese } = document;
  return portuguese;
}
