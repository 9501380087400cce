import { channelOfLink, optOut } from '#shared/domain/portal/choose-channel.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { unsubscribedPage, unsubscribePage } from '../pages/unsubscribe-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse } from '../respond.ts';
import type { Visit } from '../visit.ts';

/**
 * Leaves the channel that the link came by, for as long as the link is known at all; nobody has to say who they are.
 * Opening the page changes nothing; the post comes from its button or from the mail program itself, without a cookie
 * and with any body (RFC 8058).
 */
export async function unsubscribe(visit: Visit): Promise<HttpResponse> {
  const { credor, link, deps } = visit;
  const { record } = await loadDebtor(deps.table, link.debtorId);
  const channel = channelOfLink(record, link);
  if (!visit.isPost) return pageResponse(200, unsubscribePage(credor, visit.leave, channel));
  const via = channel === 'email' ? 'list-unsubscribe' : 'portal';
  await recordWord(visit, (known) => ({
    outcome: 'opted-out',
    facts: optOut(known, channel, via),
  }));
  return pageResponse(200, unsubscribedPage(credor, channel));
}
