import * as z from 'zod';
import type { Fact } from '#shared/domain/history/entry.ts';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import type { DebtorRecord, RegisteredRecord } from './record.ts';

/** Who said what a person reads best: a creditor by its files (`credor:<id>`), the person, or the team that heard it from them. */
export const LanguageSource = z.string().regex(/^(?:debtor|team|credor:[\w.-]{1,50})$/);
export type LanguageSource = z.infer<typeof LanguageSource>;

/** The person's own word, in the portal or to the team: it stands over what any file says, before and after. */
export const chooseLanguage = (
  { debtor }: RegisteredRecord,
  language: Language,
  toldBy: 'debtor' | 'team',
): readonly Fact[] => {
  const known = debtor.language;
  const isKnown = known?.language === language && !known.toldBy.startsWith('credor:');
  return isKnown ? [] : [{ type: 'language-chosen', language, toldBy }];
};

/**
 * A creditor's word. It replaces what the same creditor said before; what the person or another creditor said stays, so that
 * two files that differ do not write against each other each night. That somebody of whom nothing was said reads Portuguese is
 * no news.
 */
export function languageTold(
  { debtor }: DebtorRecord,
  language: Language | null,
  toldBy: LanguageSource,
): readonly Fact[] {
  const known = debtor?.language;
  const isOthers = known !== undefined && known.toldBy !== toldBy;
  const isKnown = language === (known?.language ?? FIRST_LANGUAGE);
  if (language === null || isOthers || isKnown) return [];
  return [{ type: 'language-chosen', language, toldBy }];
}
