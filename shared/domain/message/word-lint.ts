import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { asSeen, plainText } from '#shared/domain/values/plain-text.ts';
import { undisguised } from './disguised-words.ts';
import { AMOUNT, SHOUTING } from './forbidden-words.ts';
import { LANGUAGE_RULES } from './language-rules.ts';

/** Something that a message may not say, or must say and does not. */
export type LegalFinding = {
  readonly field: string;
  readonly detail: string;
  /** The words that were found, in small letters without accents; a strange letter as it was written. */
  readonly words?: string;
};

/**
 * Threats, insults and shouting in a text, wherever it stands.
 *
 * @param of `isNotice`: the notice of a listing must name what every other message may not
 */
export function forbiddenWords(
  field: string,
  text: string,
  {
    isNotice = false,
    language = FIRST_LANGUAGE,
  }: { readonly isNotice?: boolean; readonly language?: Language } = {},
): readonly LegalFinding[] {
  const plain = plainText(text);
  const shouted = SHOUTING.exec(text)?.[0];
  const shouting: readonly LegalFinding[] = shouted
    ? [
        {
          field,
          words: plainText(shouted),
          detail: `"${shouted}" grita com quem lê; escreva em minúsculas`,
        },
      ]
    : [];
  const said = LANGUAGE_RULES[language].forbidden.flatMap(({ words, because, inNotices }) => {
    if (isNotice && inNotices) return [];
    const found = firstIn(words, plain);
    return found ? [{ field, words: found, detail: `"${found}" ${because}` }] : [];
  });
  return [...said, ...shouting];
}

/** Words of a debt in a text that somebody else may read or hear. */
export function wordsOfDebt(
  field: string,
  text: string,
  language: Language = FIRST_LANGUAGE,
): readonly LegalFinding[] {
  const plain = plainText(text);
  const found =
    AMOUNT.exec(asSeen(text))?.[0] ??
    LANGUAGE_RULES[language].debtWords.map((words) => firstIn(words, plain)).find(Boolean);
  return found
    ? [
        {
          field,
          words: plainText(found),
          detail: `"${found}" revela a dívida a quem ainda não confirmou a identidade; use {% if confirmado %} (CDC art. 42)`,
        },
      ]
    : [];
}

/** As it is written, or as it is read where it is spelt to be found by nobody. */
const firstIn = (words: RegExp, plain: string): string | undefined =>
  (words.exec(plain) ?? words.exec(undisguised(plain)))?.[0];

/** Nothing where it holds, else what is missing. */
export const missing = (field: string, holds: boolean, detail: string): readonly LegalFinding[] =>
  holds ? [] : [{ field, detail }];
