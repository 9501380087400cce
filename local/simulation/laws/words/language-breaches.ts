import { LANGUAGE_LAWS } from './language-laws.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const [THEIR_LANGUAGE = ''] = LANGUAGE_LAWS.map(({ name }) => name);

/** The law of languages, broken. */
export const LANGUAGE_BREACHES: readonly BreachExample[] = [
  [
    THEIR_LANGUAGE,
    'somebody who said that they read English gets Portuguese',
    (the) => {
      const { language } = the.contact.before.debtor;
      const other = language?.language === 'en' ? 'pt-BR' : 'en';
      return the.knowing({ type: 'language-chosen', language: other, toldBy: 'team' });
    },
    /was written to in/,
  ],
];
