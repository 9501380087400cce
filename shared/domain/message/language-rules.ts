import type { Language } from '#shared/domain/values/language.ts';
import { DEBT_PHRASES, SHARE } from './debt-phrases.ts';
import { FORBIDDEN_PHRASES } from './forbidden-phrases.ts';
import type { Forbidden } from './forbidden-reasons.ts';
import { DEBT_WORDS, FORBIDDEN_WORDS } from './forbidden-words.ts';
import { ENGLISH_DEBT_WORDS, ENGLISH_FORBIDDEN_WORDS } from './forbidden-words-english.ts';

type LanguageRules = {
  readonly forbidden: readonly Forbidden[];
  readonly debtWords: readonly RegExp[];
  /** What ends messages when it is answered; whoever reads English may answer in either. */
  readonly wayOut: { readonly pattern: RegExp; readonly words: string };
  /** Of what is spoken, over lower case. */
  readonly noMoreCalls: RegExp;
  readonly days: (count: number) => string;
};

const PORTUGUESE = [...FORBIDDEN_WORDS, ...FORBIDDEN_PHRASES];

/** What the lint looks for in each language. A text in another one than Portuguese may slip into it, so it is held against both. */
export const LANGUAGE_RULES: Readonly<Record<Language, LanguageRules>> = {
  'pt-BR': {
    forbidden: PORTUGUESE,
    debtWords: [DEBT_WORDS, DEBT_PHRASES, SHARE],
    wayOut: { pattern: /\bSAIR\b/, words: 'SAIR' },
    noMoreCalls: /\bnao (?:quer|deseja|receber)\b.*\b(?:ligacoes|avisos?|chamadas)\b/s,
    days: (count) => `${count} dias`,
  },
  en: {
    forbidden: [...PORTUGUESE, ...ENGLISH_FORBIDDEN_WORDS],
    debtWords: [DEBT_WORDS, DEBT_PHRASES, SHARE, ENGLISH_DEBT_WORDS],
    wayOut: { pattern: /\b(?:STOP|SAIR)\b/, words: 'STOP' },
    noMoreCalls: /\b(?:(?:do not|don['’]t) (?:want|wish)|stop|no more)\b.*\bcalls?\b/s,
    days: (count) => `${count} days`,
  },
};
