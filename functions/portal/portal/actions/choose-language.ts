import { chooseLanguage } from '#shared/domain/debtor/preferred-language.ts';
import { Language } from '#shared/domain/values/language.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readForm } from '../form.ts';
import { recordWord } from '../record-word.ts';
import { redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** What the debtor wants to be written to in, from here on. */
export async function takeLanguage(visit: DebtorVisit): Promise<HttpResponse> {
  const language = Language.safeParse(readForm(visit.request).get('idioma'));
  if (language.success) {
    await recordWord(visit, (known) => ({
      outcome: 'chosen',
      facts: chooseLanguage(known, language.data, 'debtor'),
    }));
  }
  return redirectTo(`${visit.base}/preferencias`);
}
