import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { channelChoices, optIn, optOut } from '#shared/domain/portal/choose-channel.ts';
import { FIRST_LANGUAGE } from '#shared/domain/values/language.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readForm } from '../form.ts';
import { preferencesPage } from '../pages/preferences-page.ts';
import { readPolicy } from '../read-policy.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** Leaving and returning to a channel. */
export async function chooseChannels(visit: DebtorVisit): Promise<HttpResponse> {
  const { record, base, at } = visit;
  if (!visit.isPost) {
    const { document: policy } = await readPolicy(visit);
    const choices = channelChoices(record, policy, at);
    const language = record.debtor.language?.language ?? FIRST_LANGUAGE;
    return pageResponse(200, preferencesPage({ ...visit, choices, language }));
  }
  const form = readForm(visit.request);
  const channel = ContactWay.safeParse(form.get('canal'));
  if (channel.success) {
    const wants = form.get('escolha') === 'receber';
    await recordWord(visit, (known) => ({
      outcome: 'chosen',
      facts: wants
        ? optIn(known, channel.data, 'portal', at)
        : optOut(known, channel.data, 'portal'),
    }));
  }
  return redirectTo(`${base}/preferencias`);
}
