import type { Language } from '#shared/domain/values/language.ts';
import { letterFindings } from './letter-lint.ts';
import type { Template } from './template.ts';
import { visibleText } from './visible-text.ts';
import { debtSpoken } from './voice-lint.ts';
import { forbiddenWords, type LegalFinding, wordsOfDebt } from './word-lint.ts';
import { writtenWords } from './written-words.ts';

type Text = {
  readonly channel: Template['channel'];
  readonly isNotice: boolean;
  readonly language: Language;
};

/**
 * What a field of a text may not say in any branch, also in those that no sample takes: a threat to anybody, and the debt to
 * whoever has not said who they are, or picks up.
 */
export function unfilledFindings(
  field: string,
  source: string,
  { channel, isNotice, language }: Text,
): readonly LegalFinding[] {
  const { toAll, toStrangers, factsOfDebt } = writtenWords(source);
  const seen = (text: string): string => (field === 'html' ? visibleText(text) : text);
  return [
    ...[toAll, seen(toAll)].flatMap((text) => letterFindings(field, text)),
    ...[toAll, seen(toAll)].flatMap((text) => forbiddenWords(field, text, { isNotice, language })),
    ...(channel === 'voice'
      ? debtSpoken(field, toAll, factsOfDebt, language)
      : wordsOfDebt(field, withoutLinks(seen(toStrangers)), language)),
  ];
}

const withoutLinks = (text: string): string => text.replace(/https?:\/\/\S+/g, ' ');
