import { Channel } from '#shared/domain/message/channel.ts';
import { optIn, optOut } from '#shared/domain/portal/choose-channel.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readForm } from '../form.ts';
import { preferencesPage } from '../pages/preferences-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** Leaving and returning to a channel. */
export async function chooseChannels(visit: DebtorVisit): Promise<HttpResponse> {
  const { record, base } = visit;
  const { optedOut } = record.debtor;
  if (!visit.isPost) return pageResponse(200, preferencesPage({ ...visit, optedOut }));

  const form = readForm(visit.request);
  const channel = Channel.safeParse(form.get('canal'));
  if (channel.success) {
    const choose = form.get('escolha') === 'receber' ? optIn : optOut;
    await recordWord(visit, (known) => ({
      outcome: 'chosen',
      facts: choose(known, channel.data, 'portal'),
    }));
  }
  return redirectTo(`${base}/preferencias`);
}
