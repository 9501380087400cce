import * as z from 'zod';
import { accepted, type Parsed, refused } from './parsed.ts';

/** What people are written to in. Portuguese is the first, and stands wherever a text has no other. */
export const Language = z.enum(['pt-BR', 'en']);
export type Language = z.infer<typeof Language>;

export const FIRST_LANGUAGE = 'pt-BR';

/** What a text may be translated into. */
export const OtherLanguage = Language.exclude([FIRST_LANGUAGE]);
export type OtherLanguage = z.infer<typeof OtherLanguage>;

/** In pt-BR. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'pt-BR': 'português',
  en: 'inglês',
};

const WRITTEN: Readonly<Record<Language, RegExp>> = {
  'pt-BR': /^(?:pt|por|portugu[eê]s|portuguese)(?:[-_ (]*br(?:asil|azil)?\)?)?$/i,
  en: /^(?:en|eng|ingl[eê]s|english)(?:[-_ (]*(?:us|gb|uk)\)?)?$/i,
};

/** Reads a language as files name it: `pt-BR`, `português`, `en`, `en_US`, `inglês`. */
export function parseLanguage(text: string): Parsed<Language> {
  const written = text.normalize('NFC').trim();
  const found = Language.options.find((language) => WRITTEN[language].test(written));
  return found
    ? accepted(found)
    : refused(`idioma "${written.slice(0, 20)}" não é conhecido; use pt-BR ou en`);
}
